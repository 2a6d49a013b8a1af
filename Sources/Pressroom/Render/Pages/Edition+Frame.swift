import Briefs

extension Edition {
  /// What stands around a page.
  ///
  /// - Parameters:
  ///   - section: The entry of the navigation it belongs to.
  ///   - crumbs: The pages above it, between the section and itself; labels with files from the root.
  ///   - feed: The file of its own feed and what it is about; nil for the site's.
  func frame(
    _ kind: String, at address: Permalink, title: String, language: String? = nil, section: Phrase? = nil,
    crumbs: [(label: String, file: String)] = [], feed: (file: String, about: String)? = nil,
    description: String? = nil
  ) -> Frame {
    let root = Edition.root(of: address)
    let isHome = kind == "home"
    var above: [CrumbView] = []
    if !isHome { above.append(CrumbView(href: root + "index.html", label: wording(.navHome))) }
    if let section, let file = Edition.file(section), Edition.address(file) != address {
      above.append(CrumbView(href: root + file, label: wording(section)))
    }
    above += crumbs.map { CrumbView(href: root + $0.file, label: $0.label) }
    let feedTitle = feed.map { "\($0.about) – \(site.title)" } ?? site.title
    return Frame(
      kind: kind, title: title, titleLanguage: language ?? wording.language,
      headTitle: isHome ? isolated(title) : "\(isolated(title)) – \(isolated(site.title))",
      description: description ?? (isHome ? site.description : nil),
      canonical: site.baseURL.map { $0 + address.encoded.dropFirst() }, root: root,
      feed: FeedLinkView(href: root + (feed?.file ?? "feed.atom"), title: feedTitle),
      nav: navigation(of: section, root), crumbs: above, about: hasAbout ? root + "about/index.html" : nil,
      hasSearch: site.isSearched)
  }

  func navigation(_ root: String, _ section: Phrase?) -> [NavView] {
    Edition.sections.map { phrase, file in
      NavView(href: root + file, label: wording(phrase), isCurrent: phrase == section)
    }
  }

  static let sections: [(Phrase, String)] = [
    (.navTimeline, "timeline/index.html"), (.navCountries, "countries/index.html"),
    (.navPairs, "pairs/index.html"), (.navEvents, "events/index.html"), (.navArticles, "articles/index.html"),
    (.navPeople, "people/index.html"), (.navTopics, "topics/index.html"), (.navSources, "sources/index.html"),
  ]

  private static func file(_ section: Phrase) -> String? { sections.first { $0.0 == section }?.1 }

  /// `timeline/index.html` is `/timeline/`.
  private static func address(_ file: String) -> Permalink? {
    Permalink("/" + file.dropLast("index.html".count))
  }

  /// The way from a page to the site's root: `./`, `../../`.
  static func root(of address: Permalink) -> String {
    let depth = address.path.utf8.count { $0 == UInt8(ascii: "/") } - 1
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}

/// A text that may hold bidi controls, isolated from what stands beside it where no element can do so (`<title>`).
///
/// FSI before and PDI behind it (UAX #9); what it opens itself and leaves open is closed first.
func isolated(_ text: String) -> String {
  var open: [Unicode.Scalar] = []
  var isBidi = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E: open.append("\u{202C}")
    case 0x2066...0x2068: open.append("\u{2069}")
    case 0x202C: if open.last == "\u{202C}" { open.removeLast() }
    case 0x2069:
      if let last = open.lastIndex(of: "\u{2069}") { open.removeSubrange(last...) }
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: break
    default: continue
    }
    isBidi = true
  }
  guard isBidi else { return text }
  var closed = String.UnicodeScalarView()
  closed.append("\u{2068}")
  closed.append(contentsOf: text.unicodeScalars)
  closed.append(contentsOf: open.reversed())
  closed.append("\u{2069}")
  return String(closed)
}
