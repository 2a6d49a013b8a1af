import Briefs

/// What a line looks like, apart from what it says: the measure on which the rules of shape stand.
struct LineShape: Sendable {
  /// A time of day in a line.
  enum Clock: Sendable {
    case none
    /// The line is a time and nothing else.
    case bare
    /// The line begins with a time: `- 20:38Titre`.
    case prefix
  }

  /// Bytes of a line that are measured; what follows only counts as more of the same. Bounds the cost of a huge line.
  static let measured = 1 << 16
  /// How far into a line a colon makes what stands before it a label.
  static let labelled = 25

  /// Words, a run of ideographs counting for half its length.
  var words = 0
  /// Little words of any language: prose has them, menus do not.
  var littleWords = 0
  /// Capitalised words after the first.
  var capitals = 0
  /// Words written in capitals throughout.
  var shouted = 0
  var numbers = 0
  /// Ends of sentences inside the line or at its end.
  var sentences = 0
  var endsSentence = false
  var endsQuestion = false
  var endsColon = false
  /// It ends in `…` or three dots.
  var trailsOff = false
  /// A colon and a space stand in its first 25 bytes: `Source : …`.
  var hasLabel = false
  var endsParenthesis = false
  var startsNumber = false
  var slash = false
  var commas = 0
  var bullet = false
  var startsLower = false
  var startsQuote = false
  /// A sign of copyright stands in it, or an agency and a name with a slash between: `REUTERS/Jane Doe`.
  var sign = false
  var clock = Clock.none
  /// Runs of two or more spaces between words, and the longest of them.
  var gaps = 0
  var widestGap = 0
  /// `|`, `›`, `»`, `•`, `·` and the like between words.
  var bars = 0
  /// An address, a handle or a file name stands in it.
  var link = false
  /// Letters or digits stand in it.
  var isBlank = true
  /// Punctuation without words: a lone bullet.
  var isBare = false
  /// How many lines of the article say the same, itself included.
  var repeats = 1
  /// Joined keys of its words.
  var key: UInt64 = 0

  /// Prose by its looks: a sentence's end, or length with little words.
  var isProse: Bool {
    (words >= 10 && sentences > 0 && littleWords * 10 >= words) || (words >= 20 && littleWords * 8 >= words)
  }

  /// Capitals on most of its words: a title in English, names elsewhere.
  var isTitleCase: Bool { words > 1 && capitals * 2 >= words }
}

extension LineShape {
  /// Measures the line at `range`, whose words are `line`, `little` of them little ones. Linear in the measured bytes.
  init(of range: Range<Int>, in utf8: [UInt8], words line: [Word], littleWords little: Int) {
    let end = min(range.upperBound, range.lowerBound + LineShape.measured)
    littleWords = little
    measureWords(line, in: utf8)
    measureBytes(utf8.span, range.lowerBound, end)
    if range.upperBound > end {
      let times = range.count / LineShape.measured + 1
      words *= times
      littleWords *= times
    }
    isBlank = line.isEmpty && !isBare
    measureClock(utf8, line, range)
    if range.count < 400 { sign = sign || LineShape.hasCredit(line, in: utf8) }
  }

  private mutating func measureWords(_ line: [Word], in utf8: [UInt8]) {
    for (i, word) in line.enumerated() {
      let first = utf8[Int(word.start)]
      words += first >= 0xE3 && first <= 0xED ? max(1, Int(word.length) / 2) : 1
      if word.shape == .number {
        numbers += 1
      } else {
        if word.shape == .capitals { shouted += 1 }
        if i > 0, word.isCapitalised { capitals += 1 }
      }
    }
    key = LineShape.key(of: line[...])
    startsNumber = line.first?.shape == .number
    if let first = line.first, first.shape == .lower {
      let byte = utf8[Int(first.start)]
      startsLower = byte < 0x80 || (0xC3...0xC5).contains(byte) || (0xCE...0xD3).contains(byte)
    }
  }

  /// The joined keys of some words, numbers left out: equal where they say the same.
  static func key(of words: ArraySlice<Word>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words where word.shape != .number { hash = (hash ^ word.key) &* 0x100_0000_01b3 }
    return hash
  }

  private mutating func measureBytes(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var spaces = 0
    var seen = false
    var last: UInt32 = 0  // the last mark that is not a space or a closing quote
    var mark: UInt32 = 0  // the last mark that is not a space
    var dots = 0
    var i = start
    while i < end {
      let (scalar, width) = decodeScalar(bytes, at: i, end: end)
      i += width
      if scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x202F {
        spaces += 1
        continue
      }
      if seen, spaces > 1 {
        gaps += 1
        widestGap = max(widestGap, spaces)
      }
      if Marks.endsSentence(last), spaces > 0 { sentences += 1 }
      if !seen {
        bullet = Marks.isBullet(scalar)
        startsQuote = Marks.opensQuote(scalar)
      }
      if scalar == 0x3A, i - start < LineShape.labelled, i < end, bytes[i] == 0x20 { hasLabel = true }
      if scalar == 0x2F { slash = true }
      mark = scalar
      dots = scalar == 0x2E ? dots + 1 : Marks.closesQuote(scalar) ? dots : 0
      seen = true
      spaces = 0
      if scalar == 0x2C || scalar == 0x60C || scalar == 0x3001 { commas += 1 }
      if Marks.isBar(scalar) { bars += 1 }
      // `Ã©` is an é that was decoded wrongly, no copyright.
      let isDamage = i - width > start + 1 && bytes[i - width - 1] == 0x83 && bytes[i - width - 2] == 0xC3
      if scalar == 0xA9 && !isDamage || scalar == 0x24B8 || scalar == 0x2117 { sign = true }
      if scalar == 0x40, i < end, bytes[i] > 0x40 { link = true }
      if scalar == 0x2F, i < end, bytes[i] == 0x2F { link = true }
      if !Marks.closesQuote(scalar) { last = scalar }
    }
    endsSentence = Marks.endsSentence(last)
    endsQuestion = last == 0x3F || last == 0x61F || last == 0x21
    endsColon = last == 0x3A
    endsParenthesis = mark == 0x29
    trailsOff = last == 0x2026 || dots >= 3
    if endsSentence { sentences += 1 }
    isBare = seen && words == 0
  }

  private static func hasCredit(_ line: [Word], in utf8: [UInt8]) -> Bool {
    for i in line.indices.dropFirst() where line[i].start == line[i - 1].end + 1 {
      let (a, b) = (line[i - 1], line[i])
      if utf8[Int(a.end)] == 0x2F, a.isCapitalised, b.isCapitalised, a.shape != b.shape, a.length > 1 {
        return true
      }
    }
    return line.count > 1
      && line.indices.dropLast().contains { i in
        line[i].length == 1 && utf8[Int(line[i].start)] | 0x20 == 0x63 && Int(line[i].start) > 0
          && utf8[Int(line[i].start) - 1] == 0x28 && utf8[Int(line[i].end)] == 0x29
      }
  }

  /// A time at the start, after a bullet at most: two numbers apart by a colon or an `h`, the hour below 24.
  private mutating func measureClock(_ utf8: [UInt8], _ line: [Word], _ range: Range<Int>) {
    guard let hour = line.first, hour.shape == .number, hour.length <= 2,
      Int(hour.start) - range.lowerBound <= 4, let minute = minute(after: hour, in: utf8, line)
    else { return }
    guard line[minute].shape == .number, line[minute].length == 2, number(hour, in: utf8) < 24,
      number(line[minute], in: utf8) < 60
    else { return }
    clock = minute + 1 == line.count ? .bare : .prefix
    if minute + 1 < line.count, line[minute + 1].shape == .number,
      line[minute + 1].start <= line[minute].end + 1
    {
      clock = minute + 2 == line.count ? .bare : .none  // 20:38:15, or a score
    }
  }

  private func minute(after hour: Word, in utf8: [UInt8], _ line: [Word]) -> Int? {
    let next = Int(hour.end)
    guard next < utf8.count, line.count > 1 else { return nil }
    if utf8[next] == UInt8(ascii: ":"), line[1].start == hour.end + 1 { return 1 }
    if utf8[next] | 0x20 == UInt8(ascii: "h"), line.count > 2, line[1].length == 1,
      line[2].start == hour.end + 1
    {
      return 2
    }
    return nil
  }

  private func number(_ word: Word, in utf8: [UInt8]) -> Int {
    utf8[word.range].reduce(0) { $1 >= 0xC0 ? $0 : min(9999, $0 * 10 + Int($1 & 0x0F)) }
  }
}
