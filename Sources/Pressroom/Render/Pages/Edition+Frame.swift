import Briefs

extension Edition {
  /// What stands around a page.
  ///
  /// - Parameters:
  ///   - section: The entry of the navigation it belongs to.
  ///   - crumbs: The pages above it, between the section and itself; labels with files from the root.
  ///   - event: The event whose card is the page's picture elsewhere; nil for the site's.
  ///   - feed: The file of its own feed and what it is about; nil for the site's.
  ///   - current: What the page is called as the last of its crumbs; nil for its title.
  func frame(
    _ kind: String, at address: Permalink, title: String, language: String? = nil, section: Phrase? = nil,
    crumbs: [(label: String, file: String)] = [], feed: (file: String, about: String)? = nil,
    description: String? = nil, current: String? = nil, article: LinkedArticle? = nil, event: Int? = nil
  ) -> Frame {
    let root = root(of: address)
    let languages = languages(at: address)
    let alternates = languages.filter { $0.url != nil }
    let isHome = kind == "home"
    var above: [CrumbView] = []
    if !isHome { above.append(CrumbView(href: root + "index.html", label: wording(.navHome))) }
    if let section, let file = Edition.file(section), has(section: section),
      permalink("/" + file.dropLast("index.html".count)) != address
    {
      above.append(CrumbView(href: root + file, label: wording(section)))
    }
    above += crumbs.map { CrumbView(href: root + $0.file, label: $0.label) }
    if !isHome {
      above.append(
        CrumbView(
          href: address.isPage ? "index.html" : String(address.encoded.dropFirst()), label: current ?? title,
          isCurrent: true, language: current == nil ? language : nil))
    }
    let feedTitle =
      feed.map { "\(wording.isolated($0.about)) – \(wording.isolated(site.title))" } ?? site.title
    var frame = Frame(
      kind: kind, title: title, titleLanguage: language ?? wording.language,
      headTitle: isHome
        ? wording.isolated(title) : "\(wording.isolated(title)) – \(wording.isolated(site.title))",
      description: description ?? (isHome ? site.description : nil),
      canonical: site.baseURL.map { $0 + address.encoded.dropFirst() }, root: root,
      siteRoot: shared(root), languages: languages,
      alternates: alternates.count > 1 ? alternates : [],
      feed: FeedLinkView(href: root + (feed?.file ?? "feed.atom"), title: feedTitle),
      nav: navigation(of: section, root), crumbs: above, about: hasAbout ? root + "about/index.html" : nil)
    // On every page it would change them all whenever the last day moves on.
    if isHome { frame.edition = editionWords }
    frame.hasSearch = site.isSearched
    frame.leftOut = digest.leftOut
    frame.feeds = feedLinks(feed, root)
    frame.base = base
    frame.site = site.title
    frame.language = wording.language
    frame.article = article
    frame.card = cardImage(ofEvent: event)
    return frame
  }

  /// The page's own feeds and the site's.
  private func feedLinks(_ own: (file: String, about: String)?, _ root: String) -> [FeedLinkView] {
    let all =
      (own.map { [($0.file, "\(wording.isolated($0.about)) – \(wording.isolated(site.title))")] } ?? []) + [
        ("feed.atom", site.title)
      ]
    return all.flatMap { file, title in
      let atom = FeedLinkView(href: root + file, title: title)
      guard has(.jsonFeeds) else { return [atom] }
      return [
        atom,
        FeedLinkView(
          href: root + file.dropLast("atom".count) + "json", title: title, type: "application/feed+json"),
      ]
    }
  }

  func navigation(_ root: String, _ section: Phrase?) -> [NavView] {
    sections.map { phrase, file in
      NavView(href: root + file, label: wording(phrase), isCurrent: phrase == section)
    }
  }

  static let sections: [(Phrase, String)] = [
    (.navTimeline, "timeline/index.html"), (.navCountries, "countries/index.html"),
    (.navPairs, "pairs/index.html"), (.navEvents, "events/index.html"), (.navArticles, "articles/index.html"),
    (.navPeople, "people/index.html"), (.navTopics, "topics/index.html"), (.navSources, "sources/index.html"),
    (.navDigests, "digests/index.html"),
  ]

  static func file(_ section: Phrase) -> String? { sections.first { $0.0 == section }?.1 }

  /// The way from a page to the site's root: `./`, `../../`.
  static func root(of address: Permalink) -> String {
    let depth = address.path.utf8.count { $0 == UInt8(ascii: "/") } - 1
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}
