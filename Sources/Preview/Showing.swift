import Briefs
import Pressroom
import Synchronization

/// A proof that is being shown, and what was worked out about it so far: the hash of each page that somebody looks at.
///
/// A proof never changes, so neither does what is worked out; it goes with the proof.
final class Showing: Sendable {
  let proof: Proof
  /// Counts the proofs from 1.
  let number: Int
  /// The hash of all style sheets, pictures and fonts together: what a page shows besides its own bytes.
  let styles: String
  /// The errors as the script reads them.
  let errors: String
  private let marks = Mutex<[Permalink: String]>([:])
  private let manifest = Mutex<[UInt8]?>(nil)
  private let deskBytes = Mutex<[UInt8]?>(nil)

  /// A proof, ready to be shown.
  init(_ proof: Proof, number: Int) {
    self.proof = proof
    self.number = number
    var hashes = ""
    for page in proof.site.pages where Showing.isLook(page.address) {
      hashes += page.address.path + " " + sha256(page.bytes()) + "\n"
    }
    styles = sha256(Array(hashes.utf8))
    var json = JSONWriter()
    json.array(of: proof.errors) { json, problem in
      json.object {
        $0.member("place", problem.line.map { "\(problem.path):\($0)" } ?? problem.path)
        $0.member("what", problem.what)
        $0.member("hint", problem.hint)
      }
    }
    errors = String(decoding: json.bytes, as: UTF8.self)
  }

  /// What stands at an address: the page, under the address that is its own (`/x/index.html` is `/x/`).
  func page(at address: Permalink) -> Site.Page? {
    if let page = proof.site.page(at: address) { return page }
    guard address.path.hasSuffix("/index.html") else { return nil }
    return Permalink(String(address.path.dropLast("index.html".count))).flatMap(proof.site.page(at:))
  }

  /// The site's own page for what is missing.
  var missing: Site.Page? { Permalink("/404.html").flatMap(proof.site.page(at:)) }

  /// The hash of what a browser is shown at a path: of the page there, of the desk, or of the page for what is missing.
  func mark(ofPath path: String) -> String {
    if path == DeskPage.path { return sha256(desk) }
    let page = address(of: path.utf8).flatMap(page(at:)) ?? missing
    return page.map(mark) ?? Showing.noMark
  }

  /// The hash of a page's bytes.
  func mark(of page: Site.Page) -> String {
    if let known = marks.withLock({ $0[page.address] }) { return known }
    let mark = sha256(page.bytes() + whatItFetches(page))
    marks.withLock { $0[page.address] = mark }
    return mark
  }

  /// What a search page fetches first: its script knows the rest by the names there, which another index does not have.
  private func whatItFetches(_ page: Site.Page) -> [UInt8] {
    guard page.address.path.hasSuffix("/search/") else { return [] }
    return Permalink("/pagefind/pagefind-entry.json").flatMap(proof.site.page(at:))?.bytes() ?? []
  }

  /// The mark of the page that stands in for all where there is no site yet.
  static let noMark = "none"

  /// The desk's page. Worked out once, when somebody looks at it.
  var desk: [UInt8] {
    deskBytes.withLock { known in
      if let known { return known }
      let bytes = proof.desk.html
      known = bytes
      return bytes
    }
  }

  /// `manifest.json` as the output folder would have it. Prints every page, once.
  var manifestBytes: [UInt8] {
    manifest.withLock { known in
      if let known { return known }
      let bytes = Manifest(of: proof.site).bytes
      known = bytes
      return bytes
    }
  }

  private static func isLook(_ address: Permalink) -> Bool {
    let path = address.path.utf8
    return path.starts(with: "/assets/".utf8) || path.suffix(4).elementsEqual(".css".utf8)
  }
}
