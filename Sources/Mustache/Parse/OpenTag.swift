/// A section, block or parent whose end has not been read yet, and what stands in it so far.
struct OpenTag {
  enum Role: Equatable {
    case template, section, inverted, parent, block
    /// A block directly inside a parent: it fills the parent's block of that name.
    case filling
  }

  let role: Role
  let tag: Tag
  /// White space before it, when it is the first of its line.
  var lead: Range<Int>?
  /// Whether it takes its line with it.
  var isStandalone = false
  var nodes: [Node] = []
  var fillings: [Block] = []

  /// The tag as its author wrote it, for messages.
  var written: String {
    switch role {
    case .template: ""
    case .section: "{{#\(tag.name)}}"
    case .inverted: "{{^\(tag.name)}}"
    case .parent: "{{<\(tag.name)}}"
    case .block, .filling: "{{$\(tag.name)}}"
    }
  }

  /// The finished block.
  func block(home: Int) -> Block {
    Block(tag: tag, home: home, lead: lead, isStandalone: isStandalone, nodes: nodes)
  }
}
