import Briefs

/// A number that a sentence states, and what it counts.
struct Quantity: Hashable {
  /// How much of the number is said.
  enum Bound: Hashable { case exact, least, most, about, range }

  /// What is counted or measured.
  enum Unit: Hashable {
    /// A thing of the table under its name, or any other noun by its stem.
    case thing(UInt64)
    /// Percent, money, time: what many sentences measure many things in.
    case measure(UInt64)
    /// A day of a month.
    case day
    /// A year, a clock, a number in a name: told apart, never compared.
    case other
  }

  /// Byte offsets in the sentence: the number with the words that bound it, its million and its sign.
  var range: Range<Int>
  /// The noun that is counted; empty for a sign, a day and what counts nothing.
  var counted: Range<Int>
  var low: Double
  var high: Double
  var bound: Bound
  var unit: Unit
  /// Places of its first and its last word, noun and all, in the sentence's words.
  var words: ClosedRange<Int>

  /// Whether what is said of the same thing cannot both be so.
  ///
  /// "At least 12" and 14 go together, "about 12,000" and 12,300 too, and "3 billion" is 2.95 billion rounded. Two
  /// figures that are bounded alike ("at least 12", "at least 19") differ as stated.
  func differs(from other: Quantity) -> Bool {
    if bound == other.bound, bound == .least || bound == .most {
      return low != other.low || high != other.high
    }
    if low <= other.high && other.low <= high { return false }
    return !isRounded(to: other) && !other.isRounded(to: self)
  }

  /// Whether the same is said: the same figure, whatever bounds it, or one that rounds to the other.
  func isSame(as other: Quantity) -> Bool {
    if low == other.low && low.isFinite || high == other.high && high.isFinite { return true }
    if bound == .about || other.bound == .about { return low <= other.high && other.low <= high }
    return isRounded(to: other) || other.isRounded(to: self)
  }

  /// Whether `other` is this number rounded: within half of the last place before its noughts.
  private func isRounded(to other: Quantity) -> Bool {
    guard bound == .exact, other.bound == .exact, other.low >= 1000, unit != .day else { return false }
    var place = 1.0
    while place * 10 <= other.low, (other.low / (place * 10)).rounded() * place * 10 == other.low {
      place *= 10
    }
    // Of "3 billion" only a twentieth: who says 2.5 says something else.
    let room = min(place / 2, other.low / 20)
    return place >= 100 && abs(low - other.low) <= room
  }
}
