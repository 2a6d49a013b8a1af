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
  /// 3. different guests from the same country keep apart;
  /// 4. the same parties, and a shared guest or a like lede (cosine ≥ .55; other meetings of one host reach .45), join;
  /// 5. the same whole day, place and two parties join, in whatever language they are told.
  func weigh(against other: Lead) -> Joining {
    if let conflict = dateConflict(with: other) { return .apart(reason: conflict) }
    let copied = sharedText(with: other)
    if copied >= 0.6 {
      return .joined(strength: 2 + copied, reason: "\(percent(copied)) of the shorter text stands in both")
    }
    let common = parties.intersection(other.parties)
    let guests = sharedGuests(with: other)
    if guests == .different { return .apart(reason: "they name different guests from the same country") }

    let alike = likeness(to: other)
    let sameParties = common.count >= 2 && isMostly(common, other)
    if sameParties, guests == .shared, alike >= 0.25 || sameDay(as: other) {
      return .joined(
        strength: 1 + alike, reason: "the same parties and a shared person, ledes \(percent(alike)) alike")
    }
    if sameParties || (parties == other.parties && parties.count == 1), alike >= 0.55 {
      return .joined(strength: alike, reason: "the same parties, ledes \(percent(alike)) alike")
    }
    if common.count >= 2, place != nil, place == other.place, sameDay(as: other) {
      return .joined(strength: 0.5 + alike / 2, reason: "the same day, place and parties")
    }
    return .unrelated
  }

  /// Whether the common parties are at least two thirds of either side's.
  private func isMostly(_ common: Set<CountryCode>, _ other: Lead) -> Bool {
    common.count * 3 >= max(parties.count, other.parties.count) * 2
  }

  private enum Guests {
    case shared
    case different
    case unknown
  }

  /// Whether both name somebody of the same party, and whether it is the same body.
  ///
  /// A host appears in every story of a desk, so one shared name does not join by itself: where both stories name people
  /// of two parties, each of those parties must share one.
  private func sharedGuests(with other: Lead) -> Guests {
    var shared = 0
    var different = 0
    for party in parties.intersection(other.parties).sorted() {
      guard let mine = people[party], let theirs = other.people[party] else { continue }
      let same = mine.contains { name in theirs.contains { isSameName(name, $0) } }
      if same { shared += 1 } else { different += 1 }
    }
    if different > 0 && shared <= different { return .different }
    return shared > 0 ? .shared : .unknown
  }

  private func isSameName(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
    let common = a.intersection(b).count
    return common >= min(2, min(a.count, b.count)) && common > 0
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
    if let day = happened?.weekday, let otherDay = other.happened?.weekday, day != otherDay {
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

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
