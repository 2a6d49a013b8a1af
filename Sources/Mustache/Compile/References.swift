/// What a template names outside itself, and the blocks it lets others fill.
struct References {
  private(set) var partials: [(tag: Tag, fillings: [Block])] = []
  private(set) var blocks: Set<String> = []

  init(in nodes: [Node]) { collect(nodes) }

  private mutating func collect(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text, .margin, .variable: break
      case .section(_, _, let inner): collect(inner)
      case .block(let block):
        blocks.insert(block.tag.name)
        collect(block.nodes)
      case .partial(let tag, _, let fillings):
        partials.append((tag, fillings))
        for filling in fillings {
          blocks.insert(filling.tag.name)
          collect(filling.nodes)
        }
      }
    }
  }

  /// For each template its own blocks and those of all it includes, however far: a filling reaches them all.
  static func blocksOffered(by references: [References], numbers: [String: Int]) -> [Set<String>] {
    var offered = references.map(\.blocks)
    var includers: [[Int]] = references.map { _ in [] }
    for (home, references) in references.enumerated() {
      for name in Set(references.partials.map(\.tag.name)) {
        if let number = numbers[name] { includers[number].append(home) }
      }
    }
    var waiting = Array(offered.indices)
    while let number = waiting.popLast() {
      for includer in includers[number] where !offered[number].isSubset(of: offered[includer]) {
        offered[includer].formUnion(offered[number])
        waiting.append(includer)
      }
    }
    return offered
  }
}
