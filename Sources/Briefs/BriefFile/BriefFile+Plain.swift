extension BriefFile {
  /// Whether the body has the form that the machine writes, without anything that only a parser of Markdown could tell the meaning of:
  /// paragraphs and list items of one line, in them sentences each with a footnote behind it, `## Points`, and footnotes that name lines.
  ///
  /// What its page shows is then ``quotations``, in that order and as they stand, and nothing else. Where it is hard to tell it is not
  /// plain: an escape, a link, emphasis, a line break or a remark of the desk's. One pass.
  package var isPlain: Bool {
    guard layout.parts.definitions.allSatisfy(isPlain) else { return false }
    var reader = PlainLines(layout)
    return reader.areAll() && quotations.allSatisfy { isTrimmed($0.text) }
  }

  /// Nobody's signature, and with a label that stands for itself.
  private func isPlain(_ definition: BodyLayout.Definition) -> Bool {
    guard let footnote = definition.footnote, !footnote.path.utf8.starts(with: "desk,".utf8) else {
      return false
    }
    return definition.label.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether no white space stands at its ends, of which a page shows nothing: U+00A0, and what else Unicode has.
  private func isTrimmed(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    if first < 0x80, last < 0x80 { return true }
    return ![text.unicodeScalars.first, text.unicodeScalars.last].contains {
      $0?.properties.isWhitespace ?? true
    }
  }
}

/// Reads a body line by line, as long as it is plain.
private struct PlainLines {
  private enum Kind {
    case blank
    case heading
    case definition
    case paragraph
    case item
  }

  private let layout: BriefLayout
  /// The references that were not yet met.
  private var references: ArraySlice<BodyLayout.Reference>

  init(_ layout: BriefLayout) {
    self.layout = layout
    references = layout.parts.references[...]
  }

  mutating func areAll() -> Bool {
    let (bytes, body) = (layout.bytes, layout.body)
    var before = Kind.blank
    var i = body.lowerBound
    while i < body.upperBound {
      let end = firstIndex(of: 0x0A, in: bytes, i..<body.upperBound) ?? body.upperBound
      guard let kind = kind(bytes, i..<end, after: before) else { return false }
      before = kind
      i = end + 1
    }
    return true
  }

  /// What a line is; nil where it is none of those, or belongs to the one before it.
  private mutating func kind(_ bytes: [UInt8], _ line: Range<Int>, after before: Kind) -> Kind? {
    guard let first = bytes[line].first else { return .blank }
    switch first {
    case UInt8(ascii: "#"):
      let isPoints = line.lowerBound == layout.parts.points?.lowerBound
      return isPoints && bytes[line].elementsEqual("## Points".utf8) ? .heading : nil
    case UInt8(ascii: "["):
      let isFree = before == .blank || before == .definition
      return isFree && isDefinition(bytes, line) ? .definition : nil
    case UInt8(ascii: "-"):
      guard before != .definition, line.count > 2, bytes[line.lowerBound + 1] == 0x20 else { return nil }
      return isText(bytes, (line.lowerBound + 2)..<line.upperBound) ? .item : nil
    default:
      let isFree = before == .blank || before == .heading
      return isFree && isText(bytes, line) ? .paragraph : nil
    }
  }

  /// `[^1]: articles/000.txt, l. 12`.
  private mutating func isDefinition(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let reference = next(at: line.lowerBound), reference.range.upperBound + 2 < line.upperBound else {
      return false
    }
    let text = (reference.range.upperBound + 2)..<line.upperBound
    return bytes[text.lowerBound - 1] == 0x20 && bytes[text.lowerBound - 2] == UInt8(ascii: ":")
      && begins(bytes, text)
      && text.allSatisfy { bytes[$0] < 0x80 && isInert(bytes, $0, in: text) }
  }

  /// Sentences, each with its footnote behind it.
  private mutating func isText(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    let isInPart =
      layout.parts.summary?.contains(text.lowerBound) == true
      || layout.parts.points?.contains(text.lowerBound) == true
    guard isInPart, begins(bytes, text) else { return false }
    var isOpen = false
    var i = text.lowerBound
    while i < text.upperBound {
      let byte = bytes[i]
      if byte == UInt8(ascii: "[") {
        guard isOpen, let reference = next(at: i), reference.definition != nil else { return false }
        isOpen = false
        i = reference.range.upperBound
        guard i == text.upperBound || bytes[i] == 0x20 else { return false }
      } else if byte < 0x80 {
        guard isInert(bytes, i, in: text) else { return false }
        if byte != 0x20 { isOpen = true }
        i += 1
      } else {
        guard let width = utf8Width(bytes, i, in: text) else { return false }
        isOpen = true
        i += width
      }
    }
    return !isOpen
  }

  /// The reference that begins at an index.
  private mutating func next(at index: Int) -> BodyLayout.Reference? {
    guard let reference = references.first, reference.range.lowerBound == index else { return nil }
    references.removeFirst()
    return reference
  }

  /// Whether a text begins no block but a paragraph: with a letter, an opening mark, or a number that counts no list. A BOM is none.
  private func begins(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    guard let first = bytes[text].first else { return false }
    switch first {
    case 48...57:
      let after = bytes[text].first { !(48...57).contains($0) }
      return after != UInt8(ascii: ".") && after != UInt8(ascii: ")")
    case 65...90, 97...122, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): return true
    default: return first >= 0x80 && first != 0xEF
    }
  }

  /// Whether an ASCII character stands for itself where it stands.
  private func isInert(_ bytes: [UInt8], _ i: Int, in text: Range<Int>) -> Bool {
    let byte = bytes[i]
    if isASCIIWord(byte) { return true }
    let next = i + 1 < text.upperBound ? bytes[i + 1] : 0x20
    switch byte {
    case 0x20: return true
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "@"):
      return false
    case UInt8(ascii: "_"): return i > text.lowerBound && isASCIIWord(bytes[i - 1]) && isASCIIWord(next)
    case UInt8(ascii: ":"): return next != UInt8(ascii: "/")
    // `www.` begins a link.
    case UInt8(ascii: "."): return i == text.lowerBound || bytes[i - 1] & 0xDF != UInt8(ascii: "W")
    case UInt8(ascii: "!"): return next != UInt8(ascii: "[")
    case UInt8(ascii: "&"): return next == 0x20
    default: return (0x20...0x7E).contains(byte)
    }
  }
}

/// How many bytes the character beyond ASCII has that begins at an index; nil where none does (Unicode 3.9, table 3-7).
private func utf8Width(_ bytes: [UInt8], _ i: Int, in text: Range<Int>) -> Int? {
  let (width, second): (Int, ClosedRange<UInt8>) =
    switch bytes[i] {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  guard width > 0, i + width <= text.upperBound, second.contains(bytes[i + 1]) else { return nil }
  for j in (i + 2)..<(i + max(width, 2)) where bytes[j] & 0xC0 != 0x80 { return nil }
  return width
}
