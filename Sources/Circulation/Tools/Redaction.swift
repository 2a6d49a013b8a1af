/// Blacks out what must not be read in a message: passwords in addresses, and the values of variables that hold secrets.
package struct Redaction: Sendable {
  private let secrets: [String]

  /// What stands for something blacked out.
  package static let bar = "█████"

  /// Blacks out the secrets among some variables: those whose names say SECRET, TOKEN, PASSWORD, PASS, KEY or CREDENTIAL.
  package init(of environment: [(name: String, value: String)] = Tool.ownEnvironment) {
    secrets = environment.filter { variable in
      let name = variable.name.uppercased()
      return variable.value.utf8.count >= 6
        && ["SECRET", "TOKEN", "PASS", "KEY", "CREDENTIAL"].contains { name.contains($0) }
    }.map(\.value).sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The text as it may be shown.
  package func callAsFunction(_ text: String) -> String {
    var text = text
    for secret in secrets { text = text.replacing(secret, with: Redaction.bar) }
    return withoutUserinfo(text)
  }

  /// `https://user:password@host` → `https://█████@host`; a name alone is a login, and stays before ssh alone.
  private func withoutUserinfo(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "://") {
      result += rest[..<mark.upperBound]
      let scheme = rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      let authority = rest.prefix { !"/ \t\n'\"<>".contains($0) }
      guard let at = authority.lastIndex(of: "@") else { continue }
      let isLogin = scheme.hasSuffix("ssh") && !authority[..<at].contains(":")
      result += isLogin ? String(authority[..<at]) : Redaction.bar
      rest = rest[at...]
    }
    return result + rest
  }
}
