import Briefs

/// The sentence around a date expression, and what its words say of the date.
struct Surroundings {
  let utf8: [UInt8]
  /// The words of the line.
  let words: [Word]
  /// The bytes of the sentence.
  let sentence: Range<Int>
  let reading: DateReading
  let language: Int?
  let lexicons: Lexicons

  /// How many words before and after the date may tell its tense.
  private static let reach = 40

  /// What the date bears on, and whether a word says so.
  ///
  /// The nearest telling word before the date decides, for a date follows its verb (`se tiendra à Lagos du 3 au 5
  /// novembre`, `a annoncé lundi que`); where there is none, the nearest after it (`Lundi, le ministre recevra`).
  var bearing: (PlacedDate.Bearing, isShown: Bool) {
    if isSince && reading.offset != 0 || reading.rule == .year || reading.rule == .years {
      return (.background, true)
    }
    if reading.turn == .coming || (reading.offset ?? 0) > 0 { return (.coming, true) }
    let marks = marks
    guard let mark = marks.last(where: { $0.index < first }) ?? marks.first else { return (.act, false) }
    // `On Thursday, a day after she had signed a text, the minister received them`: the weekday is the main verb's.
    if mark.index > first, mark.tense == .before, reading.weekday != nil, reading.first == nil,
      marks.contains(where: { $0.tense == .past })
    {
      return (.act, true)
    }
    switch mark.tense {
    case .past: return (.act, true)
    case .coming: return (reading.turn == .past ? .act : .coming, true)
    case .before: return (.background, true)
    }
  }

  /// A word that tells a tense.
  private struct TenseMark {
    let index: Int
    let tense: Tenses.Tense
  }

  /// The telling words of the sentence within reach, in order, without the expression's own.
  ///
  /// A participle takes the tense of the verb right before it: `will be held`, `had visited`.
  private var marks: [TenseMark] {
    var marks: [TenseMark] = []
    let (first, after) = (first, after)
    var index = max(firstWord(from: sentence.lowerBound), first - Surroundings.reach)
    let end = min(words.count, after + Surroundings.reach)
    while index < end, Int(words[index].end) <= sentence.upperBound {
      if index >= first, index < after {
        index = after
      } else if let (tense, count) = lexicons.tenses.tense(at: index, of: words, in: utf8, language: language)
      {
        var mark = TenseMark(index: index, tense: tense)
        if tense == .past, let last = marks.last, last.tense != .past, index - last.index <= 3,
          !isParted(from: last.index, to: index)
        {
          mark = TenseMark(index: index, tense: last.tense)
        }
        marks.append(mark)
        index += count
      } else {
        index += 1
      }
    }
    return marks
  }

  /// Whether a capital inside the sentence makes the word a name (`4 May`) and no verb.
  private func isName(_ index: Int) -> Bool {
    words[index].shape == .capitalised && Int(words[index].start) > sentence.lowerBound
  }

  /// Whether anything but spaces parts two words.
  private func isParted(from: Int, to: Int) -> Bool {
    (from..<to).contains { index in
      utf8[Int(words[index].end)..<Int(words[index + 1].start)].contains {
        $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0
      }
    }
  }

  /// Whether `depuis` or the like stands before the date.
  private var isSince: Bool {
    if reading.isSince { return true }
    if (max(0, first - 2)..<first).contains(where: isSince(at:)) { return true }
    // `Depuis que la banque a relevé ses taux le 22 octobre 2025`; Spanish `desde` is a place's as well, and so are weekdays.
    guard reading.first?.day != nil, language != DateReader.spanish else { return false }
    var index = first - 1
    while index >= max(0, first - Surroundings.sinceReach), Int(words[index].start) >= sentence.lowerBound {
      if isBreak(before: index + 1) { return false }
      if isSince(at: index) { return true }
      index -= 1
    }
    return false
  }

  /// How many words may stand between `depuis que` and its date.
  private static let sinceReach = 12

  private func isSince(at index: Int) -> Bool {
    lexicons.dates.phrases.longest(in: words, at: index)?.values.contains { $0.roles.contains(.since) }
      ?? false
  }

  /// Whether a comma or another mark stands before the word.
  private func isBreak(before index: Int) -> Bool {
    index > 0 && index < words.count
      && Gap(in: utf8.span, Int(words[index - 1].end), Int(words[index].start)).isBreak
  }

  /// The first word of the expression.
  private var first: Int { firstWord(from: reading.range.lowerBound) }
  /// The first word after it.
  private var after: Int { firstWord(from: reading.range.upperBound) }

  /// The first word that begins at a byte or after it.
  private func firstWord(from byte: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the date hangs on a noun: `l'accord du 3 mai`, `of 5 May`; an interval or a weekday never does.
  var isAttribute: Bool {
    guard reading.weekday == nil, reading.first == reading.last, reading.first != nil, first > 0 else {
      return false
    }
    let match = lexicons.dates.phrases.longest(in: words, at: first - 1)
    return match?.values.contains { $0.roles.contains(.from) || $0.roles.contains(.of) } ?? false
  }

  /// Whether the date is the report's own: `RABAT, 16 juin 2022 (agence) –`, at the head of the lede.
  var isDateline: Bool {
    guard reading.first?.day != nil, first <= 6 else { return false }
    for index in 0..<first {
      if lexicons.tenses.tense(at: index, of: words, in: utf8, language: language) != nil { return false }
    }
    var i = reading.range.upperBound
    let end = min(sentence.upperBound, i + 48)
    var isInBracket = false
    while i < end {
      let (scalar, width) = decodeScalar(utf8.span, at: i, end: utf8.count)
      i += width
      switch scalar {
      case 0x28: isInBracket = true
      case 0x29: return true
      case 0x2D, 0x2013, 0x2014, 0x3A, 0x2F: return true
      case 0x20, 0xA0, 0x2C, 0x2E: break
      default: if !isInBracket { return false }
      }
    }
    return false
  }
}
