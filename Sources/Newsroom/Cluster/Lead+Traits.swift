import Briefs
import Glibc

extension Lead {
  /// The traits of two stories, their words being known to overlap so.
  func traits(beside other: Lead, _ overlap: WeighedTelling.Overlap, crowd: Double) -> JoinTraits {
    var traits = JoinTraits()
    traits[.always] = 1
    traits[.crowd] = crowd
    traits[.ledes] = overlap.heads
    traits[.texts] = overlap.texts
    traits[.told] = overlap.told
    traits[.names] = overlap.names
    traits[.foreignNames] = Double(min(4, overlap.foreignNames)) / 4
    addPublication(&traits, beside: other)
    addHappening(&traits, beside: other)
    addActors(&traits, beside: other)
    return traits
  }

  private func addPublication(_ traits: inout JoinTraits, beside other: Lead) {
    guard let mine = published?.firstDay, let theirs = other.published?.firstDay else {
      traits[.noDay] = 1
      return
    }
    let days = abs(mine.ordinal - theirs.ordinal)
    switch days {
    case 0: traits[.sameDay] = 1
    case 1: traits[.dayApart] = 1
    case 2...3: traits[.daysApart] = 1
    case 4...7: traits[.weekApart] = 1
    default: traits[.far] = min(3, 1 + log(Double(days) / 7))
    }
  }

  private func addHappening(_ traits: inout JoinTraits, beside other: Lead) {
    if let mine = happened?.value, let theirs = other.happened?.value, let days = daysBetween(mine, theirs) {
      switch days {
      case 0: traits[.sameHappened] = 1
      case 1: traits[.nextHappened] = 1
      default: traits[.otherHappened] = Double(min(7, days)) / 7
      }
    } else if let mine = happened?.weekday, let theirs = other.happened?.weekday {
      traits[mine.isWithinADay(of: theirs) ? .sameWeekday : .otherWeekday] = 1
    }
  }

  private func addActors(_ traits: inout JoinTraits, beside other: Lead) {
    let common = parties.intersection(other.parties).count
    let all = parties.union(other.parties).count
    if all > 0 { traits[.sameParties] = Double(common) / Double(all) }
    if !parties.isSubset(of: other.countries), !other.parties.isSubset(of: countries) {
      traits[.otherParties] = 1
    }
    traits[.persons] = Double(min(2, sharedPersons(with: other).shared)) / 2
  }
}
