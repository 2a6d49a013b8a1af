import Briefs

/// The built site, every file in memory: address → bytes.
///
/// One value with three uses: `build` writes it, `preview` serves it, tests compare it. Two pages never share an
/// address, also not where a file system folds case or composes accents.
package struct Site: Sendable {
  /// One file of the site.
  package struct Page: Sendable {
    package let address: Permalink
    package let bytes: [UInt8]
    /// What it was made from, as problems name it: a brief's path, or the kind of page.
    package let source: String
  }

  /// In the order they were added.
  package private(set) var pages: [Page] = []
  /// By the address's collision key.
  private var places: [String: Int] = [:]

  /// A site without pages.
  package init() {}

  /// Puts a page at an address. Throws, and changes nothing, where the address is taken; the problem names both sources.
  package mutating func add(_ bytes: [UInt8], at address: Permalink, from source: String) throws(Problem) {
    let key = address.collisionKey
    if let other = places[key] {
      throw Problem(
        path: source,
        what: "two pages at one address, \(address): this one and that of \(pages[other].source)",
        hint: "rename one of the two; until then the first keeps the address")
    }
    places[key] = pages.count
    pages.append(Page(address: address, bytes: bytes, source: source))
  }

  /// The page at an address; nil where nothing stands.
  package func page(at address: Permalink) -> Page? {
    guard let place = places[address.collisionKey], pages[place].address == address else { return nil }
    return pages[place]
  }
}
