import Briefs

/// How well a sentence can stand alone, by its form.
struct SentenceForm {
  let utf8: [UInt8]
  let range: Range<Int>
  let words: [Word]

  /// In bytes: several times the longest sentence a paper prints, in any script.
  private static let longest = 8 << 10

  /// 1 for a plain statement of a good length, less for what reads badly alone, 0 for what cannot be shown.
  var weight: Double {
    // A dump without a full stop: quoted, it would fill a brief, and each page that tells the event.
    if range.count > SentenceForm.longest { return 0 }
    let marks = Marks(utf8, range)
    if marks.isBroken { return 0 }
    var weight = lengthWeight
    if marks.isQuestion { weight *= 0.3 }
    // A quotation cut in two has lost its speaker.
    if marks.opened != marks.closed || marks.straight % 2 == 1 { weight *= 0.5 }
    if marks.isQuotation { weight *= 0.6 }
    if !marks.hasStop { weight *= 0.7 }
    if words.first?.shape == .lower { weight *= 0.7 }
    return weight
  }

  /// Sentences of 14 to 50 words read well; beyond 90 nobody reads to the end.
  private var lengthWeight: Double {
    switch words.count {
    case ..<5: 0.1
    case ..<10: 0.5
    case ..<14: 0.8
    case ..<51: 1
    case ..<71: 0.9
    case ..<91: 0.7
    default: 0.25
    }
  }

  /// The marks of a sentence, counted in one pass.
  private struct Marks {
    var opened = 0
    var closed = 0
    var straight = 0
    var isQuestion = false
    var hasStop = false
    /// U+FFFD or a control character: no page could show it word for word.
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
        case 0xAB, 0x201C, 0x28: opened += 1
        case 0xBB, 0x201D, 0x29: closed += 1
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
