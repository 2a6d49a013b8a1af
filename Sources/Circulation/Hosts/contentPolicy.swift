/// What `<meta http-equiv="Content-Security-Policy" content="…">` says in a page; nil where it has none that fits in a header.
func contentSecurityPolicy(of page: [UInt8]) -> String? {
  let text = String(decoding: page.prefix(4096), as: UTF8.self)
  guard let name = text.firstRange(of: "http-equiv=\"Content-Security-Policy\""),
    let content = text[name.upperBound...].firstRange(of: "content=\""),
    let end = text[content.upperBound...].firstIndex(of: "\"")
  else { return nil }
  let policy = text[content.upperBound..<end].replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  let isPlain = policy.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  return isPlain && !policy.contains("&") ? String(policy) : nil
}

/// The policy that forbids no page what its own allows: a header for all of them, which each page's own narrows (CSP 3, 4.2: a browser
/// obeys both). What one of them does not restrict is not restricted; without policies it is empty.
func widened(_ policies: [String]) -> String {
  let all = policies.map { policy in
    policy.split(separator: ";").map { $0.split(separator: " ") }.filter { !$0.isEmpty }
  }
  var parts: [String] = []
  var known: Set<Substring> = []
  for name in all.joined().map({ $0[0] }) where known.insert(name).inserted {
    // A directive for what is fetched stands in for `default-src`; the others stand for themselves.
    let asked = all.map { policy in
      policy.first { $0[0] == name }
        ?? (name.hasSuffix("-src") ? policy.first { $0[0] == "default-src" } : nil)
    }
    guard asked.allSatisfy({ $0 != nil }) else { continue }
    var sources: [Substring] = []
    for source in asked.compactMap({ $0?.dropFirst() }).joined()
    where source != "'none'" && !sources.contains(source) {
      sources.append(source)
    }
    parts.append(([name] + (sources.isEmpty ? ["'none'"] : sources)).joined(separator: " "))
  }
  return parts.joined(separator: "; ")
}
