/// What libcmark-gfm 0.29.0.gfm.6 is given: nothing that its quadratic cases (CVE-2023-22483 to -22486, -24824, -26485,
/// -37463, mended in later versions) could feed on for more than some milliseconds.
///
/// Those cases live on one long paragraph full of marks, on containers nested in one line, or on a very wide table.
/// So a text is bounded as a whole, each paragraph in its marks, and each line in its leading marks and its cells. Closing
/// brackets are marks: at a link's end each one reads the whole link again. Rows times cells are bounded, since a short row is
/// filled up with empty cells.
enum MarkdownBounds {
  private static let largestText = 256 << 10
  private static let mostMarksInParagraph = 2_000
  private static let mostLeadingMarks = 32
  private static let mostCells = 64
  /// Marks in the whole text: many small paragraphs add up too.
  private static let mostMarks = 20_000

  private static let mostCellsInTables = 100_000

  /// What a byte counts as.
  private enum Kind: UInt8 {
    case other
    case space
    case lineEnd
    case digit
    /// Only where it leads a line, as a list's number does.
    case stop
    case cell
    case mark
    /// A mark that nests where it leads a line.
    case leadingMark
  }

  private static let kinds: [Kind] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x0A: .lineEnd
    case 0x20, 0x09, 0x0D: .space
    case 48...57: .digit
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "|"): .cell
    case _ where ">-+*)".utf8.contains(byte): .leadingMark
    case _ where "[]_`<&~!$\":@\\".utf8.contains(byte): .mark
    default: .other
    }
  }

  /// Whether a text may be parsed. One pass.
  static func allow(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= largestText else { return false }
    var all = 0
    var marks = 0
    var cells = 0
    var widest = 0
    var lines = 0
    var leading = 0
    var isLeading = true
    var isBlank = true
    let kinds = kinds
    for byte in text {
      let kind = kinds[Int(byte)]
      switch kind {
      case .other:
        isLeading = false
        isBlank = false
        continue
      case .space: continue
      case .lineEnd:
        if isBlank { marks = 0 }
        isBlank = true
        widest = max(widest, cells)
        lines += 1
        isLeading = true
        leading = 0
        cells = 0
        continue
      case .digit: break
      case .stop: if isLeading { leading += 1 }
      case .cell:
        isLeading = false
        cells += 1
      case .mark, .leadingMark:
        if kind == .mark { isLeading = false } else if isLeading { leading += 1 }
        marks += 1
        all += 1
      }
      isBlank = false
      if marks > mostMarksInParagraph || leading > mostLeadingMarks || cells > mostCells || all > mostMarks {
        return false
      }
    }
    return max(widest, cells) * (lines + 1) <= mostCellsInTables
  }
}
