/// Where the parts of a brief's body stand, as byte ranges of its file.
///
/// The summary is all before the first heading or footnote; the points are the section `## Points`. Whatever else stands there
/// (other sections, remarks) is a person's and part of nothing. Blank lines around a part do not belong to it. Linear.
struct BodyLayout: Sendable {
  /// A footnote's definition with the lines that continue it.
  struct Definition: Sendable {
    var label: String
    var range: Range<Int>
    /// Nil where it is no reference to a source line.
    var footnote: Footnote?
    /// Its number on a page: footnotes are numbered as the body first refers to them; 0 where nothing does.
    var note = 0
  }

  /// A reference to a footnote, and which of the definitions is its; nil where there is none.
  struct Reference: Sendable {
    var label: String
    var range: Range<Int>
    var definition: Int?
  }

  /// With the line end of its last line, if it has one.
  private(set) var summary: Range<Int>?
  /// From its heading on.
  private(set) var points: Range<Int>?
  private(set) var definitions: [Definition] = []
  /// All that look like references, in order: the labels of definitions too.
  private(set) var references: [Reference] = []
  private var indexOfLabel: [String: Int] = [:]

  init(_ bytes: [UInt8], in body: Range<Int>) {
    findParts(bytes, in: body)
    references = footnoteReferences(in: bytes, body).map {
      Reference(label: $0.label, range: $0.range, definition: index(of: $0.label))
    }
    numberNotes(bytes, in: body)
  }

  /// The definition of a label; of two the first, as in Markdown.
  func definition(of label: String) -> Definition? { index(of: label).map { definitions[$0] } }

  /// The references within a range.
  func references(in range: Range<Int>) -> ArraySlice<Reference> {
    let first = references.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? references.endIndex
    return references[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  private mutating func findParts(_ bytes: [UInt8], in body: Range<Int>) {
    var section = Section.summary
    var i = body.lowerBound
    while i < body.upperBound {
      let end = firstIndex(of: 0x0A, in: bytes, i..<body.upperBound).map { $0 + 1 } ?? body.upperBound
      let line = bytes[i..<end]
      if let label = BodyLayout.definedLabel(bytes, i..<end) {
        section = .definition
        define(
          String(decoding: bytes[label], as: UTF8.self), bytes, i..<end, text: (label.upperBound + 2)..<end)
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

  private mutating func define(_ label: String, _ bytes: [UInt8], _ range: Range<Int>, text: Range<Int>) {
    if definitions.count == BodyLayout.mostCompared {
      for index in definitions.indices.reversed() { indexOfLabel[definitions[index].label] = index }
    }
    if definitions.count >= BodyLayout.mostCompared, indexOfLabel[label] == nil {
      indexOfLabel[label] = definitions.count
    }
    let footnote = Footnote(label: label, text: bytes[text], like: definitions.last?.footnote)
    definitions.append(Definition(label: label, range: range, footnote: footnote))
  }

  /// Up to here comparing takes less time than hashing; most briefs have seven footnotes.
  private static let mostCompared = 24

  private func index(of label: String) -> Int? {
    guard definitions.count <= BodyLayout.mostCompared else { return indexOfLabel[label] }
    return definitions.firstIndex { $0.label == label }
  }

  private mutating func numberNotes(_ bytes: [UInt8], in body: Range<Int>) {
    var last = 0
    for reference in references {
      let end = reference.range.upperBound
      let isDefinition = end < body.upperBound && bytes[end] == UInt8(ascii: ":")
      guard !isDefinition, let index = reference.definition, definitions[index].note == 0 else { continue }
      last += 1
      definitions[index].note = last
    }
  }

  private enum Section {
    case summary
    case points
    case definition
    case other
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "#") else { return false }
    let marks = line.prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(marks.count) else { return false }
    return marks.count == line.count || isSpace(line[marks.endIndex])
  }

  private static func isPointsHeading(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line.elementsEqual("## Points".utf8)
  }

  /// The label of a line `[^label]: text`.
  private static func definedLabel(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard let label = footnoteLabel(bytes, line), label.upperBound + 1 < line.upperBound,
      bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    return label
  }
}
