import Briefs

/// What the other dates of a page say of one of them.
struct RivalDays: Sendable {
  private let namings: [PublicationCandidates.Naming]
  private let days: [Day]
  private var counts: [Day: Int] = [:]
  private let firstBelow: Int?
  /// The days that a label of publication leads to, and those between headline and story.
  private let labelled: Set<Day>
  private let changed: Set<Day>
  private let between: Set<Day>

  /// Counts the days. Linear, but for the sorting of days.
  init(_ namings: [PublicationCandidates.Naming], stand: PublicationStand) {
    self.namings = namings
    for naming in namings { counts[naming.day, default: 0] += 1 }
    days = counts.keys.sorted()
    firstBelow = namings.firstIndex { $0.place > stand.title ?? stand.first }
    labelled = Set(namings.filter { $0.label == .published }.map(\.day))
    changed = Set(namings.filter { $0.label == .changed }.map(\.day))
    let top = max(0, (stand.title ?? stand.first) - 3)
    between = Set(namings.filter { $0.place >= top && $0.place < stand.first + 3 }.map(\.day))
  }

  /// Marks what they say of naming `k`.
  func mark(_ traits: inout PublicationTraits, _ k: Int) {
    let own = namings[k]
    switch days.count {
    case 1: traits.mark(.onlyDay)
    case 2: traits.mark(.twoDays)
    case 6...: traits.mark(.manyDays)
    default: break
    }
    traits.mark(.newest, days.count > 1 && own.day == days.last)
    traits.mark(.oldest, days.count > 1 && own.day == days.first)
    traits.mark(.again, counts[own.day] == 2)
    traits.mark(.againOften, counts[own.day] ?? 0 > 2)
    traits.mark(.firstDate, k == 0)
    traits.mark(.lastDate, k == namings.count - 1 && k > 0)
    traits.mark(.firstBelow, k == firstBelow)
    let isRivalled = isOther(than: own.day, in: labelled)
    traits.mark(.onlyPublished, own.label == .published && !isRivalled)
    traits.mark(.otherPublished, isRivalled)
    traits.mark(.otherUpdated, isOther(than: own.day, in: changed))
    traits.mark(.otherBetween, isOther(than: own.day, in: between))
    traits.mark(.before2005, own.day.year < 2005)
    markNear(&traits, k)
  }

  private func isOther(than day: Day, in days: Set<Day>) -> Bool {
    days.count > 1 || days.count == 1 && !days.contains(day)
  }

  private func markNear(_ traits: inout PublicationTraits, _ k: Int) {
    let own = namings[k]
    var near: Set<Day> = []
    var i = k
    while i > 0, namings[i - 1].place >= own.place - 12 { i -= 1 }
    while i < namings.count, namings[i].place <= own.place + 12 {
      defer { i += 1 }
      guard i != k else { continue }
      if namings[i].place == own.place {
        traits.mark(.pairFirst, i > k)
        traits.mark(.pairSecond, i < k)
        traits.mark(.pairEarlier, own.day < namings[i].day)
        traits.mark(.pairLater, own.day > namings[i].day)
      } else if namings[i].day != own.day {
        near.insert(namings[i].day)
        if near.count > 8 { break }
      }
    }
    traits.mark(.crowd1, near.count == 1)
    traits.mark(.crowd2, (2...3).contains(near.count))
    traits.mark(.crowd4, near.count > 3)
  }
}
