extension BriefFile {
  /// The footnotes' definitions that name no line of a source: each with its line in the file, and what it says without escapes.
  package var otherDefinitions: [(label: String, line: Int, text: String)] {
    layout.parts.definitions.filter { $0.footnote == nil }.map { definition in
      let mark = "[^\(definition.label)]:".utf8.count
      let line = bodyLine + newlines(bytes[body.lowerBound..<definition.range.lowerBound])
      return (definition.label, line, plain(bytes[definition.range].dropFirst(mark)))
    }
  }

  /// Whether the body is nothing but the machine's: its summary, its points and their footnotes as they were last written.
  package var isMachines: Bool {
    let parts = ["summary", "points"].filter { layout.range(of: $0) != nil }
    guard parts.allSatisfy({ owner(of: $0) == .machine }) else { return false }
    var start = body.lowerBound
    let known = parts.compactMap(layout.range) + layout.parts.definitions.map(\.range)
    for range in known.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard bytes[start..<range.lowerBound].allSatisfy(isSpace) else { return false }
      start = range.upperBound
    }
    return bytes[start..<body.upperBound].allSatisfy(isSpace)
  }

  /// The lines of the file that a part of the body stands in, `summary` or `points`; nil where it has none.
  package func lines(of part: String) -> Range<Int>? {
    layout.range(of: part).map { range in
      let first = bodyLine + newlines(bytes[body.lowerBound..<range.lowerBound])
      return first..<(first + newlines(bytes[range]) + (bytes[range].last == 0x0A ? 0 : 1))
    }
  }
}
