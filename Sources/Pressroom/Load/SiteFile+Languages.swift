import Briefs

/// What site.yaml says of languages and of countries' names.
extension SiteFile {
  /// Reads `languages`. An empty list names none, and one that is not there is French.
  mutating func readLanguages(_ fields: inout Fields) {
    let isThere = fields.node("languages") != nil
    let before = fields.problems.count
    let named = fields.texts("languages")
    for language in named where !SiteFile.spoken.contains(language) {
      fields.note(
        "languages", what: "no interface speaks \"\(language)\"",
        hint: hint(for: language, among: SiteFile.spoken))
    }
    for (place, language) in named.enumerated() where named[..<place].contains(language) {
      fields.note("languages", what: "\"\(language)\" stands there twice", hint: "name each language once")
    }
    if !named.isEmpty {
      languages = named
    } else if isThere, fields.problems.count == before {
      fields.note(
        "languages", what: "\"languages\" names none",
        hint: "one or more of \(SiteFile.spoken.joined(separator: ", ")): [\"fr\"]")
    }
  }

  static let codeHint = "two capitals, as ISO 3166-1 has them: \"MA\""

  /// A country by its code; nil for one that is not among those there are.
  static func country(_ text: String, among countries: Set<CountryCode>) -> CountryCode? {
    CountryCode(text).flatMap { countries.isEmpty || countries.contains($0) ? $0 : nil }
  }

  /// Reads `country_names`: a code that no country has, and a name of nothing, are noted in their lines.
  static func readCountryNames(
    _ fields: inout Fields, among countries: Set<CountryCode>
  ) -> [CountryCode: String] {
    let found = fields.object("country_names") { inner in
      var names: [CountryCode: String] = [:]
      for key in inner.keys {
        let name = inner.text(key)
        guard let code = country(key, among: countries) else {
          inner.note(key, what: "\"\(key)\" is no country code", hint: codeHint)
          continue
        }
        guard let name, !name.utf8.allSatisfy({ $0 <= 0x20 }) else {
          if inner.node(key) == nil || name != nil {
            inner.note(key, what: "\"\(key)\" has no name", hint: "give the name, or take the line out")
          }
          continue
        }
        names[code] = name
      }
      return names
    }
    return found ?? [:]
  }
}
