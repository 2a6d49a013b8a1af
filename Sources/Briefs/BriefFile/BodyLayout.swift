/// Where the parts of a brief's body stand, as byte ranges of its file.
///
/// The summary is all before the first heading or footnote; the points are the section `## Points`. Whatever else stands there
/// (other sections, remarks) is a person's and part of nothing. Blank lines around a part do not belong to it. One pass.
struct BodyLayout: Sendable {
  /// A footnote's definition with the lines that continue it.
  struct Definition: Sendable {
    var label: String
    var range: Range<Int>
    /// Nil where it is no reference to a source line.
    var footnote: Footnote?
  }

  /// With the line end of its last line, if it has one.
  private(set) var summary: Range<Int>?
  /// From its heading on.
  private(set) var points: Range<Int>?
  private(set) var definitions: [Definition] = []
  private var indexOfLabel: [String: Int] = [:]

  init(_ bytes: [UInt8], in body: Range<Int>) {
    var section = Section.summary
    var i = body.lowerBound
    while i < body.upperBound {
      let end = bytes[i..<body.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.upperBound
      let line = bytes[i..<end]
      if let (label, text) = BodyLayout.definition(line) {
        section = .definition
        if indexOfLabel[label] == nil { indexOfLabel[label] = definitions.count }
        definitions.append(
          Definition(label: label, range: i..<end, footnote: Footnote(label: label, text: text)))
      } else if BodyLayout.isHeading(line) {
        let isPoints = points == nil && BodyLayout.isPointsHeading(line)
        section = isPoints ? .points : .other
        if isPoints { points = i..<end }
      } else if line.allSatisfy(isSpace) {
        if section == .definition { section = .other }
      } else {
        switch section {
        case .summary: summary = (summary?.lowerBound ?? i)..<end
        case .points: points = (points?.lowerBound ?? i)..<end
        case .definition:
          let last = definitions.count - 1
          definitions[last].range = definitions[last].range.lowerBound..<end
          definitions[last].footnote = nil
        case .other: break
        }
      }
      i = end
    }
  }

  /// The definition of a label; of two the first, as in Markdown.
  func definition(of label: String) -> Definition? {
    indexOfLabel[label].map { definitions[$0] }
  }

  private enum Section {
    case summary
    case points
    case definition
    case other
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(marks.count) else { return false }
    return marks.count == line.count || isSpace(line[marks.endIndex])
  }

  private static func isPointsHeading(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line.elementsEqual("## Points".utf8)
  }

  /// The label and text of a line `[^label]: text`.
  private static func definition(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    guard let (label, after) = footnoteLabel(line, at: line.startIndex), after < line.endIndex,
      line[after] == UInt8(ascii: ":")
    else { return nil }
    return (label, line[(after + 1)...])
  }
}

/// The label of `[^label]` at an index, and the index behind it. Labels are at most 100 bytes without space.
private func footnoteLabel(_ bytes: ArraySlice<UInt8>, at index: Int) -> (String, Int)? {
  guard bytes.endIndex - index > 3, bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^")
  else { return nil }
  let label = bytes[(index + 2)...].prefix(101).prefix {
    $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && !isSpace($0)
  }
  guard (1...100).contains(label.count), label.endIndex < bytes.endIndex,
    bytes[label.endIndex] == UInt8(ascii: "]")
  else { return nil }
  return (String(decoding: label, as: UTF8.self), label.endIndex + 1)
}

/// A reference to a footnote in a text.
struct FootnoteReference {
  var label: String
  var range: Range<Int>
}

/// The references to footnotes in some Markdown, in order; an escaped bracket begins none.
func footnoteReferences(_ bytes: ArraySlice<UInt8>) -> [FootnoteReference] {
  var references: [FootnoteReference] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == UInt8(ascii: "\\") {
      i += 2
    } else if let (label, after) = footnoteLabel(bytes, at: i) {
      references.append(FootnoteReference(label: label, range: i..<after))
      i = after
    } else {
      i += 1
    }
  }
  return references
}
