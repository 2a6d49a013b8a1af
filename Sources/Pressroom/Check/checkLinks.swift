import Briefs

/// A file of the built site: where it stands below the output folder, and its bytes.
package struct BuiltFile: Sendable {
  /// `countries/pk/index.html`.
  package let path: String
  package let bytes: [UInt8]

  /// A built file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Every link, image and anchor of the built pages that leads nowhere within the site, or to another host where none may.
///
/// Links must be relative, so that the site opens from disk; `http`, `https` and `mailto` may lead out by `<a>` alone.
/// Linear in the pages.
func checkLinks(in files: [BuiltFile]) -> [Problem] {
  let pages = files.filter { $0.path.hasSuffix(".html") }
  let read = parallelMap(pages) { page in LinkedPage(page) }
  let paths = Set(files.map(\.path))
  let anchors = Dictionary(read.map { ($0.path, $0.anchors) }, uniquingKeysWith: { first, _ in first })
  return read.flatMap { page in
    page.links.compactMap { problem(with: $0, on: page, paths: paths, anchors: anchors) }
  }
}

/// What `checkLinks` needs of a page.
private struct LinkedPage: Sendable {
  struct Link: Sendable {
    let target: String
    let line: Int
    /// Whether a reader follows it, rather than the browser fetching it.
    let isFollowed: Bool
  }

  let path: String
  let anchors: Set<String>
  let links: [Link]

  init(_ page: BuiltFile) {
    path = page.path
    var anchors: Set<String> = []
    var links: [Link] = []
    for tag in tags(in: page.bytes) where !tag.isEnd {
      if let id = tag.value(of: "id") { anchors.insert(id) }
      // What describes the page to programs is meant to be absolute.
      if tag.name == "link", let rel = tag.value(of: "rel"), rel == "canonical" || rel == "alternate" {
        continue
      }
      if let target = tag.value(of: "href") {
        links.append(Link(target: target, line: tag.line, isFollowed: tag.name == "a"))
      }
      if let target = tag.value(of: "src") {
        links.append(Link(target: target, line: tag.line, isFollowed: false))
      }
    }
    self.anchors = anchors
    self.links = links
  }
}

private func problem(
  with link: LinkedPage.Link, on page: LinkedPage, paths: Set<String>, anchors: [String: Set<String>]
) -> Problem? {
  func wrong(_ what: String, _ hint: String = "") -> Problem {
    Problem(path: page.path, line: link.line, what: what, hint: hint)
  }
  if let scheme = scheme(of: link.target) {
    guard ["http", "https", "mailto"].contains(scheme) else {
      return wrong("a link with the scheme \(scheme):", "only http, https and mailto may stand in a page")
    }
    return link.isFollowed ? nil : wrong("the page asks another host for \(link.target)")
  }
  // A host shows 404.html at any address, so its links begin at the root.
  let isRooted = link.target.hasPrefix("/")
  guard !isRooted || page.path == "404.html" else {
    return wrong("the link \(link.target) is not relative", "relative links open from disk too")
  }
  let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let address = parts.first.map { $0.prefix { $0 != "?" } } ?? ""
  guard let target = address.isEmpty ? page.path : resolved(percentDecoded(address), from: page.path),
    let file = paths.contains(target)
      ? target : [target + "/index.html", target + "index.html"].first(where: paths.contains)
  else { return wrong("the link \(link.target) leads nowhere") }
  guard parts.count == 2, !parts[1].isEmpty, let known = anchors[file] else { return nil }
  // "#top" needs no anchor (HTML, 7.4.6.4).
  return parts[1] == "top" || known.contains(percentDecoded(parts[1]))
    ? nil : wrong("the page \(file) has no anchor \(parts[1])")
}

/// The scheme of an absolute address, in lower case; nil for a relative one.
private func scheme(of target: String) -> String? {
  guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else {
    return target.hasPrefix("//") ? "//" : nil
  }
  let scheme = target[..<colon]
  let isScheme = scheme.utf8.allSatisfy {
    (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
  }
  return isScheme && !scheme.isEmpty ? scheme.lowercased() : nil
}

/// The path that a relative address leads to; nil where it leads out of the site.
private func resolved(_ address: String, from page: String) -> String? {
  var parts = page.split(separator: "/", omittingEmptySubsequences: true).dropLast()
  for part in address.split(separator: "/", omittingEmptySubsequences: true) {
    switch part {
    case ".": continue
    case "..": if parts.popLast() == nil { return nil }
    default: parts.append(part)
    }
  }
  let path = parts.joined(separator: "/")
  return path.isEmpty ? "index.html" : path
}

private func percentDecoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
