import Briefs

/// How long a sitemap may be before it is divided (sitemaps.org, protocol 0.9).
struct SitemapLimits: Sendable {
  var addresses = 50_000
  var bytes = 50 << 20
}

extension Edition {
  /// What search engines read, of all trees: `robots.txt`, and the sitemap where the site has an address.
  ///
  /// A sitemap that is too long becomes an index of `sitemap-1.xml`, `sitemap-2.xml`, …; the same pages give the same parts.
  func directions(within limits: SitemapLimits = SitemapLimits()) -> [Site.Page] {
    var pages = [Site.Page(address: permalink("/robots.txt"), source: "robots.txt") { self.robots() }]
    guard let base = site.baseURL else { return pages }
    let trees = trees.isEmpty ? [""] : trees.map(\.prefix)
    let sitemap = Sitemap(base: base, languages: site.languages, prefixes: trees, places: sitemapPlaces())
    let parts = sitemap.parts(within: limits)
    guard parts.count > 1 else {
      return pages + [
        Site.Page(address: permalink("/sitemap.xml"), source: "the sitemap") { sitemap.bytes(of: parts[0]) }
      ]
    }
    pages.append(
      Site.Page(address: permalink("/sitemap.xml"), source: "the sitemap") { sitemap.index(of: parts) })
    for (i, part) in parts.enumerated() {
      pages.append(
        Site.Page(address: permalink("/" + Sitemap.file(i)), source: "the sitemap, part \(i + 1)") {
          sitemap.bytes(of: part)
        })
    }
    return pages
  }

  private func robots() -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let base = site.baseURL { text += "Sitemap: \(base)sitemap.xml\n" }
    return Array(text.utf8)
  }

  /// Every page of the trees that is meant to be found, and the day it last changed; those last that the first tree has not.
  private func sitemapPlaces() -> [Sitemap.Place] {
    func place(_ path: String, _ day: Day?) -> Sitemap.Place {
      let isLetters = !trees.isEmpty && LetterPages.list(of: path) != nil
      return Sitemap.Place(
        file: path + "index.html", day: day, trees: isLetters ? letterPages.trees(with: path) : nil)
    }
    return addresses().map { place($0.path, $0.day) } + letterPages.besideFirst.map { place($0, nil) }
  }
}

/// The addresses of a site's pages for search engines, each with those of the same page in the site's other languages.
struct Sitemap: Sendable {
  /// A page, of every tree or of some.
  struct Place: Sendable {
    /// As a link from the tree's root names it: `events/x/index.html`.
    var file: String
    var day: Day?
    /// The numbers of the trees that have it; nil where all have.
    var trees: [Int]?

    var path: Substring { file[..<file.utf8.index(file.endIndex, offsetBy: -"index.html".utf8.count)] }
  }

  let base: String
  let languages: [String]
  /// What stands before the addresses of each language's tree.
  let prefixes: [String]
  let places: [Place]

  private var isInLanguages: Bool { prefixes.count > 1 }

  /// `sitemap-1.xml` for the first part.
  static func file(_ part: Int) -> String { "sitemap-\(part + 1).xml" }

  /// The sitemap's parts, as places whose pages in all languages stand together: one where all fit into one.
  ///
  /// Counts the bytes of each entry from above, by the length of its addresses, and prints nothing.
  func parts(within limits: SitemapLimits) -> [Range<Int>] {
    // Within an entry no text is longer than these tags; "&" and "'" of a base address become five bytes.
    let root =
      base.utf8.count + 4 * base.utf8.count { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "'") } + 3
    let links = isInLanguages ? languages.count + 1 : 0
    var parts: [Range<Int>] = []
    var (start, addresses, bytes) = (0, 0, 512)
    for (i, place) in places.enumerated() {
      let address = root + place.file.utf8.count
      let pages = place.trees?.count ?? prefixes.count
      let size = pages * (96 + address + links * (80 + address))
      if i > start, addresses + pages > limits.addresses || bytes + size > limits.bytes {
        parts.append(start..<i)
        (start, addresses, bytes) = (i, 0, 512)
      }
      addresses += pages
      bytes += size
    }
    parts.append(start..<places.count)
    return parts
  }

  /// A part of the sitemap.
  func bytes(of part: Range<Int>) -> [UInt8] {
    var xml = XMLWriter()
    let sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9"
    if isInLanguages {
      xml.open("urlset", ["xmlns": sitemaps, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"])
    } else {
      xml.open("urlset", ["xmlns": sitemaps])
    }
    for place in places[part] {
      let path = place.path
      let trees = place.trees ?? Array(prefixes.indices)
      let addresses = trees.map { base + prefixes[$0] + path }
      for address in addresses {
        xml.open("url")
        xml.text("loc", address)
        if let day = place.day { xml.text("lastmod", day.description) }
        // A page that one language alone has is nothing that others have otherwise.
        if trees.count > 1 {
          for (tree, address) in zip(trees, addresses) {
            xml.empty("xhtml:link", ["rel": "alternate", "hreflang": languages[tree], "href": address])
          }
          if trees[0] == 0 {
            xml.empty("xhtml:link", ["rel": "alternate", "hreflang": "x-default", "href": addresses[0]])
          }
        }
        xml.close("url")
      }
    }
    xml.close("urlset")
    return xml.bytes
  }

  /// The index that names the parts, each with the day that the newest of its pages changed.
  func index(of parts: [Range<Int>]) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    for (i, part) in parts.enumerated() {
      xml.open("sitemap")
      xml.text("loc", base + Sitemap.file(i))
      if let day = places[part].compactMap(\.day).max() { xml.text("lastmod", day.description) }
      xml.close("sitemap")
    }
    xml.close("sitemapindex")
    return xml.bytes
  }
}
