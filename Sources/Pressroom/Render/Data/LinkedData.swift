import Briefs
import Mustache

/// What a page says of itself to programs (JSON-LD 1.1, in the words of schema.org): a script element that runs nothing.
///
/// Only what is known, and only where the site has a base URL: what has no address cannot be spoken of. Pages that search engines are asked
/// to leave out say nothing.
struct LinkedData {
  /// An entry of a list, as a link on the page.
  struct Item: Sendable {
    var href: String
    var title: String
  }

  /// So many entries of a list are named; the page has them all.
  static let longestList = 30

  /// The element; nothing where there is nothing to say.
  static func markup(of frame: Frame, listing items: [Item]) -> Markup {
    guard let base = frame.base, let address = frame.canonical, !frame.isUnlisted else { return .none }
    let page = LinkedData(title: frame.title, root: frame.root, base: base, address: address)
    var start: [UInt8] = []
    start.reserveCapacity(1 << 12)
    start += scriptStart
    var json = JSONWriter(behind: start, forHTML: true, settling: settled)
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@graph") { json in
        json.array { json in
          if frame.kind == "home" { page.site(frame, &json) }
          if let article = frame.article { page.article(article, &json) }
          if !items.isEmpty { page.list(items, &json) }
          if !frame.crumbs.isEmpty { page.breadcrumbs(frame.crumbs, &json) }
        }
      }
    }
    return Markup(trusted: json.bytes + scriptEnd)
  }

  /// The only start of a script element that a page of ours has.
  static let start = "<script type=\"application/ld+json\">"
  private static let scriptStart = Array(start.utf8)
  private static let scriptEnd = Array("</script>".utf8)

  let title: String
  let root: String
  let base: String
  let address: String

  /// `../../events/x/index.html` is `https://digest.example/events/x/`.
  private func absolute(_ href: String) -> String {
    // By bytes: to count and drop characters takes ten times as long.
    guard href.utf8.starts(with: root.utf8) else { return href }
    var path = href.utf8.dropFirst(root.utf8.count)
    if path.count >= LinkedData.file.count, path.suffix(LinkedData.file.count).elementsEqual(LinkedData.file)
    {
      path = path.dropLast(LinkedData.file.count)
    }
    return base + String(Substring(path))
  }

  private static let file = "index.html".utf8

  private func site(_ frame: Frame, _ json: inout JSONWriter) {
    json.object {
      $0.member("@type", "WebSite")
      $0.member("@id", base + "#site")
      $0.member("url", base)
      $0.member("name", frame.site)
      if let description = frame.description { $0.member("description", description) }
      $0.member("inLanguage", frame.language)
    }
  }

  private func article(_ article: LinkedArticle, _ json: inout JSONWriter) {
    json.object {
      $0.member("@type", "Article")
      $0.member("url", address)
      $0.member("headline", title)
      if article.language != "und" { $0.member("inLanguage", article.language) }
      if let date = article.published { $0.member("datePublished", date) }
      if let date = article.modified { $0.member("dateModified", date) }
      if article.hasSource {
        $0.member("isBasedOn") { json in
          json.object {
            $0.member("@type", "Article")
            if let url = article.url { $0.member("url", url) }
            if let date = article.published { $0.member("datePublished", date) }
            if let outlet = article.outlet { $0.named("publisher", "Organization", outlet) }
          }
        }
      }
      if !article.parties.isEmpty {
        $0.member("about") { json in
          json.array(of: article.parties) { $0.thing("Country", $1) }
        }
      }
      if !article.people.isEmpty {
        $0.member("mentions") { json in
          json.array(of: article.people.prefix(LinkedData.longestList)) { $0.thing("Person", $1) }
        }
      }
      if !article.topics.isEmpty { $0.member("keywords", article.topics) }
      if let place = article.place { $0.named("contentLocation", "Place", place) }
      $0.member("isPartOf") { json in json.object { $0.member("@id", base + "#site") } }
    }
  }

  private func list(_ items: [Item], _ json: inout JSONWriter) {
    json.object {
      $0.member("@type", "ItemList")
      $0.member("@id", address + "#list")
      $0.member("name", title)
      $0.member("itemListElement") { json in
        json.array(of: items.prefix(LinkedData.longestList).enumerated()) { json, item in
          json.object {
            $0.member("@type", "ListItem")
            $0.member("position", item.offset + 1)
            $0.member("url", absolute(item.element.href))
            $0.member("name", item.element.title)
          }
        }
      }
    }
  }

  /// The pages above this one, and itself.
  private func breadcrumbs(_ crumbs: [CrumbView], _ json: inout JSONWriter) {
    json.object {
      $0.member("@type", "BreadcrumbList")
      $0.member("itemListElement") { json in
        json.array(of: crumbs.enumerated()) { json, crumb in
          json.object {
            $0.member("@type", "ListItem")
            $0.member("position", crumb.offset + 1)
            $0.member("name", crumb.element.label)
            // The last is the page itself, so that its address need not be said again.
            if !crumb.element.isCurrent { $0.member("item", absolute(crumb.element.href)) }
          }
        }
      }
    }
  }
}

/// What is known of an article, for programs.
struct LinkedArticle: Sendable {
  var language: String
  /// `2025-03-25`, `2025-03`, `2025`.
  var published: String?
  /// The day of the newest correction.
  var modified: String?
  var url: String?
  var outlet: String?
  /// Names in the interface's language.
  var parties: [String]
  var people: [String]
  var topics: [String]
  var place: String?

  var hasSource: Bool { url != nil || outlet != nil }
}

extension JSONWriter {
  /// A thing of a kind, of which its name is known.
  fileprivate mutating func thing(_ kind: String, _ name: String) {
    object {
      $0.member("@type", kind)
      $0.member("name", name)
    }
  }

  fileprivate mutating func named(_ key: String, _ kind: String, _ name: String) {
    self.key(key)
    thing(kind, name)
  }
}
