/// A template as a tree, with what is needed to say where in it something stands.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  /// Whether its syntax failed; its names are then not checked, to spare faults that follow from the first.
  let isBroken: Bool
  private let lineStarts: [Int]

  init(source: TemplateSource, nodes: [Node], isBroken: Bool) {
    self.source = source
    self.nodes = nodes
    self.isBroken = isBroken
    lineStarts = Self.lineStarts(of: source.bytes)
  }

  /// The fault `what` at the byte `offset`.
  func fault(at offset: Int, _ what: String, hint: String = "") -> TemplateFault {
    Self.fault(in: source, lineStarts: lineStarts, at: offset, what, hint: hint)
  }

  static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    return starts
  }

  static func fault(
    in source: TemplateSource, lineStarts: [Int], at offset: Int, _ what: String, hint: String
  ) -> TemplateFault {
    var (lower, upper) = (0, lineStarts.count)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if lineStarts[middle] <= offset { lower = middle } else { upper = middle }
    }
    return TemplateFault(
      path: source.path, line: lower + 1, column: offset - lineStarts[lower] + 1, what: what, hint: hint)
  }
}
