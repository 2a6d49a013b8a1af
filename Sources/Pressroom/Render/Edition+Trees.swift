import Briefs
import Mustache
import Synchronization

extension Edition {
  /// The tree of one of the site's languages.
  struct Tree: Sendable {
    let language: String
    /// The language's name for itself.
    let name: String
    /// For `og:locale`: `fr_FR`.
    let locale: String
    /// Nothing, or `ar/`.
    let prefix: String
  }

  /// What stands before the addresses of a language's tree.
  static func prefix(of language: String, in site: SiteFile) -> String {
    language == site.languages.first ? "" : language + "/"
  }

  /// The trees of a site of several languages; none of a site of one.
  static func trees(of site: SiteFile, in theme: Theme) -> [Tree] {
    guard site.languages.count > 1 else { return [] }
    return site.languages.map { language in
      let wording = theme.wordings[language]
      return Tree(
        language: language, name: wording?.languageName ?? language, locale: wording?(.locale) ?? language,
        prefix: prefix(of: language, in: site))
    }
  }

  /// The address of a page of this tree, from the page's place in it: `/events/` is `/ar/events/`.
  ///
  /// One that cannot be would be refused as taken by the home page.
  func permalink(_ path: some StringProtocol) -> Permalink {
    Permalink("/" + prefix + path.dropFirst()) ?? Edition.home
  }

  /// Where the tree lives, with a slash at its end; nil where the site has no address yet.
  var base: String? { site.baseURL.map { $0 + prefix } }

  /// The way from a page to the root of its tree: `./`, `../../`.
  func root(of address: Permalink) -> String {
    let way = Edition.root(of: address)
    guard !prefix.isEmpty else { return way }
    return way == "../" ? "./" : String(way.dropFirst(3))
  }

  /// The way to the site's root, where what all trees share stands, from the way to the tree's.
  func shared(_ root: String) -> String {
    guard !prefix.isEmpty else { return root }
    return root == "./" ? "../" : root + "../"
  }

  /// The page in each of the site's languages, this one among them; where a tree has no such page, the list that it would belong to.
  func languages(at address: Permalink) -> [LanguageView] {
    guard !trees.isEmpty else { return [] }
    let way = Edition.root(of: address)
    let path = address.path
    let place = percentEncoded(
      String(path[path.utf8.index(path.startIndex, offsetBy: 1 + prefix.utf8.count)...]))
    let file = place.isEmpty || place.utf8.last == UInt8(ascii: "/") ? place + "index.html" : place
    let list = LetterPages.list(of: place)
    let having = list.map { _ in letterPages.trees(with: place) } ?? Array(trees.indices)
    return trees.enumerated().map { number, tree in
      let hasPage = having.contains(number)
      return LanguageView(
        language: tree.language, name: tree.name, locale: tree.locale,
        href: way + tree.prefix + (hasPage ? file : (list ?? "") + "index.html"),
        url: hasPage ? site.baseURL.map { $0 + tree.prefix + place } : nil,
        isCurrent: tree.language == language, isDefault: number == 0, hasPage: hasPage)
    }
  }
}

/// The page in one of the site's languages.
struct LanguageView: View {
  var language: String
  /// The language's name for itself.
  var name: String
  var locale: String
  var href: String
  /// Absolute; nil where the site has no base URL, or this language no such page.
  var url: String?
  var isCurrent: Bool
  /// Whether it is the site's first language, which readers of any other are sent to.
  var isDefault = false
  /// Whether this language's tree has the page, so that `href` leads to it and not to its list.
  var hasPage = true

  static let shape = Shape<LanguageView>(
    .text("lang", \.language), .text("dir") { direction(of: $0.language) }, .text("name", \.name),
    .text("locale", \.locale), .text("href", \.href), .text("url", \.url), .flag("current", \.isCurrent),
    .flag("has_page", \.hasPage))
}

/// The comparisons of events' accounts, each made once for all trees: when the first page that shows it is printed.
final class SharedComparisons: Sendable {
  private let known = Mutex<[Int: Comparison]>([:])

  func comparison(of event: Int, in digest: Digest) -> Comparison {
    if let comparison = known.withLock({ $0[event] }) { return comparison }
    let comparison = digest.comparison(of: event)
    known.withLock { $0[event] = comparison }
    return comparison
  }
}
