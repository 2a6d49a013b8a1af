extension Fields {
  /// A country by its code, of those there are; nil where there is none of it, which is a problem with the line and what was meant.
  ///
  /// - Parameter countries: All there are; where empty, every code of two capitals is one.
  package mutating func country(
    _ text: String, at line: Int, among countries: Set<CountryCode>
  ) -> CountryCode? {
    if let code = CountryCode(text), countries.isEmpty || countries.contains(code) { return code }
    let known = ["UK": "GB", "EL": "GR"]
    let capitals = text.uppercased()
    let meant =
      known[capitals] ?? (CountryCode(capitals).map { countries.contains($0) } == true ? capitals : nil)
    note(
      atLine: line, what: "unknown country code \"\(text)\"",
      hint: meant.map { "did you mean \"\($0)\"?" } ?? "two capitals, as ISO 3166-1 has them: MA")
    return nil
  }
}
