/// A value of a YAML document, with the place it stands in.
package struct YAMLNode: Sendable, Hashable {
  /// What kind of value it is.
  package enum Content: Sendable, Hashable {
    case scalar(String, YAMLScalarStyle)
    case sequence([YAMLNode])
    /// In the order of the file; no key twice.
    case mapping([YAMLEntry])
  }

  package var content: Content
  /// From 1, in the whole file.
  package var line: Int
  /// The bytes it stands in, from its first to behind its last character, in the indices of the slice that was read.
  package var range: Range<Int>
  /// Whether a collection is written with brackets or braces.
  package var isFlow: Bool

  /// Whether it is absent in the way YAML says so: an unquoted `null` or `~`, or nothing at all.
  package var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// The entries of a mapping; nil for any other value.
  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// Its kind, as a message calls it.
  package var kind: String {
    switch content {
    case .scalar(_, .plain): isNull ? "null" : "a plain value"
    case .scalar: "a string"
    case .sequence: "a list"
    case .mapping: "an object"
    }
  }
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable, Hashable {
  package var key: String
  /// The line of the key.
  package var line: Int
  /// The bytes of the key.
  package var keyRange: Range<Int>
  package var value: YAMLNode
}

/// How a scalar is written: only a plain one may mean null, a number or a truth value.
package enum YAMLScalarStyle: Sendable, Hashable {
  case plain
  case quoted
  /// After `|` or `>`.
  case block
}

/// How much YAML is read before it is refused.
package struct YAMLLimits: Sendable {
  package var bytes: Int
  /// Collections within collections.
  package var depth: Int
  /// Scalars and collections, keys included.
  package var nodes: Int

  /// Limits of one's own.
  package init(bytes: Int, depth: Int, nodes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// For what people write by hand: 1 MiB.
  package static let desk = YAMLLimits(bytes: 1 << 20, depth: 32, nodes: 50_000)
  /// For the desk's decisions, a line each, which only ever become more: 16 MiB, some 100,000 of them.
  package static let decisions = YAMLLimits(bytes: 16 << 20, depth: 32, nodes: 2_000_000)
  /// For a brief's front matter: an article of 100,000 lines may be set aside line by line, at 40 bytes and 8 nodes each.
  package static let frontMatter = YAMLLimits(bytes: 6 << 20, depth: 32, nodes: 900_000)
}
