/// One content security policy (CSP level 3, 2.2): what a page may load, and from where.
struct ContentPolicy: Equatable {
  /// Names in lower case, sources as they stand; of two of one name the first counts.
  private(set) var directives: [(name: String, sources: [String])] = []

  /// Reads a policy as it stands in a `<meta>` element, where a comma divides nothing; no source that means something holds one.
  init(_ text: String) {
    for part in text.split(separator: ";") {
      let words = part.unicodeScalars.split(whereSeparator: ContentPolicy.isSpace).map(String.init)
        .filter { !$0.utf8.contains(UInt8(ascii: ",")) }
      guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else {
        continue
      }
      directives.append((name, Array(words.dropFirst())))
    }
  }

  /// The policy as it is sent in a header: one line of ASCII.
  var text: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
      .unicodeScalars.filter { $0.value > 0x1F && $0.value < 0x7F }.map(String.init).joined()
  }

  /// The policy of a `<meta>` element as a header that forbids the same: what has no force in an element must not get it (CSP 3.3).
  mutating func leaveElement() {
    directives.removeAll { ["report-uri", "frame-ancestors", "sandbox"].contains($0.name) }
  }

  /// Lets one script be loaded and one connection be made, and nothing else that the policy forbids.
  ///
  /// - Parameter nonce: Names the script where the policy trusts nonces and hashes alone (`'strict-dynamic'`).
  mutating func admit(script: String, nonce: String, connection: String) {
    let scripts = ["script-src-elem", "script-src", "default-src"].compactMap(sources(of:)).first
    if let scripts {
      let isStrict = scripts.contains { $0.lowercased() == "'strict-dynamic'" }
      let name = sources(of: "script-src-elem") == nil ? "script-src" : "script-src-elem"
      set(name, scripts, adding: isStrict ? "'nonce-\(nonce)'" : script)
    }
    if let connections = sources(of: "connect-src") ?? sources(of: "default-src") {
      set("connect-src", connections, adding: connection)
    }
  }

  private func sources(of name: String) -> [String]? { directives.first { $0.name == name }?.sources }

  private mutating func set(_ name: String, _ sources: [String], adding source: String) {
    let sources = sources.filter { $0.lowercased() != "'none'" } + [source]
    if let place = directives.firstIndex(where: { $0.name == name }) {
      directives[place].sources = sources
    } else {
      directives.append((name, sources))
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
  }

  static func == (a: ContentPolicy, b: ContentPolicy) -> Bool { a.text == b.text }
}
