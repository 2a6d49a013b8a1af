/// A value as the front matter's one writer prints it: on one line, strings always quoted.
///
/// `{ name: "Rabat", lines: [12] }`. Whatever stands in a string, libyaml reads it back the same.
package enum FlowValue: Sendable, Hashable {
  case null
  case int(Int)
  case string(String)
  case list([FlowValue])
  /// Keys are our own words: ASCII letters, digits, `_` and `-`.
  case object([FlowField])

  /// A string, or null.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A number, or null.
  package init(_ number: Int?) { self = number.map { .int($0) } ?? .null }

  /// A list of numbers.
  package init(_ numbers: [Int]) { self = .list(numbers.map { .int($0) }) }

  /// Appends the value. Linear.
  package func print(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .int(let number): bytes += String(number).utf8
    case .string(let text): appendQuoted(text, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        item.print(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      guard !fields.isEmpty else {
        bytes += "{}".utf8
        return
      }
      bytes += "{ ".utf8
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        bytes += field.key.utf8
        bytes += ": ".utf8
        field.value.print(to: &bytes)
      }
      bytes += " }".utf8
    }
  }

  /// The value as it is printed.
  package var text: String {
    var bytes: [UInt8] = []
    print(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A key of an object and its value.
package struct FlowField: Sendable, Hashable {
  package var key: String
  package var value: FlowValue

  /// A key and its value.
  package init(_ key: String, _ value: FlowValue) {
    self.key = key
    self.value = value
  }
}
