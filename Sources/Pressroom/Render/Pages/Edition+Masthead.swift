import Briefs
import Mustache

extension Edition {
  /// What is the same on every page: the site's name, the interface's words.
  func masthead() -> Masthead {
    let words = wording.texts.map { (name: $0.key, item: Masthead.Item.text($0.text)) }
    return Masthead([
      ("lang", .text(wording.language)), ("dir", .text(wording.direction)), ("site", .text(site.title)),
      ("tagline", .text(site.description ?? "")), ("notice", .text(site.notice ?? "")),
      ("source_note", .text(sourceNote)), ("edition_words", .text(editionWords)), ("t", .group(words)),
    ])
  }

  private var sourceNote: String {
    switch site.sourceText {
    case .none: wording(.sourceNoteNone)
    case .quotes: wording(.sourceNoteQuotes)
    case .full: wording(.sourceNoteFull)
    }
  }

  /// "Edition up to 24 November 2025", by the last day that anything in it names; nothing where none is known.
  private var editionWords: String {
    guard let day = lastDay else { return "" }
    return wording(.edition, ["a": DateWords(EDTF(day), in: wording).words])
  }

  /// The last day that something was published or happened, as the content says; never the clock's.
  var lastDay: Day? {
    digest.accounts.compactMap { account in
      let happened = account.brief.happened?.value
      return [account.brief.published?.lastDay, happened?.precision == .day ? happened?.lastDay : nil]
        .compactMap { $0 }.max()
    }.max()
  }

  /// The page about the site, from `about.md`.
  func aboutPage(_ markdown: [UInt8]) -> AboutView {
    let rendered = render(markdown)
    return AboutView(
      frame: frame("about", at: permalink("/about/"), title: wording(.navAbout)),
      body: Markup(trusted: rendered.html))
  }

  /// What a host shows for an address that leads nowhere: it may stand at any depth, so its links begin at the
  /// site's root where the root is known.
  func missingPage() -> MissingView {
    var frame = frame("missing", at: permalink("/404.html"), title: wording(.missingTitle))
    frame.canonical = nil
    if let path = site.basePath {
      frame.root = path
      frame.feed.href = path + "feed.atom"
      frame.feeds = frame.feeds.map {
        FeedLinkView(href: path + $0.href.dropFirst(2), title: $0.title, type: $0.type)
      }
      frame.about = frame.about.map { _ in path + "about/index.html" }
      frame.nav = frame.nav.map {
        NavView(href: path + $0.href.dropFirst(2), label: $0.label, isCurrent: false)
      }
      frame.crumbs = []
    }
    return MissingView(frame: frame, home: frame.root + "index.html")
  }
}
