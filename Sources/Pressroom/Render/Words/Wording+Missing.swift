import Briefs

extension Wording {
  /// What of the texts that the program needs, and of those that other languages have, is missing: an error a text, or one for all
  /// where they are many, as in a theme of an older version.
  ///
  /// - Parameter others: The keys that other languages have, each with where it stands: `strings/fr.yaml:12`.
  func missing(among others: [String: String] = [:], path: String) -> [Problem] {
    guard !isBroken else { return [] }
    let keys = lacking(Set(others.keys)).sorted()
    let fresh = "in the same file of a fresh `dateline init`"
    guard keys.count > Wording.mostNamed else {
      return keys.map { key in
        let hint =
          others[key].map {
            "put what \($0) says into words here; a text that came with the program stands \(fresh)"
          }
          ?? "those that came with the program stand \(fresh)"
        return Problem(
          path: path, what: "the text \"\(key)\" is missing", hint: "every language has every text: " + hint)
      }
    }
    let named = keys.prefix(Wording.mostNamed).map { "\"\($0)\"" }.joined(separator: ", ")
    return [
      Problem(
        path: path,
        what: "\(keys.count) texts are missing: \(named), and \(keys.count - Wording.mostNamed) more",
        hint: "every language has every text; those that came with the program stand \(fresh)")
    ]
  }

  private static let mostNamed = 4
}
