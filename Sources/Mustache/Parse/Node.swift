/// A piece of a parsed template. Ranges and offsets are bytes of its source.
enum Node: Sendable {
  /// Bytes to copy; at most one line of them.
  case text(Range<Int>)
  /// The white space that opens a line, often none; a partial's indentation goes before it.
  case margin(Range<Int>)
  case variable(Tag, raw: Bool)
  case section(Tag, inverted: Bool, [Node])
  /// `{{>name}}`, and `{{<name}}` with the blocks it replaces. `margin` is the white space before a tag alone
  /// on its line.
  case partial(Tag, margin: Range<Int>?, replacing: [Block])
  case block(Block)
}

/// A name in a template and where its tag begins.
struct Tag: Sendable {
  let name: String
  let offset: Int

  /// The parts of a dotted name; `.` alone has none.
  var path: [String] {
    name == "." ? [] : name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

/// `{{$name}}…{{/name}}`: a place that an inheriting template may fill, or the filling.
/// A class, because a filling is known by identity.
final class Block: Sendable {
  let tag: Tag
  /// The number of its template in the set: a filling is compiled inside another template, and still says
  /// where it stands.
  let home: Int
  /// White space before the opening tag, when it is the first of its line.
  let lead: Range<Int>?
  /// Whether the opening tag is alone on its line.
  let isStandalone: Bool
  let nodes: [Node]

  init(tag: Tag, home: Int, lead: Range<Int>?, isStandalone: Bool, nodes: [Node]) {
    self.tag = tag
    self.home = home
    self.lead = lead
    self.isStandalone = isStandalone
    self.nodes = nodes
  }

  /// The white space of the first line inside, when the content begins a line.
  var intrinsicMargin: Range<Int>? { Self.margin(opening: nodes) }

  private static func margin(opening nodes: [Node]) -> Range<Int>? {
    switch nodes.first {
    case .margin(let range): range
    case .partial(_, let range, _): range
    case .section(_, _, let nodes): margin(opening: nodes)
    case .block(let block): block.intrinsicMargin
    default: nil
    }
  }
}
