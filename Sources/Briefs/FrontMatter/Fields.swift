/// The keys of a YAML mapping, asked for by type; what is wrong is collected, with its line, and the value left out.
///
/// A key that is absent or null is nil. A key that nobody asked for is unknown: `finish()` says so, with the nearest
/// one there is. So every key that is allowed must be asked for, on every path.
///
/// ```swift
/// var fields = Fields(node, path: path)
/// let outlet = fields.text("outlet")
/// let place = fields.object("place") { Place(name: $0.text("name") ?? "", …) }
/// problems += fields.finish()
/// ```
package struct Fields {
  /// The file as problems name it.
  package let path: String
  /// The line the mapping begins in.
  package let line: Int
  /// What was wrong so far.
  package private(set) var problems: [Problem] = []
  private let entries: [YAMLEntry]
  private var asked: [String] = []
  /// Behind the entry that was found last: keys are mostly asked for in the order they are written in.
  private var next = 0

  /// The fields of a mapping. Anything else, nothing included, has no field and is a problem unless it is null.
  package init(_ node: YAMLNode?, path: String) {
    self.path = path
    line = node?.line ?? 1
    entries = node?.entries ?? []
    if let node, node.entries == nil, !node.isNull {
      problems.append(
        Problem(
          path: path, line: node.line, what: "\(node.kind) where key: value lines are needed",
          hint: "write each field on a line of its own, as key: value"))
    }
  }

  /// The keys that are there, in their order, known or not.
  package var keys: [String] { entries.map(\.key) }

  /// The line of a key; the mapping's own where it is absent.
  package func line(of key: String) -> Int { entries.first { $0.key == key }?.line ?? line }

  /// The value as it stands; nil where it is absent or null.
  package mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    let isNext = next < entries.count && entries[next].key == key
    guard let index = isNext ? next : entries.firstIndex(where: { $0.key == key }) else { return nil }
    next = index + 1
    return entries[index].value.isNull ? nil : entries[index].value
  }

  /// Notes something wrong at a key.
  package mutating func note(
    _ key: String, severity: Problem.Severity = .error, what: String, hint: String = ""
  ) {
    problems.append(
      Problem(path: path, line: line(of: key), severity: severity, what: what, hint: hint))
  }

  /// Notes something wrong in a line of the file.
  package mutating func note(atLine line: Int, what: String, hint: String = "") {
    problems.append(Problem(path: path, line: line, what: what, hint: hint))
  }

  /// All problems, the unknown keys' among them.
  package consuming func finish() -> [Problem] {
    for entry in entries where !asked.contains(entry.key) {
      problems.append(
        Problem(
          path: path, line: entry.line, what: "unknown key \"\(entry.key)\"",
          hint: Briefs.hint(for: entry.key, among: asked)))
    }
    return problems
  }

  /// Notes that a key is needed where its value is nil, and gives the value back.
  package mutating func needed<Value>(_ key: String, _ value: Value?) -> Value? {
    if value == nil, !problems.contains(where: { $0.line == line(of: key) }) {
      note(key, what: "\"\(key)\" is missing", hint: "add a line \(key): …")
    }
    return value
  }

  /// Takes over what was wrong in an inner mapping.
  mutating func take(_ inner: [Problem]) { problems += inner }
}

extension Fields {
  /// A string, a number or a bare word as text: `NO`, `2025` and `"NO"` are what they look like.
  package mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.content else { return wrong(key, node, wanted: .text) }
    return text
  }

  /// A whole number, unquoted.
  package mutating func int(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    return number(key, node)
  }

  /// `true` or `false`, unquoted; no other word.
  package mutating func bool(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar("true", .plain): return true
    case .scalar("false", .plain): return false
    default: return wrong(key, node, wanted: .truth)
    }
  }

  /// Text that `read` makes a value of; where it gives nil, the problem says that `wanted` was needed.
  package mutating func value<Value>(
    _ key: String, wanted: String, hint: String = "", _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(key) else { return nil }
    if let value = read(text) { return value }
    note(key, what: "\"\(key)\" is \"\(text)\" where \(wanted) is needed", hint: hint)
    return nil
  }

  /// A whole day: `2026-11-26`.
  package mutating func day(_ key: String) -> Day? {
    value(key, wanted: "a day", hint: "year, month and day: 2026-11-26", Day.init)
  }

  /// One of an enumeration's words.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of _: Choice.Type
  ) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    note(key, what: "unknown \(key) \"\(text)\"", hint: Briefs.hint(for: text, among: words))
    return nil
  }

  /// A list of texts; empty where it is absent.
  package mutating func texts(_ key: String) -> [String] {
    var texts: [String] = []
    for item in items(key) {
      guard case .scalar(let text, _) = item.content, !item.isNull else {
        let _: Void? = wrong(key, item, wanted: .text)
        continue
      }
      texts.append(text)
    }
    return texts
  }

  /// A list of whole numbers; empty where it is absent.
  package mutating func ints(_ key: String) -> [Int] {
    var numbers: [Int] = []
    for item in items(key) {
      if let number = number(key, item) { numbers.append(number) }
    }
    return numbers
  }

  /// What `read` makes of an inner mapping; its problems and unknown keys are ours.
  package mutating func object<Value>(_ key: String, _ read: (inout Fields) -> Value?) -> Value? {
    guard let node = node(key) else { return nil }
    return object(in: node, read)
  }

  /// What `read` makes of each mapping of a list; empty where the list is absent.
  package mutating func objects<Value>(_ key: String, _ read: (inout Fields) -> Value?) -> [Value] {
    var values: [Value] = []
    for item in items(key) {
      if let value = object(in: item, read) { values.append(value) }
    }
    return values
  }

  /// The keys and texts of a mapping whose keys are free, in their order.
  package mutating func pairs(_ key: String) -> [(key: String, value: String)] {
    guard let node = node(key) else { return [] }
    guard let entries = node.entries else { return wrong(key, node, wanted: .object) ?? [] }
    var pairs: [(key: String, value: String)] = []
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.content else {
        let _: Void? = wrong(entry.key, entry.value, wanted: .text)
        continue
      }
      pairs.append((entry.key, text))
    }
    return pairs
  }

  /// The items of a list as they stand; empty where it is absent.
  package mutating func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.content else { return wrong(key, node, wanted: .list) ?? [] }
    return items
  }

  private mutating func object<Value>(in node: YAMLNode, _ read: (inout Fields) -> Value?) -> Value? {
    var inner = Fields(node, path: path)
    guard node.entries != nil else {
      take(inner.problems)
      return nil
    }
    let value = read(&inner)
    take(inner.finish())
    return value
  }

  private mutating func number(_ key: String, _ node: YAMLNode) -> Int? {
    guard case .scalar(let text, .plain) = node.content, text.utf8.count <= 18, let number = Int(text) else {
      return wrong(key, node, wanted: .number)
    }
    return number
  }

  private mutating func wrong<Value>(_ key: String, _ node: YAMLNode, wanted: Wanted) -> Value? {
    take([
      Problem(
        path: path, line: node.line, what: "\"\(key)\" is \(node.kind) where \(wanted.rawValue) is needed",
        hint: "write it as \(wanted.example)")
    ])
    return nil
  }

  /// What a key needs, and how it is written.
  private enum Wanted: String {
    case text
    case truth = "true or false"
    case number = "a whole number"
    case list = "a list"
    case object = "an object"

    var example: String {
      switch self {
      case .text: "\"…\""
      case .truth: "true or false, without quotes"
      case .number: "digits, without quotes"
      case .list: "[…, …]"
      case .object: "{ key: \"…\" }"
      }
    }
  }
}
