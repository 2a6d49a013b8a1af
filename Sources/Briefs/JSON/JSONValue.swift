/// A value of a JSON text.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As it stands: `12`, `-0.5e3`.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; no key twice.
  case object([JSONMember])

  /// The value of an object's member; nil where there is none, or this is no object.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string; nil for any other value.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

/// A key of a JSON object and its value.
package struct JSONMember: Sendable, Hashable {
  package var key: String
  package var value: JSONValue

  /// A key and its value.
  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// Why some bytes are not JSON, and where.
package struct JSONFailure: Error, Hashable, Sendable {
  /// One sentence without a full stop.
  package var what: String
  /// The byte it was found at, from 0.
  package var offset: Int

  /// A failure at a byte.
  package init(what: String, offset: Int) {
    self.what = what
    self.offset = offset
  }
}
