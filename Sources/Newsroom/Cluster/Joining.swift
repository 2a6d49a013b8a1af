import Briefs

/// Why two stories are, or are not, about one happening.
enum Joining: Sendable {
  /// They are; the stronger, the earlier they join. The reason is a sentence part: `the same parties and people`.
  case joined(JoinRule, strength: Double, reason: String)
  /// Something stands against it: they must not join, not even through a third.
  case apart(JoinRule, reason: String)
  /// Nothing joins them.
  case unrelated
}

extension Lead {
  /// The rules by which stories of countries' dealings join, in whatever words and language they are told.
  func joinedByParties(with other: Lead) -> Joining? {
    let persons = sharedPersons(with: other)
    let common = parties.intersection(other.parties)
    let areSameParties = common.count >= 2 && common.count * 3 >= max(parties.count, other.parties.count) * 2
    let isOneLanguage = language == other.language
    guard areSameParties || (parties == other.parties && parties.count == 1) else { return nil }
    let alike = isOneLanguage ? likeness(to: other) : 0
    let isSameDay = sameDay(as: other)
    if areSameParties, persons.shared > 0, alike >= 0.25 || isSameDay {
      return .joined(
        .partiesAndPerson, strength: 1 + alike,
        reason: "the same parties and a shared person\(likenessInWords(alike))")
    }
    if alike >= 0.55 {
      return .joined(
        .partiesAndLedes, strength: alike, reason: "the same parties\(likenessInWords(alike))")
    }
    if areSameParties, !isOneLanguage, persons.shared >= 2 {
      return .joined(
        .personsInTwoLanguages, strength: 0.7,
        reason: "the same parties and \(persons.shared) shared persons, in two languages")
    }
    if areSameParties, isSameDay, place == nil || other.place == nil || place == other.place {
      return .joined(.dayAndParties, strength: 0.5 + alike / 2, reason: "the same day and parties")
    }
    return nil
  }

  /// Whether both are of two countries and more, so that guests of theirs may differ; cheaper than asking.
  func mayHaveOtherGuests(than other: Lead) -> Bool { parties.count > 1 && other.parties.count > 1 }

  /// Two stories of a host and one guest each: the guests are different where neither story names the other's country at all.
  func otherGuestCountry(than other: Lead) -> Joining? {
    guard parties.count == 2, other.parties.count == 2, parties.intersection(other.parties).count == 1,
      !parties.isSubset(of: other.countries), !other.parties.isSubset(of: countries)
    else { return nil }
    return .apart(.otherGuestCountry, reason: "they name guests from different countries")
  }

  /// Different guests from the same country keep apart; on one and the same day, with another person shared, they are members of
  /// one delegation, told by different outlets.
  func otherGuests(than other: Lead) -> Joining? {
    guard parties.count > 1, other.parties.count > 1 else { return nil }
    let persons = sharedPersons(with: other)
    guard persons.areDifferent, !(persons.shared > 0 && sameDay(as: other)) else { return nil }
    return .apart(.otherGuests, reason: "they name different guests from the same country")
  }

  /// Dates or days of publication too far apart for one happening.
  ///
  /// Accounts of one story come out over several days, and tell of each day's turn of it: of 63 pairs of accounts whose days were
  /// known, 15 gave days two to six apart and none more, so up to a week speaks only as a trait.
  func farApart(from other: Lead) -> Joining? {
    if let mine = happened?.value, let theirs = other.happened?.value, let days = daysBetween(mine, theirs),
      days >= 7
    {
      return .apart(.otherDates, reason: "one happened \(mine), the other \(theirs)")
    }
    if let mine = published?.firstDay, let theirs = other.published?.firstDay,
      abs(mine.ordinal - theirs.ordinal) > 21, happened?.value == nil || other.happened?.value == nil
    {
      return .apart(.farPublished, reason: "they were published more than three weeks apart")
    }
    return nil
  }

  /// Whether both say when it happened, and not the same day.
  func isOfOtherDay(than other: Lead) -> Bool {
    if let mine = happened?.value, let theirs = other.happened?.value, let days = daysBetween(mine, theirs) {
      return days > 0
    }
    guard let day = happened?.weekday, let otherDay = other.happened?.weekday else { return false }
    return day != otherDay
  }

  /// Whether both say when it happened, and on days more than one apart.
  func hasOtherDay(than other: Lead) -> Bool {
    if let mine = happened?.value, let theirs = other.happened?.value, let days = daysBetween(mine, theirs) {
      return days > 1
    }
    // Talks of two days are told by their first day or their last.
    guard let day = happened?.weekday, let otherDay = other.happened?.weekday else { return false }
    return !day.isWithinADay(of: otherDay)
  }

  /// How many persons both stories name, and whether the persons speak against one happening.
  ///
  /// A host appears in every story of a desk, so where both name people of a party, and not the same, that party's guests are
  /// different; unless more parties share one, as at a summit of which each story names other delegates. Names in two
  /// scripts are compared by sound, which may fail, so they never speak against.
  func sharedPersons(with other: Lead) -> (shared: Int, areDifferent: Bool) {
    let bySound = (language == "ar") != (other.language == "ar")
    let shared = people.count { mine in other.people.contains { mine.isSame(as: $0, bySound: bySound) } }
    guard !bySound else { return (shared, false) }
    var agreeing = 0
    var differing = 0
    for party in parties.intersection(other.parties) {
      let mine = people.filter { $0.country == party }
      let theirs = other.people.filter { $0.country == party }
      guard !mine.isEmpty, !theirs.isEmpty else { continue }
      let isShared =
        mine.contains { name in other.people.contains { name.isSame(as: $0, bySound: false) } }
        || theirs.contains { name in people.contains { name.isSame(as: $0, bySound: false) } }
      if isShared { agreeing += 1 } else { differing += 1 }
    }
    return (shared, differing > 0 && agreeing <= differing)
  }

  private func likenessInWords(_ alike: Double) -> String {
    alike > 0 ? ", ledes \(percent(alike)) alike" : ""
  }

  func sameDay(as other: Lead) -> Bool {
    guard let mine = happened?.value?.firstDay, let theirs = other.happened?.value?.firstDay,
      let myLast = happened?.value?.lastDay, let theirLast = other.happened?.value?.lastDay
    else { return false }
    return mine <= theirLast && theirs <= myLast && myLast.ordinal - mine.ordinal < 10
      && theirLast.ordinal - theirs.ordinal < 10
  }
}

/// How many days lie between two spans of days, 0 where they touch; nil where either is open.
func daysBetween(_ one: EDTF, _ other: EDTF) -> Int? {
  guard let a = one.firstDay, let b = other.firstDay, let aEnd = one.lastDay, let bEnd = other.lastDay else {
    return nil
  }
  return max(0, a.ordinal - bEnd.ordinal, b.ordinal - aEnd.ordinal)
}

extension Weekday {
  func isWithinADay(of other: Weekday) -> Bool {
    let days = Weekday.allCases
    guard let mine = days.firstIndex(of: self), let theirs = days.firstIndex(of: other) else { return false }
    return [0, 1, days.count - 1].contains(abs(mine - theirs))
  }
}
