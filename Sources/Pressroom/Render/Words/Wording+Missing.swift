import Briefs

extension Wording {
  /// What of the texts that the program needs, and of those that other languages have, is missing: an error a text, or one for all
  /// where they are many, as in a theme of an older version.
  func missing(among others: Set<String> = [], path: String) -> [Problem] {
    guard !isBroken else { return [] }
    let keys = lacking(others).sorted().map { "\"\($0)\"" }
    func problem(_ what: String) -> Problem {
      Problem(
        path: path, what: what,
        hint:
          "every language has every text; those that came with the program stand in the same file of a fresh "
          + "`dateline init`")
    }
    guard keys.count > Wording.mostNamed else { return keys.map { problem("the text \($0) is missing") } }
    let named = keys.prefix(Wording.mostNamed).joined(separator: ", ")
    return [problem("\(keys.count) texts are missing: \(named), and \(keys.count - Wording.mostNamed) more")]
  }

  private static let mostNamed = 4
}
