import Briefs
import Mustache

extension Edition {
  /// What is the same on every page: the site's name, the interface's words.
  func masthead() -> Masthead {
    let words = wording.texts.map { (name: $0.key, item: Masthead.Item.text($0.text)) }
    return Masthead([
      ("lang", .text(wording.language)), ("dir", .text(wording.direction)), ("site", .text(site.title)),
      ("tagline", .text(site.description ?? "")), ("notice", .text(site.notice ?? "")),
      ("site_lang", .text(site.language(of: \.title, in: language))),
      ("site_dir", .text(direction(of: site.language(of: \.title, in: language)))),
      ("tagline_lang", .text(site.language(of: \.description, in: language))),
      ("tagline_dir", .text(direction(of: site.language(of: \.description, in: language)))),
      ("notice_lang", .text(site.language(of: \.notice, in: language))),
      ("notice_dir", .text(direction(of: site.language(of: \.notice, in: language)))),
      ("source_note", .text(sourceNote)), ("t", .group(words)),
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
  var editionWords: String {
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

  /// What a host shows for an address that leads nowhere: it may stand at any depth, so its links begin at the
  /// site's root where the root is known.
  func missingPage() -> MissingView {
    var frame = frame("missing", at: permalink("/404.html"), title: wording(.missingTitle))
    frame.canonical = nil
    // Each language leads to its own home page: this one has no address of its own in any tree.
    frame.languages = trees.map { tree in
      LanguageView(
        language: tree.language, name: tree.name, locale: tree.locale,
        href: (site.basePath ?? frame.root) + tree.prefix + "index.html",
        isCurrent: tree.language == language)
    }
    frame.alternates = []
    if let path = site.basePath {
      frame.root = path
      frame.siteRoot = path
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
    let others = trees.filter { $0.language != language }.compactMap { tree in
      wordings[tree.language].map { said in
        MissingNoteView(
          language: tree.language, title: said(.missingTitle), note: said(.missingNote),
          home: frame.siteRoot + tree.prefix + "index.html", homeWords: said(.missingHome))
      }
    }
    return MissingView(frame: frame, home: frame.root + "index.html", others: others)
  }
}
