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
///
/// - Parameter base: The path that the site's address ends in, where the links of `404.html` begin.
func checkLinks(in files: [BuiltFile], base: String = "/") -> [Problem] {
  let paths = Set(files.map(\.path))
  let pages = files.filter { $0.path.hasSuffix(".html") }
  return checkAnchors(of: parallelMap(pages) { page in LinkedPage(page, among: paths, base: base) })
}

/// What is wrong with the pages' links, those to another page's anchors included, once every page is read.
func checkAnchors(of pages: [LinkedPage]) -> [Problem] {
  let anchors = Dictionary(pages.map { ($0.path, $0.anchors) }, uniquingKeysWith: { first, _ in first })
  return parallelMap(pages) { page in
    page.problems
      + page.jumps.compactMap { jump in
        guard let known = anchors[jump.file], !known.contains(jump.anchor) else { return nil }
        return Problem(
          path: page.path, line: jump.line, what: "the page \(jump.file) has no anchor \(jump.anchor)")
      }
  }.flatMap { $0 }
}

/// A page whose links were read: what is wrong with them, and what only the pages they lead to can tell.
struct LinkedPage: Sendable {
  /// A link to an anchor.
  struct Jump: Sendable {
    let file: String
    let anchor: String
    let line: Int?
  }

  let path: String
  private(set) var anchors: Set<String> = []
  private(set) var jumps: [Jump] = []
  private(set) var problems: [Problem] = []

  private let paths: Set<String>
  /// The path that the site's address ends in.
  private let base: String

  /// Reads a page of a site that has these files and whose address ends in `base`. A link that stands in it twice is looked at once.
  init(_ page: BuiltFile, among paths: Set<String>, base: String) {
    path = page.path
    self.paths = paths
    self.base = base
    var followed: Set<String> = []
    var fetched: Set<String> = []
    for tag in tags(in: page.bytes) where !tag.isEnd {
      if let id = tag.value(of: "id") { anchors.insert(id) }
      // What describes the page to programs is meant to be absolute.
      if tag.name == "link", let rel = tag.value(of: "rel"), rel == "canonical" || rel == "alternate" {
        continue
      }
      if tag.name == "a", let target = tag.value(of: "href"), followed.insert(target).inserted {
        read(target, at: tag.line, isFollowed: true)
      }
      var targets = fetchedTargets(of: tag)
      if tag.name == "style" {
        let end = page.bytes[tag.range.upperBound...].firstIndex(of: UInt8(ascii: "<")) ?? page.bytes.endIndex
        targets += styleTargets(page.bytes[tag.range.upperBound..<end])
      }
      for target in targets where fetched.insert(target).inserted {
        read(target, at: tag.line, isFollowed: false)
      }
    }
  }

  /// Reads a style sheet of the site: what it fetches must be there too.
  init(styleSheet file: BuiltFile, among paths: Set<String>) {
    path = file.path
    self.paths = paths
    base = "/"
    for target in styleTargets(file.bytes[...]) { read(target, at: nil, isFollowed: false) }
  }

  private mutating func read(_ link: String, at line: Int?, isFollowed: Bool) {
    func wrong(_ what: String, _ hint: String = "") -> Problem {
      Problem(path: path, line: line, what: what, hint: hint)
    }
    if let scheme = scheme(of: link) {
      guard ["http", "https", "mailto"].contains(scheme) else {
        return problems.append(
          wrong("a link with the scheme \(scheme):", "only http, https and mailto may stand in a page"))
      }
      if !isFollowed { problems.append(wrong("the page asks another host for \(link)")) }
      return
    }
    // A host shows 404.html at any address, so its links begin at the root.
    guard !link.hasPrefix("/") || path == "404.html" else {
      return problems.append(wrong("the link \(link) is not relative", "relative links open from disk too"))
    }
    var link = link[...]
    if link.hasPrefix("/") {
      guard link.hasPrefix(base) else {
        return problems.append(
          wrong("the link \(link) leads out of the site", "the site's address ends in \(base)"))
      }
      link = link.dropFirst(base.count)
    }
    let bytes = link.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let address = link[..<(hash ?? bytes.endIndex)].utf8.prefix { $0 != UInt8(ascii: "?") }
    guard
      let target = address.isEmpty && hash != nil
        ? path : resolved(percentDecoded(Substring(address)), from: path),
      let file = paths.contains(target)
        ? target : [target + "/index.html", target + "index.html"].first(where: paths.contains)
    else { return problems.append(wrong("the link \(link) leads nowhere")) }
    guard let hash, bytes.index(after: hash) < bytes.endIndex else { return }
    let anchor = percentDecoded(link[bytes.index(after: hash)...])
    // "#top" needs no anchor (HTML, 7.4.6.4).
    if anchor != "top" { jumps.append(Jump(file: file, anchor: anchor, line: line)) }
  }
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
  let slash = UInt8(ascii: "/")
  var parts = Array(page.utf8.split(separator: slash).dropLast())
  for part in address.utf8.split(separator: slash) {
    if part.elementsEqual(".".utf8) { continue }
    if part.elementsEqual("..".utf8) {
      if parts.popLast() == nil { return nil }
    } else {
      parts.append(part)
    }
  }
  guard !parts.isEmpty else { return "index.html" }
  return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
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
