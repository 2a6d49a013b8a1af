/// Whether a key or an option is one that holds a secret, by its name.
func isSecretName(_ name: some StringProtocol) -> Bool {
  let lower = name.lowercased()
  return [
    "secret", "password", "passwd", "token", "credential", "api_key", "apikey", "access_key", "private_key",
    "sas_url",
    "signature",
  ]
  .contains { lower.contains($0) }
    || ["pass", "key", "auth", "sas", "sig", "pw", "pwd"].contains(lower) || lower.hasSuffix("_pass")
    || lower.hasSuffix("_key")
    || lower.hasSuffix("_sas")
}

/// Where a URL's login ends: its last `@`, as a password may hold `@` and `/`; nil where nobody is named.
///
/// - Parameter rest: What follows `://`, up to the first character that no URL holds.
func loginEnd(in rest: Substring) -> Substring.Index? {
  guard let at = rest.lastIndex(of: "@") else { return nil }
  let authority = rest.prefix { !"/?#".contains($0) }
  if authority.contains("@") { return at }
  // `host:8080/@name` is a port; what else stands behind a colon is the beginning of a password.
  guard let colon = authority.lastIndex(of: ":") else { return nil }
  let port = authority[authority.index(after: colon)...]
  return port.utf8.count <= 5 && port.utf8.allSatisfy { (48...57).contains($0) } ? nil : at
}

/// Whether text holds a secret: a password or a token before the host, or an option of a name that says so.
func holdsSecret(_ text: String) -> Bool {
  if let scheme = text.firstRange(of: "://") {
    let rest = text[scheme.upperBound...]
    if let end = loginEnd(in: rest) {
      // A name alone is a login to ssh, and a token to a web server.
      let authority = rest.prefix { $0 != "/" }
      let login = authority.lastIndex(of: "@").map { authority[..<$0] } ?? rest[..<end]
      if login.contains(":") || text.lowercased().hasPrefix("http") { return true }
    }
  } else if let colon = text.firstIndex(of: ":"), colon != text.startIndex, !text[..<colon].contains("/") {
    // `user:password@host:path`; a path may hold an `@` too.
    let rest = text[text.index(after: colon)...]
    if let at = rest.lastIndex(of: "@"), !rest.hasPrefix("/"), !text[..<colon].contains("@") {
      if rest[at...].contains(":") || !rest[..<at].contains("/") { return true }
    }
  }
  // `:s3,access_key_id=…:bucket`, `https://…?token=…`
  let options = text.split { "?&,;#".contains($0) }.dropFirst()
  return options.contains { option in
    guard let equals = option.firstIndex(of: "=") else { return false }
    let name = option[..<equals].lowercased()
    return isSecretName(name)
      || ["key", "secret", "pass", "token", "sig", "sas"].contains { name.contains($0) }
  }
}
