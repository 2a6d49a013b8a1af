import Briefs

/// Why two stories are, or are not, about one happening.
enum Joining: Sendable {
  /// They are; the stronger, the earlier they join. The reason is a sentence part: `the same parties and people`.
  case joined(strength: Double, reason: String)
  /// Something stands against it: they must not join, not even through a third.
  case apart(reason: String)
  /// Nothing joins them.
  case unrelated
}

extension Lead {
  /// Weighs two stories. The rules, in order:
  ///
  /// 1. dates that cannot both be true keep apart;
  /// 2. near copies join: at least 60 % of the shorter body stands in the other;
  /// 3. different guests from the same country keep apart, unless it was one day and another person is shared;
  /// 4. the same parties, and a shared person with ledes somewhat alike (cosine ≥ .25) or the same day, join;
  /// 5. the same parties and like ledes (cosine ≥ .55; other meetings of one host reach .45) join;
  /// 6. told in two languages, the same parties and two shared persons join;
  /// 7. the same whole day, at least two parties and no two places join, in whatever language they are told.
  func weigh(against other: Lead) -> Joining {
    if let conflict = dateConflict(with: other) { return .apart(reason: conflict) }
    let copied = sharedText(with: other)
    if copied >= 0.6 {
      return .joined(strength: 2 + copied, reason: "\(percent(copied)) of the shorter text stands in both")
    }
    let persons = sharedPersons(with: other)
    // On one and the same day they are members of one delegation, told by different outlets.
    if persons.areDifferent, !(persons.shared > 0 && sameDay(as: other)) {
      return .apart(reason: "they name different guests from the same country")
    }

    let common = parties.intersection(other.parties)
    let areSameParties = common.count >= 2 && common.count * 3 >= max(parties.count, other.parties.count) * 2
    let isOneLanguage = language == other.language
    let alike = isOneLanguage ? likeness(to: other) : 0
    if areSameParties, persons.shared > 0, alike >= 0.25 || sameDay(as: other) {
      return .joined(
        strength: 1 + alike, reason: "the same parties and a shared person\(likenessInWords(alike))")
    }
    if areSameParties || (parties == other.parties && parties.count == 1), alike >= 0.55 {
      return .joined(strength: alike, reason: "the same parties\(likenessInWords(alike))")
    }
    if areSameParties, !isOneLanguage, persons.shared >= 2 {
      return .joined(
        strength: 0.7, reason: "the same parties and \(persons.shared) shared persons, in two languages")
    }
    if areSameParties, sameDay(as: other), place == nil || other.place == nil || place == other.place {
      return .joined(strength: 0.5 + alike / 2, reason: "the same day and parties")
    }
    return .unrelated
  }

  /// How many persons both stories name, and whether the persons speak against one happening.
  ///
  /// A host appears in every story of a desk, so where both name people of a party, and not the same, that party's guests are
  /// different; unless more parties share one, as at a summit of which each story names other delegates. Names in two
  /// scripts are compared by sound, which may fail, so they never speak against.
  private func sharedPersons(with other: Lead) -> (shared: Int, areDifferent: Bool) {
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

  private func sameDay(as other: Lead) -> Bool {
    guard let mine = happened?.value?.firstDay, let theirs = other.happened?.value?.firstDay,
      let myLast = happened?.value?.lastDay, let theirLast = other.happened?.value?.lastDay
    else { return false }
    return mine <= theirLast && theirs <= myLast && myLast.ordinal - mine.ordinal < 10
      && theirLast.ordinal - theirs.ordinal < 10
  }

  /// The reason why both cannot be the same happening, by their dates; nil where they can.
  private func dateConflict(with other: Lead) -> String? {
    let mine = happened?.value
    let theirs = other.happened?.value
    if let mine, let theirs, let a = mine.firstDay, let b = theirs.firstDay, let aEnd = mine.lastDay,
      let bEnd = theirs.lastDay, a.ordinal > bEnd.ordinal + 1 || b.ordinal > aEnd.ordinal + 1
    {
      return "one happened \(mine), the other \(theirs)"
    }
    // Talks of two days are told by their first day or their last.
    if let day = happened?.weekday, let otherDay = other.happened?.weekday, !day.isWithinADay(of: otherDay) {
      return "one happened on a \(day.rawValue), the other on a \(otherDay.rawValue)"
    }
    if let mine = published?.firstDay, let theirs = other.published?.firstDay,
      abs(mine.ordinal - theirs.ordinal) > 21, happened?.value == nil || other.happened?.value == nil
    {
      return "they were published more than three weeks apart"
    }
    return nil
  }
}

extension Weekday {
  fileprivate func isWithinADay(of other: Weekday) -> Bool {
    let days = Weekday.allCases
    guard let mine = days.firstIndex(of: self), let theirs = days.firstIndex(of: other) else { return false }
    return [0, 1, days.count - 1].contains(abs(mine - theirs))
  }
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
