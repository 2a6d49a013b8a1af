import Briefs

/// The built site: every address, and the bytes that stand there.
///
/// One value with three uses: `build` writes it, `preview` serves it, tests compare it. Two pages never share an address,
/// also not where a file system folds case or composes accents. A page's bytes are made when they are asked for, and are
/// the same each time: 16,000 pages are 300 MB that nobody has to hold at once.
package struct Site: Sendable {
  /// One file of the site.
  package struct Page: Sendable {
    package let address: Permalink
    /// What it is made from, as problems name it: a brief's path, or the kind of page.
    package let source: String
    private let print: @Sendable () -> [UInt8]

    /// A page whose bytes are made by `print`, which always gives the same.
    package init(address: Permalink, source: String, print: @escaping @Sendable () -> [UInt8]) {
      self.address = address
      self.source = source
      self.print = print
    }

    /// Makes the page's bytes: some 100 µs, each time.
    package func bytes() -> [UInt8] { print() }
  }

  /// In the order they were added.
  package private(set) var pages: [Page] = []
  /// The editions with this one, to be kept once it is published; nil where it changes nothing for readers, or is not to be published.
  package internal(set) var record: Editions?
  /// What a search index of the site is to be made of; no pages of it. Empty where the settings do without.
  package internal(set) var documents: [Page] = []
  /// By the address's collision key.
  private var places: [String: Int] = [:]

  /// A site without pages.
  package init() {}

  /// Puts a page at its address. Throws, and changes nothing, where the address is taken; the problem names both sources.
  package mutating func add(_ page: Page) throws(Problem) {
    let key = page.address.collisionKey
    if let other = places[key] {
      throw Problem(
        path: page.source,
        what: "two pages at one address, \(page.address): this one and that of \(pages[other].source)",
        hint: "rename one of the two; until then the first keeps the address")
    }
    places[key] = pages.count
    pages.append(page)
  }

  /// The page at an address; nil where nothing stands.
  package func page(at address: Permalink) -> Page? {
    guard let place = places[address.collisionKey], pages[place].address == address else { return nil }
    return pages[place]
  }

  /// The page that a file below the output folder holds: `countries/pk/index.html`.
  package func page(ofFile file: String) -> Page? {
    let address = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
    return Permalink("/" + address).flatMap(page(at:))
  }
}
