/// Whether a `Host` field names this machine by a name that no other host can lend it (DNS rebinding).
///
/// `127.0.0.1`, `localhost` and `[::1]`, each with a port or without: behind a tunnel the port is another one than ours.
func isOwn(host: String) -> Bool {
  for name in ["127.0.0.1", "localhost", "[::1]"] where host.lowercased().hasPrefix(name) {
    let rest = host.utf8.dropFirst(name.utf8.count)
    if rest.isEmpty { return true }
    let digits = rest.dropFirst()
    return rest.first == UInt8(ascii: ":") && (1...5).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
  return false
}

/// Whether a request comes from a page of our own, or from no page at all: `Origin` and `Sec-Fetch-Site` say where from.
func isOwn(origin request: Request) -> Bool {
  if request.has("origin") {
    guard let origin = request.value(of: "origin"), let host = request.value(of: "host"),
      origin.lowercased() == "http://" + host.lowercased()
    else { return false }
  }
  guard request.has("sec-fetch-site") else { return true }
  return ["same-origin", "none"].contains(request.value(of: "sec-fetch-site"))
}
