import Briefs
import Testing

@testable import Pressroom

@Suite struct `A withdrawn brief` {
  private static let slug = "لقاء-الرباط"
  private static let page = "/articles/لقاء-الرباط/"
  private static let id = "https://digest.example/events/ma-sa-1/"

  private func withdrawn(_ slugs: String...) -> [Account] {
    SmallDigest.accounts.map { account in
      guard slugs.contains(account.slug) else { return account }
      var account = account
      account.brief.status = .withdrawn
      account.brief.withdrawal = notice(25, "The meeting did not take place.")
      return account
    }
  }

  @Test func `keeps its page, its title and its source, and shows none of its sentences`() throws {
    let site = SmallDigest.site(withdrawn(Self.slug))
    let page = try #require(site.text(Self.page))
    for said in [
      "<meta name=\"robots\" content=\"noindex\">", "لقاء أمني في الرباط</h1>", "أفق الأطلس",
      "25 November 2026", "The meeting did not take place.", "articles/لقاء-الرباط.txt",
    ] {
      #expect(page.contains(said), "\(said)")
    }
    for hidden in ["استقبل", "Salma Tazi", "A lone demonym", "Before.", "medtop", "class=\"prose\""] {
      #expect(!page.contains(hidden), "\(hidden)")
    }
    #expect(checkLinks(in: site.files.filter { $0.path != "404.html" }) == [])
  }

  @Test func `leaves every list, count, country, pair, feed and data file`() {
    let site = SmallDigest.site(withdrawn(Self.slug))
    let telling = [
      "/", "/events/ma-sa-1/", Self.page, "/corrections/", "/corrections/feed.atom", "/changes/",
      "/changes/feed.atom", "/changes/feed.json", "/data/changes.json",
    ]
    // The digests of the days it was about, and of those it was withdrawn on, say so too.
    let digests = ["2025-07", "2025-W28", "2026-11", "2026-W48"].map { "/digests/\($0)/" }
    let others = site.pages.filter { page in
      !telling.contains(page.address.path) && !digests.contains { page.address.path.hasPrefix($0) }
    }
    #expect(others.count > 30)
    for page in others where page.address.path != "/corrections/feed.json" {
      let text = String(decoding: page.bytes(), as: UTF8.self)
      #expect(!text.contains(Self.slug), "\(page.address)")
      #expect(!text.contains("لقاء أمني"), "\(page.address)")
      #expect(!text.contains("استقبل"), "\(page.address)")
      #expect(!text.contains("أفق الأطلس"), "\(page.address)")
      #expect(!text.contains("%D9%84%D9%82%D8%A7%D8%A1"), "\(page.address)")
    }
    for gone in ["/countries/sa/", "/pairs/ma-sa/", "/timeline/2025/", "/timeline/2025/07/"] {
      #expect(site.text(gone) == nil, "\(gone)")
    }
    #expect(site.text("/events/")?.contains("2 events") == true)
    #expect(site.text("/articles/")?.contains("3 articles") == true)
    #expect(site.text("/sitemap.xml")?.contains("ma-sa") == false)
    #expect(site.text("/")?.contains("9 July 2025") == false)
  }

  @Test func `whose event has no account left leaves a page that says so, and a tombstone in each feed`()
    throws
  {
    let site = SmallDigest.site(withdrawn(Self.slug))
    let page = try #require(site.text("/events/ma-sa-1/"))
    #expect(page.contains("The desk has withdrawn every account of this event."))
    #expect(page.contains("content=\"noindex\""))
    #expect(page.contains("لقاء أمني في الرباط</h1>"))
    #expect(page.contains("index.html\"><bdi lang=\"ar\""))
    for address in [
      "/feed.atom", "/countries/ma/feed.atom", "/countries/sa/feed.atom", "/pairs/ma-sa/feed.atom",
    ] {
      let text = site.text(address)
      let feed = ReadFeed(text)
      #expect(feed.tombstones == [.init(id: Self.id, updated: "2026-11-25T00:00:00Z")], "\(address)")
      #expect(!feed.entries.contains { $0.id == Self.id })
      #expect(text?.contains("<at:comment>The meeting did not take place.</at:comment>") == true)
    }
    for address in ["/countries/pt/feed.atom", "/pairs/ma-pt/feed.atom"] {
      #expect(ReadFeed(site.text(address)).tombstones.isEmpty)
      #expect(site.text(address)?.contains("xmlns:at") == false)
    }
    #expect(
      site.text("/feed.json")?.contains(
        #""_withdrawn":[{"id":"https://digest.example/events/ma-sa-1/","when":"2026-11-25T00:00:00Z","note":"The meeting did not take place."}]"#
      ) == true)
    #expect(checkFeeds(in: site.files) == [])
  }

  @Test func `whose event has others goes from among them, and the event's page leads to it`() throws {
    let site = SmallDigest.site(withdrawn("visit-to-lisbon"))
    let page = try #require(site.text("/events/ma-pt-1/"))
    #expect(page.contains("Lisbon: a memorandum for rescue at sea</h1>"))
    #expect(page.contains("<strong>1 account</strong>"))
    #expect(page.contains("href=\"../../articles/visit-to-lisbon/index.html\""))
    #expect(page.contains("The meeting did not take place."))
    #expect(!page.contains("were not consulted") && !page.contains("noindex"))
    for feed in ["/feed.atom", "/countries/ma/feed.atom", "/pairs/ma-pt/feed.atom"] {
      #expect(ReadFeed(site.text(feed)).tombstones.isEmpty)
    }
    #expect(site.text("/data/events.json")?.contains("visit-to-lisbon") == false)
    let own = try #require(site.text("/articles/visit-to-lisbon/"))
    #expect(own.contains("href=\"../../events/ma-pt-1/index.html\""))
  }

  @Test func `has an entry in the feed of corrections, after those of its corrections`() {
    var accounts = withdrawn("visit-to-lisbon")
    for i in accounts.indices { accounts[i].brief.corrections = [notice(20, "A slip.")] }
    let own = accounts.filter { $0.slug == "visit-to-lisbon" }
    let feed = ReadFeed(SmallDigest.site(own).text("/corrections/feed.atom"))
    let page = "https://digest.example/articles/visit-to-lisbon/"
    #expect(
      feed.entries == [
        .init(id: page + "#withdrawn-2026-11-25", updated: "2026-11-25T00:00:00Z"),
        .init(id: page + "#correction-1", updated: "2026-11-20T00:00:00Z"),
      ])
    #expect(
      SmallDigest.site(own).text("/articles/visit-to-lisbon/")?.contains("id=\"correction-1\"")
        == true)
  }

  @Test func `has its page also where nothing is known of it, and a tombstone that asks no clock`() throws {
    let accounts = SmallDigest.accounts(Self.slug) {
      ($0.status, $0.title, $0.happened, $0.countries) = (.withdrawn, "", nil, $0.countries)
      $0.source.outlet = nil
    }
    let site = SmallDigest.site(accounts)
    let page = try #require(site.text(Self.page))
    #expect(page.contains("Untitled</h1>"))
    #expect(page.contains("It is not said when or why."))
    #expect(
      ReadFeed(site.text("/feed.atom")).tombstones == [.init(id: Self.id, updated: "1970-01-01T00:00:00Z")])
    #expect(checkFeeds(in: site.files) == [])
    #expect(checkLinks(in: site.files.filter { $0.path != "404.html" }) == [])
  }

  @Test(arguments: SiteFile.spoken, ["https://digest.example/", nil])
  func `and a corrected one are sound in each language`(_ language: String, _ base: String?) {
    var accounts = withdrawn(Self.slug)
    accounts[0].brief.status = .corrected
    accounts[0].brief.corrections = [notice(20, "{{title}} <b> ]]>")]
    let files = SmallDigest.site(accounts, language: language, base: base).files
    #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
    #expect(checkFeeds(in: files) == [])
  }

  @Test func `comes back as it was when it is no longer withdrawn`() {
    let (before, after) = (SmallDigest.site(SmallDigest.accounts), SmallDigest.site(withdrawn(Self.slug)))
    #expect(before.files.map(\.bytes) != after.files.map(\.bytes))
    var accounts = withdrawn(Self.slug)
    for i in accounts.indices { (accounts[i].brief.status, accounts[i].brief.withdrawal) = (.published, nil) }
    #expect(SmallDigest.site(accounts).files.map(\.bytes) == before.files.map(\.bytes))
  }
}
