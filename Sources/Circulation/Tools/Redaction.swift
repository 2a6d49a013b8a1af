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
    return withoutSecretOptions(withoutUserinfo(text))
  }

  /// `https://user:password@host` → `https://█████@host`; a name alone is a login, and stays before ssh alone.
  private func withoutUserinfo(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "://") {
      result += rest[..<mark.upperBound]
      let scheme = rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      let address = rest.prefix { !" \t\n\r'\"<>".contains($0) }
      guard let at = loginEnd(in: address) else { continue }
      let isLogin = scheme.hasSuffix("ssh") && !address[..<at].contains(":")
      result += isLogin ? String(address[..<at]) : Redaction.bar
      rest = rest[at...]
    }
    return result + rest
  }

  /// `?private_token=abc` → `?private_token=█████`, and likewise what stands so anywhere else; a value ends where no URL goes on.
  private func withoutSecretOptions(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let equals = rest.firstIndex(of: "=") {
      let value = rest.index(after: equals)
      result += rest[..<value]
      let name = rest[..<equals].reversed().prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
        .reversed()
      rest = rest[value...]
      guard isSecretName(String(name).replacing("-", with: "_")), let first = rest.first else { continue }
      let isQuoted = "\"'".contains(first)
      let inner =
        isQuoted ? rest.dropFirst().prefix { $0 != first } : rest.prefix { !" \t\n\r'\"<>&;".contains($0) }
      guard !inner.isEmpty else { continue }
      result += (isQuoted ? String(first) : "") + Redaction.bar
      rest = rest[inner.endIndex...]
    }
    return result + rest
  }
}
