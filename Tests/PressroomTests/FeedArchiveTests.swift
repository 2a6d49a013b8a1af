import Briefs
import Testing

@testable import Pressroom

/// RFC 5005, 4: what a reader finds that goes from a feed through its archive.
@Suite struct `The archive of a feed` {
  private func site(_ desk: Desk) -> Site {
    let (site, problems) = render(desk.content(), theme: SmallDigest.theme())
    #expect(problems.isEmpty)
    return site
  }

  /// The address in a link of a feed; nil where it has none such.
  private func link(_ relation: String, in feed: String?) -> String? {
    guard let feed, let start = feed.firstRange(of: "<link rel=\"\(relation)\"") else { return nil }
    let rest = feed[start.upperBound...]
    guard let href = rest.firstRange(of: "href=\""), let end = rest[href.upperBound...].firstIndex(of: "\"")
    else {
      return nil
    }
    return String(rest[href.upperBound..<end]).replacing("https://digest.example", with: "")
  }

  /// The feed and the pages of its archive, as `prev-archive` leads from one to the next.
  private func walk(_ site: Site, _ address: String) -> [String] {
    var documents: [String] = []
    var next: String? = address
    while let here = next, let text = site.text(here), documents.count < 99 {
      #expect(link("self", in: text) == here)
      if !documents.isEmpty {
        #expect(text.contains("<fh:archive/>") && link("current", in: text) == address)
      }
      documents.append(text)
      next = link("prev-archive", in: text)
    }
    return documents
  }

  private static let feeds = [
    "/feed.atom", "/countries/ma/feed.atom", "/pairs/ma-pt/feed.atom", "/topics/20000639/feed.atom",
  ]

  private func events(_ documents: some Sequence<String>) -> [String] {
    documents.flatMap { ReadFeed($0).entries.map(\.id) }.map {
      $0.replacing("https://digest.example/events/", with: "")
    }
  }

  @Test(arguments: feeds)
  func `has every event once, and with the feed all there are`(_ address: String) {
    var desk = Desk(230)
    desk.publish()
    for number in 1...9 {
      desk.accounts.append(Desk.account(1000 + number))
      desk.publish()
    }
    let documents = walk(site(desk), address)
    #expect(documents.count == 3)
    let archived = events(documents.dropFirst())
    #expect(archived.count == 200 && Set(archived).count == 200)
    #expect(Set(events(documents)).count == 239)
    #expect(site(desk).files.flatMap { checkFeeds(in: [$0]) } == [])
  }

  @Test(arguments: feeds)
  func `keeps the events of a page that is full, whatever comes and goes`(_ address: String) {
    var desk = Desk(230)
    desk.publish()
    let before = walk(site(desk), address)
    // An event comes that happened long ago, one goes without a trace, one gets another title.
    desk.accounts.append(Desk.account(5000))
    desk.accounts[17].brief.title = "Another title"
    let isTopic = address.hasPrefix("/topics/")
    if !isTopic { desk.accounts.remove(at: 3) }
    desk.publish()
    let after = walk(site(desk), address)
    for (old, new) in zip(before.suffix(2), after.suffix(2)) {
      #expect(Set(events([new])) == Set(events([old])).subtracting(isTopic ? [] : ["event-3/"]))
    }
  }

  @Test(arguments: feeds)
  func `puts a tombstone in the place of a withdrawn event, in the feed too`(_ address: String) {
    var desk = Desk(230)
    desk.publish()
    desk.withdraw(3, "2026-11-24")
    desk.publish()
    let documents = walk(site(desk), address)
    let graves = documents.map { ReadFeed($0).tombstones.map(\.id) }
    #expect(graves[0] == ["https://digest.example/events/event-3/"])
    #expect(graves.dropFirst().flatMap { $0 } == graves[0])
    #expect(!events(documents).contains("event-3/") && Set(events(documents)).count == 229)
  }

  @Test func `has no page before one is full`() {
    var desk = Desk(99)
    desk.publish()
    #expect(link("prev-archive", in: site(desk).text("/feed.atom")) == nil)
    #expect(site(desk).text("/feed-1.atom") == nil)
  }

  @Test func `is told by JSON feeds as the next page`() {
    var desk = Desk(230)
    desk.publish()
    let site = site(desk)
    #expect(site.text("/feed.json")?.contains("\"next_url\":\"https://digest.example/feed-2.json\"") == true)
    #expect(
      site.text("/feed-2.json")?.contains("\"next_url\":\"https://digest.example/feed-1.json\"") == true)
    #expect(site.text("/feed-1.json")?.contains("next_url") == false)
  }

  @Test func `of a site without a base URL is found by relative links`() {
    var desk = Desk(130)
    desk.publish()
    var content = desk.content()
    content.site.baseURL = nil
    let (site, _) = render(content, theme: SmallDigest.theme())
    let feed = site.text("/countries/ma/feed.atom")
    #expect(link("prev-archive", in: feed) == "../../countries/ma/feed-1.atom")
  }

  @Test func `of a site that was never published is by the days of its events`() {
    let documents = walk(site(Desk(130)), "/feed.atom")
    #expect(documents.count == 2 && Set(events(documents)).count == 130)
  }
}
