import Mustache

/// What every page has around its own matter.
struct Frame: Sendable {
  /// The page's template, by its name; also its class in the style sheet.
  var kind: String
  var title: String
  /// The title's own language: an article's, on its page.
  var titleLanguage: String
  /// For `<title>`.
  var headTitle: String
  var description: String?
  /// Absolute; nil where the site has no base URL.
  var canonical: String?
  /// Leads to the root of the page's own tree, and ends in a slash.
  var root: String
  /// Leads to the site's root, where what all trees share stands.
  var siteRoot: String
  /// The page in each of the site's languages; none on a site of one.
  var languages: [LanguageView]
  /// The same for search engines; none where the page is not to be found by them, or has no address yet.
  var alternates: [LanguageView]
  var feed: FeedLinkView
  var nav: [NavView]
  /// The pages above this one, the home page first, and itself as the last; none on the home page.
  var crumbs: [CrumbView]
  /// Where the site tells about itself, if it does.
  var about: String?
  /// How far the edition goes, on the home page.
  var edition = ""
  /// Whether search engines are asked to leave the page out.
  var isUnlisted = false

  // Feeds and data: what the page says of itself to programs.
  /// The page's own feeds and the site's, in both kinds.
  var feeds: [FeedLinkView] = []
  /// Where the tree of the page's language begins, absolute; nil where the site has no base URL.
  var base: String?
  /// The site's title, and the interface's language.
  var site = ""
  var language = ""
  /// What is known of the article it is about.
  var article: LinkedArticle?
  /// The picture that is shown where the page is passed on; nil where it has none.
  var card: CardImageView?

  // Parts left out
  /// What the site does without.
  var leftOut: Set<SitePart> = []

  // Search
  /// Whether the masthead has the field that leads to the search page.
  var hasSearch = false
  /// What the page may do.
  var policy: String {
    kind == "search" && hasSearch ? SearchPage.policy : SearchPage.plainPolicy(hasField: hasSearch)
  }
}

/// The picture of a page, for those who see a link to it.
struct CardImageView: View {
  /// Absolute: nobody reads a relative one.
  var url: String
  let width = CardPaper.width
  let height = CardPaper.height
  /// What it shows.
  var words: String

  static let shape = Shape<CardImageView>(
    .text("url", \.url), .number("width", \.width), .number("height", \.height), .text("alt", \.words))
}

/// A view of a whole page.
protocol PageView: View {
  var frame: Frame { get }
  /// The first entries of its list, as links on the page; none where it is no list.
  var listed: [LinkedData.Item] { get }
}

extension Field where Subject: PageView {
  /// The names that every page offers.
  static var frame: [Field<Subject>] {
    // Closures, not key paths: in generic code a key path copies the whole page for each name.
    [
      .text("kind") { $0.frame.kind },
      .text("title") { typeset($0.frame.title, in: $0.frame.titleLanguage) },
      .text("title_lang") { $0.frame.titleLanguage },
      .text("title_dir") { direction(of: $0.frame.titleLanguage) },
      .text("head_title") { $0.frame.headTitle },
      .text("description") { $0.frame.description },
      .text("canonical") { $0.frame.canonical },
      .text("root") { $0.frame.root },
      .text("site_root") { $0.frame.siteRoot },
      .list("languages") { $0.frame.languages },
      .flag("has_languages") { !$0.frame.languages.isEmpty },
      .list("alternates") { $0.frame.isUnlisted ? [] : $0.frame.alternates },
      .text("x_default") { $0.frame.isUnlisted ? nil : $0.frame.alternates.first { $0.isDefault }?.url },
      .text("style") { $0.frame.siteRoot + "style.css" },
      .section("feed") { $0.frame.feed },
      .text("feed_json") { $0.frame.leftOut.contains(.jsonFeeds) ? nil : $0.frame.root + "feed.json" },
      .list("nav") { $0.frame.nav },
      .list("crumbs") { $0.frame.crumbs },
      .flag("has_crumbs") { !$0.frame.crumbs.isEmpty },
      .text("about") { $0.frame.about },
      .text("edition_words") { $0.frame.edition },
      .flag("noindex") { $0.frame.isUnlisted },
      // Feeds and data.
      .list("feeds") { $0.frame.feeds }, .section("card_image") { $0.frame.card },
      .text("og_type") { $0.frame.article == nil ? "website" : "article" },
      .text("article_published") { page in
        page.frame.article?.published.flatMap { $0.utf8.count == 10 ? $0 : nil }
      },
      .markup("linked_data") { LinkedData.markup(of: $0.frame, listing: $0.listed) },
      // Parts left out.
      .flag("has_changes") { !$0.frame.leftOut.contains(.changes) },
      .flag("has_data") { !$0.frame.leftOut.contains(.data) },
      // Search. The policy is our own text; its quotation marks stand in it as servers send them.
      .text("search") { $0.frame.hasSearch ? $0.frame.root + "search/index.html" : nil },
      .markup("policy") { Markup(trusted: Array($0.frame.policy.utf8)) },
    ]
  }
}

/// A feed of a page: Atom, or as its type says.
struct FeedLinkView: View {
  var href: String
  var title: String
  /// Its media type.
  var type = "application/atom+xml"

  static let shape = Shape<FeedLinkView>(
    .text("href", \.href), .text("title", \.title), .text("type", \.type))
}

/// One entry of the navigation.
struct NavView: View {
  var href: String
  var label: String
  var isCurrent: Bool

  static let shape = Shape<NavView>(
    .text("href", \.href), .text("label", \.label), .flag("current", \.isCurrent))
}

/// A link with its label.
struct CrumbView: View {
  /// Of the page itself its own file: `index.html`.
  var href: String
  var label: String
  /// Whether it is the page that it stands on.
  var isCurrent = false
  /// The label's own language; nil for the interface's.
  var language: String?

  static let shape = Shape<CrumbView>(
    .text("href", \.href), .text("label") { typeset($0.label, in: $0.language ?? "") },
    .flag("current", \.isCurrent), .text("crumb_lang", \.language),
    .text("crumb_dir") { $0.language.map { direction(of: $0) } })
}

/// `rtl` for the languages written from the right, `auto` where the language is not known.
func direction(of language: String) -> String {
  switch language {
  case "ar", "he", "fa", "ur", "ps", "ckb", "dv", "yi", "ug", "sd": "rtl"
  case "und", "": "auto"
  default: "ltr"
  }
}
