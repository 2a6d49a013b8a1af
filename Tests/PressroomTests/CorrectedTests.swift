import Briefs
import Testing

@testable import Pressroom

@Suite struct `A corrected brief` {
  private let accounts = SmallDigest.accounts("visit-to-lisbon") {
    $0.status = .corrected
    $0.corrections = [
      notice(20, "The day of the visit was <wrong>."), notice(20, "So was the port."),
      notice(24, "The office was another."),
    ]
  }

  @Test func `tells each correction above its text, in the desk's order`() throws {
    let page = try #require(SmallDigest.site(accounts).text("/articles/visit-to-lisbon/"))
    let places = try [
      "<h2 id=\"corrected\">Corrected</h2>", "id=\"correction-1\"", "20 November 2026",
      "The day of the visit was &lt;wrong&gt;.", "id=\"correction-2\"", "So was the port.",
      "id=\"correction-3\"", "The office was another.", "<div class=\"prose\"",
    ].map { try #require(page.firstRange(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
  }

  @Test(arguments: [
    "/", "/articles/", "/events/", "/timeline/", "/timeline/2024/03/", "/countries/ma/", "/pairs/ma-pt/",
    "/people/salma-tazi-ma/", "/topics/20000639/", "/sources/the-fanal/", "/events/ma-pt-1/",
    "/articles/lisbon-memorandum/",
  ])
  func `is marked wherever it is listed`(_ address: String) {
    let mark = "<span class=\"mark-corrected\">corrected on 24 November 2026</span>"
    #expect(SmallDigest.site(accounts).text(address)?.contains(mark) == true)
    #expect(SmallDigest.site(SmallDigest.accounts).text(address)?.contains("mark-corrected") == false)
  }

  @Test func `stands on the page of corrections, the newest first, and that page is in the sitemap`() throws {
    let site = SmallDigest.site(accounts)
    let page = try #require(site.text("/corrections/"))
    let places = try ["The office was another.", "So was the port.", "&lt;wrong&gt;"].map {
      try #require(page.firstRange(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
    #expect(page.contains("href=\"../articles/visit-to-lisbon/index.html#correction-3\""))
    #expect(site.text("/sitemap.xml")?.contains("<loc>https://digest.example/corrections/</loc>") == true)
    #expect(site.text("/")?.contains("href=\"./corrections/index.html\"") == true)
  }

  @Test func `has an entry of its own for each correction`() {
    let feed = ReadFeed(SmallDigest.site(accounts).text("/corrections/feed.atom"))
    let page = "https://digest.example/articles/visit-to-lisbon/#correction-"
    #expect(
      feed.entries == [
        .init(id: page + "3", updated: "2026-11-24T00:00:00Z"),
        .init(id: page + "2", updated: "2026-11-20T00:00:01Z"),
        .init(id: page + "1", updated: "2026-11-20T00:00:00Z"),
      ])
    let json = SmallDigest.site(accounts).text("/corrections/feed.json") ?? ""
    for entry in feed.entries { #expect(json.contains("\"id\":\"\(entry.id)\"")) }
  }

  @Test func `keeps its ids when a slip in a note is mended, or the title is another`() {
    var mended = accounts
    for i in mended.indices where mended[i].slug == "visit-to-lisbon" {
      mended[i].brief.corrections[0].note = "The day of the visit was wrong."
      mended[i].brief.title = "Lisbon, mended"
    }
    for address in ["/corrections/feed.atom", "/feed.atom"] {
      let (one, other) = (SmallDigest.site(accounts).text(address), SmallDigest.site(mended).text(address))
      #expect(one != other)
      #expect(ReadFeed(one).entries == ReadFeed(other).entries)
    }
  }

  @Test(arguments: ["/feed.atom", "/countries/ma/feed.atom", "/pairs/ma-pt/feed.atom"])
  func `moves its event's entry to the newest correction, under the same id`(_ address: String) throws {
    let before = ReadFeed(SmallDigest.site(SmallDigest.accounts).text(address))
    let after = ReadFeed(SmallDigest.site(accounts).text(address))
    #expect(Set(before.entries.map(\.id)) == Set(after.entries.map(\.id)))
    let id = "https://digest.example/events/ma-pt-1/"
    let place = try #require(after.entries.firstIndex { $0.id == id })
    #expect(after.entries[place].updated == "2026-11-24T00:00:00Z")
    #expect(after.summaries[place].hasPrefix("Corrected on 24 November 2026: The office was another.\n"))
  }

  @Test func `is told as corrected also where nothing more is said`() {
    let accounts = SmallDigest.accounts("visit-to-lisbon") { $0.status = .corrected }
    let site = SmallDigest.site(accounts)
    #expect(
      site.text("/articles/visit-to-lisbon/")?.contains("It is not said when, nor what was wrong.") == true)
    #expect(site.text("/articles/")?.contains("<span class=\"mark-corrected\">corrected</span>") == true)
    #expect(ReadFeed(site.text("/corrections/feed.atom")).entries.isEmpty)
    #expect(checkFeeds(in: site.files) == [])
  }

  @Test func `a site without corrections has their page and feeds all the same`() {
    let site = SmallDigest.site(SmallDigest.accounts)
    #expect(
      site.text("/corrections/")?.contains("Nothing has been corrected or withdrawn so far.") == true)
    #expect(site.text("/corrections/feed.json")?.contains("\"items\":[]") == true)
    #expect(checkFeeds(in: site.files) == [])
  }
}
