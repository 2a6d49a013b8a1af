import Briefs

/// The quantities of a sentence: each number, how much of it is said, and what it counts. Linear.
///
/// A year, an age, a clock, a reference ("article 5"), an ordinal is a number of no quantity: `.other`.
func quantities(in reader: NumberReader) -> [Quantity] {
  var found: [Quantity] = []
  var i = 0
  while i < reader.words.count {
    guard let reading = reader.number(at: i) else {
      i += 1
      continue
    }
    let quantity = reader.quantity(reading)
    found.append(quantity)
    i = max(reading.words.upperBound, quantity.words.upperBound) + 1
  }
  return found
}

extension NumberReader {
  private var bounds: Set<ComparisonWords.Kind> { [.least, .most, .about] }
  private var units: Set<ComparisonWords.Kind> { [.unit, .measure] }

  /// What a number counts.
  fileprivate func quantity(_ first: Reading) -> Quantity {
    var reading = first
    joinRange(&reading)
    var (start, end) = (reading.words.lowerBound, reading.words.upperBound)
    var quantity = Quantity(
      range: Int(words[start].start)..<Int(words[end].end), counted: 0..<0, low: reading.value ?? 0,
      high: reading.upper ?? reading.value ?? 0, bound: reading.upper == nil ? .exact : .range, unit: .other,
      words: start...end)
    if let value = reading.value {
      if let day = day(value, reading) {
        quantity.unit = .day
        quantity.low = day.value
        quantity.high = day.value
        quantity.range = Int(words[day.words.lowerBound].start)..<Int(words[day.words.upperBound].end)
        quantity.words = day.words
        start = day.words.lowerBound
        end = day.words.upperBound
      } else if !isNoQuantity(reading), let unit = unit(reading, &quantity, &end) {
        quantity.unit = unit
        quantity.words = start...end
      }
    }
    if quantity.unit != .other, quantity.unit != .day { bind(&quantity) }
    return quantity
  }

  /// "10 à 12", "between ten and twelve"; of "from 10 to 12" nothing is known, as it may tell of a change.
  private func joinRange(_ reading: inout Reading) {
    let last = reading.words.upperBound
    guard let value = reading.value, reading.upper == nil, last + 2 < words.count, isClose(last, last + 1)
    else {
      return
    }
    var next: Reading?
    let first = reading.words.lowerBound
    let isBetween = isOf(.between, first - 1) && isClose(first - 1, first)
    if isOf(.to, last + 1) || isBetween && isOf(.joiner, last + 1), isClose(last + 1, last + 2) {
      next = words[last + 2].shape == .number || isBetween ? number(at: last + 2) : nil
    }
    guard let next, let upper = next.value else { return }
    reading.words = first...next.words.upperBound
    reading.value = upper > value && !isOf(.of, first - 1) ? value : nil
    reading.upper = reading.value == nil ? nil : upper
    reading.isPlain = false
  }

  private func isNoQuantity(_ reading: Reading) -> Bool {
    let (first, last) = (reading.words.lowerBound, reading.words.upperBound)
    if isOf(.reference, first - 1), isClose(first - 1, first) { return true }
    if last + 1 < words.count, words[last].end == words[last + 1].start || isOf(.ordinal, last + 1),
      isOf(.ordinal, last + 1), isClose(last, last + 1),
      Int(words[last + 1].start) - Int(words[last].end) <= 1
    {
      return true
    }
    if [first - 2, first - 1, last + 2, last + 3].contains(where: { isOf(.age, $0) }) { return true }
    return false
  }

  /// The day that a number of 1 to 31 is, beside a month: the month times 100 and the day.
  private func day(_ value: Double, _ reading: Reading) -> (value: Double, words: ClosedRange<Int>)? {
    let (first, last) = (reading.words.lowerBound, reading.words.upperBound)
    guard reading.isPlain, reading.upper == nil, value >= 1, value <= 31 else { return nil }
    var month = last + 1
    while month < last + 3, isOf(.ordinal, month) || isOf(.of, month) { month += 1 }
    let found: (Double, ClosedRange<Int>)?
    if isClose(last, month), let meaning = meaning(at: month, of: [.month]) {
      found = (meaning.0.value * 100 + value, first...meaning.last)
    } else if !lexicon.hasDecimalComma, first > 0, isClose(first - 1, first),
      let meaning = meaning(at: first - 1, of: [.month])
    {
      found = (meaning.0.value * 100 + value, (first - 1)...last)
    } else {
      found = nil
    }
    // "14 et 16 mai": one of several days.
    guard found != nil, !isOf(.to, first - 1), !isOf(.joiner, first - 1) || first < 2 else { return nil }
    if first > 1, words[first - 2].shape == .number { return nil }
    return found
  }

  /// What is counted, and up to where the noun stands; nil where no noun follows closely.
  private func unit(_ reading: Reading, _ quantity: inout Quantity, _ end: inout Int) -> Quantity.Unit? {
    let last = reading.words.upperBound
    if let (name, at) = sign(before: quantity.range.lowerBound) {
      quantity.range = at..<quantity.range.upperBound
      return .measure(name)
    }
    if let (name, at) = sign(after: quantity.range.upperBound) {
      quantity.range = quantity.range.lowerBound..<at
      return .measure(name)
    }
    var noun = last + 1
    // "3 milliards de dirhams"; "12 de mai" counts nothing.
    if noun < words.count, isOf(.of, noun), !reading.isPlain { noun += 1 }
    guard noun < words.count, isClose(last, noun) else { return nil }
    if let (meaning, at) = meaning(at: noun, of: units) {
      guard !isClockOrAge(meaning, reading, at) else { return nil }
      end = at
      quantity.counted = Int(words[noun].start)..<Int(words[at].end)
      return meaning.kind == .unit ? .thing(meaning.name) : .measure(meaning.name)
    }
    // A bare year before a verb or a noun.
    if reading.isPlain, let value = reading.value, value >= 1900, value < 2100 { return nil }
    guard words[noun].shape == .lower, words[noun].length >= 3, !isOf(.little, noun), !isOf(.month, noun),
      !isOf(.weekday, noun), !isOf(.to, noun), !isOf(.clock, noun), !isOf(.hourmark, noun),
      let stem = FactWords.stem(text, words[noun], isArabic: lexicon.isArabic)
    else { return nil }
    end = noun
    quantity.counted = words[noun].range
    return .thing(stem)
  }

  /// "14 h 30", "à 14 heures", "de 25 ans", "25-year-old".
  private func isClockOrAge(_ meaning: ComparisonWords.Meaning, _ reading: Reading, _ at: Int) -> Bool {
    let first = reading.words.lowerBound
    if meaning.name == NumberReader.hour {
      return isOf(.clock, first - 1) || isOf(.hourmark, at + 1)
        || at + 1 < words.count && words[at + 1].shape == .number
    }
    return meaning.name == NumberReader.year
      && (isOf(.of, first - 1) || isOf(.age, at + 1) || isOf(.age, at + 2))
  }

  private static let hour = wordKey("hour")
  private static let year = wordKey("year")

  private func sign(before start: Int) -> (UInt64, Int)? {
    var at = start
    for _ in 0..<2 {
      guard at > 0 else { return nil }
      var begin = at - 1
      while begin > 0, text[begin] & 0xC0 == 0x80 { begin -= 1 }
      let (scalar, _) = decodeScalar(text.span, at: begin, end: at)
      if let name = lexicon.signs[scalar], scalar != 0x25 { return (name, begin) }
      guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F else { return nil }
      at = begin
    }
    return nil
  }

  private func sign(after end: Int) -> (UInt64, Int)? {
    var at = end
    for _ in 0..<2 {
      guard at < text.count else { return nil }
      let (scalar, width) = decodeScalar(text.span, at: at, end: text.count)
      if let name = lexicon.signs[scalar] { return (name, at + width) }
      guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F else { return nil }
      at += width
    }
    return nil
  }

  /// "Au moins 12 morts", "12 morts au moins".
  private func bind(_ quantity: inout Quantity) {
    var found: ComparisonWords.Kind?
    for first in max(0, quantity.words.lowerBound - 4)..<quantity.words.lowerBound {
      if let (meaning, last) = meaning(at: first, of: bounds), last == quantity.words.lowerBound - 1,
        isClose(first, last + 1)
      {
        found = meaning.kind
        quantity.range = Int(words[first].start)..<quantity.range.upperBound
        quantity.words = first...quantity.words.upperBound
        break
      }
    }
    let after = quantity.words.upperBound
    // "$3 billion over five years" says nothing of the three.
    if found == nil, let (meaning, last) = meaning(at: after + 1, of: bounds), isClose(after, last),
      last + 1 >= words.count || number(at: last + 1) == nil
    {
      found = meaning.kind
    }
    guard quantity.bound == .exact, let found else { return }
    switch found {
    case .least:
      quantity.bound = .least
      quantity.high = .infinity
    case .most:
      quantity.bound = .most
      quantity.low = -.infinity
    default:
      quantity.bound = .about
      (quantity.low, quantity.high) = (quantity.low * 0.9, quantity.high * 1.1)
    }
  }
}
