import Briefs

extension FactWords {
  /// The share of the shorter sentence's words that the longer one must have too, for both to tell one fact.
  ///
  /// Measured on 112 labelled pairs of sentences in four languages (`Tests/PressroomTests/Comparison`): one fact had 0.78 or more
  /// of them but in one pair, another fact that no rule tells apart 0.71 at most.
  static let sameFrom = 0.76
  /// With a number in question all of the shorter sentence's words must stand in the longer one, and this share of both: a word
  /// put in the place of another ("wheat", "copper") makes it another thing that is counted. In the same pairs one fact with
  /// two numbers had 0.92 or more; a plan beside what is, 0.80.
  static let numberFrom = 0.85
  /// Two or three words that happen to be the same are no fact.
  private static let fewest = 4
  private static let fewestWithNumber = 3

  /// How surely two sentences of one language tell one fact, 0…1; nil where they do not, or may not.
  func likeness(to other: FactWords) -> Double? {
    guard isLike(other) else { return nil }
    let common = commonKeys(stems[...], other.stems[...])
    let shorter = min(stems.count, other.stems.count)
    guard shorter > 0 else { return nil }
    let share = Double(common) / Double(shorter)
    guard shorter >= FactWords.fewest ? share >= FactWords.sameFrom : stems == other.stems else { return nil }
    guard !hasOtherNumbers(than: other) else { return nil }
    return (share + 2 * Double(common) / Double(stems.count + other.stems.count)) / 2
  }

  /// Where two sentences tell one fact, the pairs of their quantities that differ; mostly none, or one.
  func differences(from other: FactWords) -> [(Int, Int)] {
    guard !quantities.isEmpty, !other.quantities.isEmpty else { return [] }
    let common = commonKeys(stems[...], other.stems[...])
    let shorter = min(stems.count, other.stems.count)
    guard common == shorter, shorter >= FactWords.fewestWithNumber, isLike(other),
      2 * Double(common) >= FactWords.numberFrom * Double(stems.count + other.stems.count)
    else { return [] }
    var found: [(Int, Int)] = []
    for (i, mine) in quantities.enumerated() where mine.unit != .other {
      // Counted twice in one sentence, nobody can say which meets which.
      let theirs = other.quantities.indices.filter { other.quantities[$0].unit == mine.unit }
      guard theirs.count == 1, let j = theirs.first, quantities.filter({ $0.unit == mine.unit }).count == 1,
        mine.differs(from: other.quantities[j]), isSameThing(i, other, j)
      else { continue }
      found.append((i, j))
    }
    // A day that differs makes it another occasion: then the figures are of two things.
    let others = found.filter { quantities[$0.0].unit != .day }
    return others.isEmpty || others.count == found.count ? found : []
  }

  /// Whether neither names, days, nor a "not" set two sentences apart.
  private func isLike(_ other: FactWords) -> Bool {
    guard isNegated == other.isNegated, direction * other.direction >= 0 else { return false }
    if let mine = weekdays.first, let theirs = other.weekdays.first,
      !weekdays.contains(theirs), !other.weekdays.contains(mine)
    {
      return false
    }
    return !(FactWords.hasMore(names, than: other.stems) && FactWords.hasMore(other.names, than: stems))
  }

  /// Whether each has a number of a kind that the other has not.
  private func hasOtherNumbers(than other: FactWords) -> Bool {
    func left(_ mine: [Quantity], _ theirs: [Quantity]) -> [Quantity] {
      mine.filter { quantity in !theirs.contains { $0.unit == quantity.unit && $0.isSame(as: quantity) } }
    }
    let mine = left(quantities, other.quantities)
    let theirs = left(other.quantities, quantities)
    return mine.contains { quantity in theirs.contains { $0.unit == quantity.unit } }
  }

  /// Whether two quantities of one unit count one thing: no other word takes the place of the one before or after it.
  private func isSameThing(_ i: Int, _ other: FactWords, _ j: Int) -> Bool {
    let (mine, theirs) = (neighbours[i], other.neighbours[j])
    func clashes(_ a: UInt64, _ b: UInt64) -> Bool {
      a != 0 && b != 0 && a != b && !FactWords.has(other.stems, a) && !FactWords.has(stems, b)
    }
    if clashes(mine.before, theirs.before) || clashes(mine.after, theirs.after) { return false }
    if clashes(mine.before, theirs.after) && clashes(mine.after, theirs.before) { return false }
    return true
  }

  /// Whether a key of `keys` is missing in `others`, both ascending.
  private static func hasMore(_ keys: [UInt64], than others: [UInt64]) -> Bool {
    commonKeys(keys[...], others[...]) < keys.count
  }

  private static func has(_ keys: [UInt64], _ key: UInt64) -> Bool {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }
}
