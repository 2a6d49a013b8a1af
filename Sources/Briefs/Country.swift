/// A country by its ISO 3166-1 alpha-2 code, in capitals: `MA`.
package struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Two ASCII capitals.
  package let code: String

  /// The code, or nil where `code` is not two ASCII capitals. Whether such a country exists is the lexicon's to say.
  package init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = code
  }

  package var description: String { code }

  package static func < (a: CountryCode, b: CountryCode) -> Bool { a.code < b.code }
}

/// What a country has to do with the story.
package enum CountryRole: String, Hashable, Sendable, CaseIterable {
  /// The story is about it: its officials or institutions act, the event is there, or it tells of its people, teams or
  /// markets.
  case party
  /// Context only.
  case mentioned
  /// Named, but not taken, for a reason.
  case refused
}

/// A country in a story, with the lines that show it.
package struct CountryMention: Hashable, Sendable {
  package var code: CountryCode
  package var role: CountryRole
  /// Ascending, each once.
  package var lines: [Int]
  /// One sentence; always there for a refused country.
  package var reason: String

  /// A country's part in a story.
  package init(code: CountryCode, role: CountryRole, lines: [Int], reason: String) {
    self.code = code
    self.role = role
    self.lines = lines
    self.reason = reason
  }
}
