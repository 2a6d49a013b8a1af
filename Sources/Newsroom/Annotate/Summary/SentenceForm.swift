import Briefs

/// What a sentence's marks and words say of its standing alone.
struct SentenceForm {
  let range: Range<Int>
  let words: [Word]
  private let marks: Marks

  /// In bytes: several times the longest sentence a paper prints, in any script.
  private static let longest = 8 << 10

  /// Reads the marks. Linear.
  init(utf8: [UInt8], range: Range<Int>, words: [Word]) {
    self.range = range
    self.words = words
    marks =
      range.count > SentenceForm.longest
      ? Marks(utf8, range.lowerBound..<range.lowerBound) : Marks(utf8, range)
  }

  /// Whether it may be shown at all: a dump without a full stop would fill a brief, and each page that tells the event; what
  /// has U+FFFD or a control character in it no page could show word for word.
  var canStand: Bool { range.count <= SentenceForm.longest && !marks.isBroken }

  /// Notes the traits of length, marks and first letter.
  func add(to traits: inout SentenceTraits) {
    let count = words.count
    for (trait, limit) in [(SentenceTrait.under5, 5), (.under10, 10), (.under14, 14)] where count < limit {
      traits[trait] = 1
    }
    for (trait, limit) in [(SentenceTrait.over50, 50), (.over70, 70), (.over90, 90)]
    where count > limit {
      traits[trait] = 1
    }
    if marks.isQuestion { traits[.question] = 1 }
    if marks.isQuotation { traits[.quotation] = 1 }
    // A quotation cut in two has lost its speaker.
    if marks.opened != marks.closed || marks.brackets != 0 || marks.straight % 2 == 1 {
      traits[.halfQuotation] = 1
    }
    if words.first?.shape == .lower { traits[.startsLower] = 1 }
    if !marks.hasStop { traits[.noStop] = 1 }
  }

  /// The marks of a sentence, counted in one pass.
  private struct Marks {
    var opened = 0
    var closed = 0
    var straight = 0
    var brackets = 0
    var isQuestion = false
    var hasStop = false
    /// U+FFFD or a control character.
    var isBroken = false
    var isQuotation = false

    init(_ utf8: [UInt8], _ range: Range<Int>) {
      let span = utf8.span
      var i = range.lowerBound
      var isFirst = true
      var last: UInt32 = 0
      while i < range.upperBound {
        let (scalar, width) = decodeScalar(span, at: i, end: range.upperBound)
        i += width
        switch scalar {
        case 0xAB, 0x201C: opened += 1
        case 0xBB, 0x201D: closed += 1
        case 0x28: brackets += 1
        case 0x29: brackets -= 1
        case 0x22: straight += 1
        case 0x3F, 0x61F: isQuestion = true
        case 0xFFFD, 0..<0x09, 0x0A..<0x20, 0x7F..<0xA0: isBroken = true
        default: break
        }
        if isFirst { isQuotation = scalar == 0xAB || scalar == 0x201C || scalar == 0x22 }
        isFirst = false
        last = scalar
      }
      isQuotation = isQuotation && (last == 0xBB || last == 0x201D || last == 0x22)
      hasStop = Mark(last) == .stop || Mark(last) == .strongStop || Mark(last) == .closer || last == 0x22
    }
  }
}
