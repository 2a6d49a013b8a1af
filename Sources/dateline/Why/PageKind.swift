import Briefs
import Pressroom

/// The kinds of page and file that a site has, and what each is made from. A kind of page more is a row of ``init(_:)``.
struct PageKind {
  /// Whose accounts a page shows.
  enum Subject {
    /// Every brief.
    case all
    /// None: it is the same whatever the briefs say.
    case none
    case article(String)
    case event(String)
    case country(String)
    case pair(String)
    case person(String)
    case topic(String)
    case source(String)
    /// Those that happened in a year, or a month of it.
    case time(year: Int, month: Int?)
    /// Those that happened in a month or a week, as far as its digest has them.
    case period(Period)
    /// Those that the desk corrected or withdrew.
    case corrected
  }

  /// The keys of site.yaml that a kind of file reads.
  enum Settings: String {
    case page = "title description languages translations base_url country_names notice source_text"
    case feed = "title description languages translations base_url country_names"
    case map = "languages base_url"
    case address = "base_url"
    case none = ""

    var keys: [String] { rawValue.split(separator: " ").map(String.init) }
  }

  let subject: Subject
  /// Its template's name; nil for what no template makes.
  let template: String?
  var settings = Settings.page
  /// Files of content and theme that it reads beside the briefs.
  var files: [String] = []

  /// The kind of what stands at an address; nil where the site has no such kind.
  ///
  /// - Parameter tree: What stands before the addresses of its language's tree, `ar/`; nothing in the first language's.
  init?(_ address: Permalink, in tree: String = "") {
    guard tree.isEmpty else {
      // What all trees share stands in none but the first.
      guard let place = Permalink("/" + address.path.dropFirst(1 + tree.utf8.count)) else { return nil }
      self.init(place)
      guard settings == .page || settings == .feed, template != "missing" else { return nil }
      return
    }
    let names = address.path.split(separator: "/").map(String.init)
    if address.isPage, let list = PageKind.list(goingOnAt: names) {
      self.init(list.subject, "list", files: list.files)
      return
    }
    switch (names.count, names.first ?? "", address.isPage) {
    case (0, _, _): self.init(.all, "home")
    case (1, "404.html", _): self.init(.none, "missing")
    case (1, "about", true): self.init(.none, "about", files: ["about.md"])
    case (1, "style.css", _), (_, "assets", false):
      self.init(.none, nil, .none, files: ["Templates" + address.path])
    case (1, "robots.txt", _): self.init(.none, nil, .address)
    case (1, let name, false) where name.hasPrefix("sitemap"): self.init(.all, nil, .map)
    case (_, "pagefind", _): self.init(.all, nil, .none)
    case (_, "data", _), (1, "manifest.json", _): self.init(.all, nil, .none)
    case (1, "feeds.opml", _), (1, "events.ics", _): self.init(.all, nil, .feed)
    case (1, let name, false) where name.hasPrefix("feed.") || name.hasPrefix("feed-"):
      self.init(.all, nil, .feed)
    case (1, let list, true): self.init(list: list)
    case (2..., "corrections", _): self.init(.corrected, nil, .feed)
    case (3, "changes", true): self.init(.all, "changes", files: [PageKind.editions])
    case (2..., "changes", _): self.init(.all, nil, .feed, files: [PageKind.editions])
    case (2, "digests", true):
      guard let period = Period(names[1]) else { return nil }
      self.init(.period(period), "digest")
    case (3, "digests", false):
      guard let period = Period(names[1]), let file = PageKind.digestFiles[names[2]] else { return nil }
      self.init(.period(period), file)
    case (2, let kind, true): self.init(kind, named: names[1])
    case (3, "timeline", true): self.init(time: names[1], names[2])
    case (3, let kind, false)
    where names[2].hasPrefix("feed.") || names[2].hasPrefix("feed-") || names[2] == "events.ics":
      guard let subject = PageKind(kind, named: names[1])?.subject else { return nil }
      self.init(subject, nil, .feed)
    default: return nil
    }
  }

  private init(_ subject: Subject, _ template: String?, _ settings: Settings = .page, files: [String] = []) {
    self.subject = subject
    self.template = template
    self.settings = settings
    // What feeds and the page of changes tell depends on what readers were told before.
    self.files = settings == .feed && !files.contains(PageKind.editions) ? files + [PageKind.editions] : files
  }

  private static let digestFiles = ["mail.html": "digest-mail", "digest.eml": "digest-mail"]

  /// The kind of the page whose list goes on at `page/3/`, or beside it at `undated/1/`, or by letter at `letters/a/`.
  private static func list(goingOnAt names: [String]) -> PageKind? {
    let folders = ["page", "undated", "placed", "unnamed", "letters"]
    guard names.count > 2, names[0] != "changes",
      let end = names.indices.dropFirst().dropLast().first(where: { folders.contains(names[$0]) })
    else { return nil }
    return Permalink("/" + names[..<end].map { $0 + "/" }.joined()).flatMap { PageKind($0) }
  }

  private static let editions = "content/briefs/editions.tsv"

  /// `/countries/` and its like.
  private init?(list: String) {
    switch list {
    case "timeline", "countries", "pairs", "events", "articles", "people", "topics", "sources", "search",
      "digests", "feeds":
      self.init(.all, list)
    case "corrections": self.init(.corrected, list)
    case "changes": self.init(.all, list, files: [PageKind.editions])
    default: return nil
    }
  }

  /// `/countries/pk/` and its like.
  private init?(_ kind: String, named name: String) {
    switch kind {
    case "articles": self.init(.article(name), "article")
    case "events": self.init(.event(name), "event")
    case "countries": self.init(.country(name), "country")
    case "pairs": self.init(.pair(name), "pair")
    case "people": self.init(.person(name), "person")
    case "topics": self.init(.topic(name), "topic")
    case "sources": self.init(.source(name), "source")
    case "timeline": self.init(time: name, nil)
    default: return nil
    }
  }

  private init?(time year: String, _ month: String?) {
    guard let number = Int(year) else { return nil }
    self.init(.time(year: number, month: month.flatMap(Int.init)), "timeline")
  }
}

extension PageKind {
  /// The accounts that it shows: their places in the digest, ascending, and for a country's page what each has to do with it.
  func accounts(in digest: Digest) -> [Int] {
    let events: [Int]
    switch subject {
    case .all: return Array(digest.accounts.indices)
    case .none: return []
    case .article(let name): return digest.accounts.indices.filter { digest.accounts[$0].slug == name }
    case .corrected:
      return digest.accounts.indices.filter {
        let brief = digest.accounts[$0].brief
        return !brief.corrections.isEmpty || brief.withdrawal != nil
      }
    case .person(let name): return digest.people.first { $0.slug == name }?.accounts.sorted() ?? []
    case .topic(let name): return digest.topics.first { $0.slug == name }?.accounts.sorted() ?? []
    case .source(let name): return digest.sources.first { $0.slug == name }?.accounts.sorted() ?? []
    case .event(let name): events = digest.events.indices.filter { digest.events[$0].slug == name }
    case .country(let name):
      events =
        digest.countries.first { $0.code.code.lowercased() == name }.map { $0.events + $0.placed } ?? []
    case .pair(let name): events = digest.pairs.first { $0.pair.slug == name }?.events ?? []
    case .period(let period):
      events = digest.events.indices.filter { period.contains(digest.events[$0].spot) }
    case .time(let year, let month):
      events = digest.events.indices.filter {
        let spot = digest.events[$0].spot
        return spot.year == year && (month == nil || spot.month == month)
      }
    }
    return events.flatMap { digest.events[$0].accounts }.sorted()
  }

  /// What an account has to do with the page, where that is not plain.
  func reason(for brief: Brief) -> String {
    guard case .country(let name) = subject else { return "" }
    let country = brief.countries.first { $0.code.code == name.uppercased() }
    if let country { return "\(country.role.rawValue): \(country.reason)" }
    return brief.place?.country?.code == name.uppercased()
      ? "the place it happened" : "another account of its event names it"
  }
}
