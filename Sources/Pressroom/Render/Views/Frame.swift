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
  /// Leads to the site's root, and ends in a slash.
  var root: String
  var feed: FeedLinkView
  var nav: [NavView]
  /// The pages above this one, the home page first.
  var crumbs: [CrumbView]
  /// Where the site tells about itself, if it does.
  var about: String?
  /// Whether search engines are asked to leave the page out.
  var isUnlisted = false
  // Search
  /// Whether the masthead has the field that leads to the search page.
  var hasSearch = false
  /// What the page may do.
  var policy: String {
    kind == "search" && hasSearch ? SearchPage.policy : SearchPage.plainPolicy(hasField: hasSearch)
  }
}

/// A view of a whole page.
protocol PageView: View {
  var frame: Frame { get }
}

extension Field where Subject: PageView {
  /// The names that every page offers.
  static var frame: [Field<Subject>] {
    // Closures, not key paths: in generic code a key path copies the whole page for each name.
    [
      .text("kind") { $0.frame.kind },
      .text("title") { $0.frame.title },
      .text("title_lang") { $0.frame.titleLanguage },
      .text("title_dir") { direction(of: $0.frame.titleLanguage) },
      .text("head_title") { $0.frame.headTitle },
      .text("description") { $0.frame.description },
      .text("canonical") { $0.frame.canonical },
      .text("root") { $0.frame.root },
      .text("style") { $0.frame.root + "style.css" },
      .section("feed") { $0.frame.feed },
      .text("feed_json") { $0.frame.root + "feed.json" },
      .list("nav") { $0.frame.nav },
      .list("crumbs") { $0.frame.crumbs },
      .text("about") { $0.frame.about },
      .flag("noindex") { $0.frame.isUnlisted },
      // Search. The policy is our own text; its quotation marks stand in it as servers send them.
      .text("search") { $0.frame.hasSearch ? $0.frame.root + "search/index.html" : nil },
      .markup("policy") { Markup(trusted: Array($0.frame.policy.utf8)) },
    ]
  }
}

/// The Atom feed of a page.
struct FeedLinkView: View {
  var href: String
  var title: String

  static let shape = Shape<FeedLinkView>(.text("href", \.href), .text("title", \.title))
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
  var href: String
  var label: String

  static let shape = Shape<CrumbView>(.text("href", \.href), .text("label", \.label))
}

/// `rtl` for the languages written from the right, `auto` where the language is not known.
func direction(of language: String) -> String {
  switch language {
  case "ar", "he", "fa", "ur", "ps", "ckb", "dv", "yi", "ug", "sd": "rtl"
  case "und", "": "auto"
  default: "ltr"
  }
}
