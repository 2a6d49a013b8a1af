/// The names and kinds of a shape, without the type they came from: what templates are checked against.
///
/// Two outlines are equal when they came from the same type, so a shape may refer to itself.
final class Outline: Sendable, Hashable {
  /// What stands behind a name. Inner outlines are asked for late, because a shape may hold itself.
  enum Kind: Sendable {
    case text, number, markup, flag, texts
    case section(@Sendable () -> Outline)
    case list(@Sendable () -> Outline)

    /// How messages speak of it.
    var noun: String {
      switch self {
      case .text: "text"
      case .number: "number"
      case .markup: "markup"
      case .flag: "flag"
      case .texts: "list of texts"
      case .section: "section"
      case .list: "list"
      }
    }
  }

  struct Entry: Sendable {
    let name: String
    let kind: Kind
  }

  let name: String
  let entries: [Entry]
  /// Of its first field; the others follow.
  let number: Int
  private let id: ObjectIdentifier?
  private let slots: [String: Int]

  /// `id` says which outlines are one; without it an outline is equal to itself alone.
  init(of name: String, id: ObjectIdentifier? = nil, entries: [Entry], number: Int = 0) {
    var slots: [String: Int] = [:]
    for (slot, entry) in entries.enumerated() {
      let forbidden = entry.name.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ".") }
      precondition(!entry.name.isEmpty && !forbidden, "no tag can hold the name '\(entry.name)' of \(name)")
      precondition(slots.updateValue(slot, forKey: entry.name) == nil, "\(name) offers '\(entry.name)' twice")
    }
    self.name = name
    self.entries = entries
    self.number = number
    self.id = id
    self.slots = slots
  }

  /// The slot of `name`, or nil where it is not offered. Asked at load only.
  func slot(of name: String) -> Int? { slots[name] }

  private var identity: ObjectIdentifier { id ?? ObjectIdentifier(self) }

  static func == (left: Outline, right: Outline) -> Bool { left.identity == right.identity }

  func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
