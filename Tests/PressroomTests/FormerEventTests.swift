import Briefs
import Support
import Testing

@testable import Pressroom

/// The small digest, the briefs having stood with these events before.
private func content(_ former: [String: [String]], language: String = "en") -> ContentFolder {
  var accounts = SmallDigest.accounts
  for i in accounts.indices { accounts[i].brief.formerEvents = former[accounts[i].slug] ?? [] }
  return SmallDigest.content(accounts, language: language)
}

private func site(_ former: [String: [String]], language: String = "en") -> Site {
  let (site, problems) = render(content(former, language: language), theme: SmallDigest.theme())
  #expect(problems.isEmpty)
  return site
}

private let moved = ["lisbon-memorandum": ["ma-pt-old"], "visit-to-lisbon": ["ma-pt-old"]]
private let parted = ["lisbon-memorandum": ["ma-old"], "لقاء-الرباط": ["ma-old"]]
private let departed = ["poste-frontiere": ["ma-pt-1"]]

@Suite struct `The addresses of former events` {
  @Test func `Golden: a way on, a choice, and what left an event that is there`() {
    expectGolden(site(moved).text("/events/ma-pt-old/"), "moved.html")
    expectGolden(site(parted).text("/events/ma-old/"), "parted.html")
    let event = site(departed).text("/events/ma-pt-1/") ?? ""
    #expect(event.contains("Part of what stood here now stands elsewhere"))
    #expect(event.contains("<a href=\"../../events/et-ke-1/index.html\"><bdi lang=\"fr\""))
  }

  @Test(arguments: SiteFile.spoken)
  func `they lead somewhere in each language, and no list, feed or map of the site names them`(
    _ language: String
  ) {
    for former in [moved, parted, departed] {
      let with = site(former, language: language)
      let without = site([:], language: language)
      let files = with.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
      #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
      for page in without.pages where page.address.path != "/events/ma-pt-1/" {
        #expect(with.page(at: page.address)?.bytes() == page.bytes(), "\(page.address)")
      }
      #expect(with.pages.count - without.pages.count == (former == departed ? 0 : 1))
    }
  }

  @Test func `a former address is no page of its own for those who list pages`() {
    let page = site(moved).text("/events/ma-pt-old/") ?? ""
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("content=\"0; url=../../events/ma-pt-1/index.html\""))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://digest.example/events/ma-pt-1/\">"))
    let choice = site(parted).text("/events/ma-old/") ?? ""
    #expect(choice.contains("noindex") && !choice.contains("http-equiv=\"refresh\""))
  }

  /// Ids that fold to a living event's address, are no address at all, or want to be markup.
  @Test(arguments: [
    "MA-PT-1", "ma pt 1", "", "..", "/", "\u{202E}ma", "<script>alert(1)</script>", "{{title}}", "index.html",
    String(repeating: "x", count: 5000), "é", "e\u{301}", "a\0b",
  ])
  func `a hostile id takes no living page's place and becomes no markup`(_ id: String) {
    let former = ["lisbon-memorandum": [id, id], "poste-frontiere": [id, "É", "e\u{301}"]]
    let with = site(former)
    let living = site([:])
    for page in living.pages where page.address.isPage {
      let bytes = with.page(at: page.address)?.bytes()
      #expect(bytes != nil)
      if page.address.path != "/events/ma-pt-1/" { #expect(bytes == page.bytes(), "\(page.address)") }
    }
    for page in with.pages {
      let html = String(decoding: page.bytes(), as: UTF8.self)
      #expect(
        !page.address.isPage || !html.replacing(LinkedData.start, with: "").contains("<script"),
        "\(page.address)")
    }
    let files = with.pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) }
    #expect(checkLinks(in: files.filter { $0.path != "404.html" }) == [])
  }

  @Test func `the order in which briefs are found changes nothing`() {
    let one = content(parted)
    let other = SmallDigest.content(one.accounts.reversed())
    let (first, _) = render(one, theme: SmallDigest.theme())
    let (second, _) = render(other, theme: SmallDigest.theme())
    #expect(first.pages.map { $0.bytes() } == second.pages.map { $0.bytes() })
  }
}
