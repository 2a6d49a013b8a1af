import Pressroom

/// A page as a browser gets it in the preview: the page itself, and the script that loads it anew when it changed.
///
/// Policies that the page carries in `<meta>` elements would forbid the script; they are left out of the copy and sent as a header,
/// which admits this one script. Nothing else is touched, and the page's own bytes are what they were.
struct BrowserCopy {
  let bytes: [UInt8]
  /// The value of `Content-Security-Policy`; nil where the page has no policy.
  let policy: String?

  /// Elements whose text is no markup (HTML, 13.1.2), and those whose content a browser with scripts never puts in the page.
  private static let opaque: Set<String> = [
    "script", "style", "textarea", "title", "noscript", "template", "iframe", "noembed", "noframes", "xmp",
  ]

  /// The copy of a page.
  ///
  /// - Parameters:
  ///   - mark: The hash of the page's bytes, by which the script says what it shows.
  ///   - styles: The hash of the style sheets and pictures that are served with it.
  ///   - host: The host and port that the browser asks.
  init(of page: [UInt8], mark: String, styles: String, host: String) {
    var left: [Range<Int>] = []
    var policies: [ContentPolicy] = []
    var place = page.count
    var inside: String?
    scan: for tag in tags(in: page) {
      let name = tag.name.lowercased()
      if let outer = inside {
        if tag.isEnd, name == outer { inside = nil }
        continue
      }
      switch name {
      case "head" where tag.isEnd:
        place = tag.range.lowerBound
        break scan
      case "body":
        place = tag.isEnd ? tag.range.lowerBound : tag.range.upperBound
        break scan
      case "meta":
        guard !tag.isEnd, tag.value(of: "http-equiv")?.lowercased() == "content-security-policy" else {
          break
        }
        left.append(tag.range)
        policies.append(ContentPolicy(tag.value(of: "content") ?? ""))
      default:
        if !tag.isEnd, BrowserCopy.opaque.contains(name) { inside = name }
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.count + 200)
    var from = 0
    for range in left {
      bytes += page[from..<range.lowerBound]
      from = range.upperBound
    }
    bytes += page[from..<place]
    bytes += BrowserCopy.script(mark, styles)
    bytes += page[place...]
    self.bytes = bytes
    let admitted = policies.map { policy in
      var policy = policy
      policy.leaveElement()
      policy.admit(
        script: BrowserCopy.source(host, "/desk/reload.js"), nonce: mark,
        connection: BrowserCopy.source(host, "/desk/"))
      return policy.text
    }.filter { !$0.isEmpty }
    // A comma between two policies makes both hold.
    policy = admitted.isEmpty ? nil : admitted.joined(separator: ", ")
  }

  private static func script(_ mark: String, _ styles: String) -> [UInt8] {
    Array(
      "<script src=\"/desk/reload.js\" defer nonce=\"\(mark)\" data-page=\"\(mark)\" data-styles=\"\(styles)\"></script>\n"
        .utf8)
  }

  /// One file of ours as a policy names it; a policy cannot name an IPv6 address (CSP 2.3.1), so there the whole origin.
  private static func source(_ host: String, _ path: String) -> String {
    host.hasPrefix("[") ? "'self'" : "http://\(host)\(path)"
  }
}
