import Briefs
import Testing

@testable import Pressroom

@Suite struct `A digest` {
  /// An event of a day, told by some accounts that are not of one origin.
  private func told(_ number: Int, on date: String, by outlets: [String] = ["The Fanal"]) -> [Account] {
    outlets.enumerated().map { place, outlet in
      SmallDigest.account(
        "story-\(number)-\(place)", "Story \(number), told by \(outlet)", "en", "story-\(number)",
        happened: date, outlet: outlet, parties: ["MA", "PT"],
        sentences: ["Sentence \(number) of \(outlet) about \(number * 7919) boats and \(place) ferries."])
    }
  }

  @Test func `Golden: a page, a file for a mail and a message`() {
    let site = SmallDigest.site(
      SmallDigest.accounts("visit-to-lisbon") { brief in
        brief.corrections = [notice(20, "It was Monday, not Tuesday.")]
        brief.source.url = "https://fanal.example/visit?a=1&b=2"
        brief.published = EDTF("2024-03-12")
      })
    expectGolden(site.text("/digests/2024-03/"), "digest.html")
    expectGolden(site.text("/digests/2024-03/mail.html"), "digest-mail.html")
    expectGolden(site.text("/digests/2024-03/digest.eml")?.replacing("\r\n", with: "\n"), "digest.eml")
    expectGolden(site.text("/digests/"), "digests.html")
  }

  @Test func `is of every month and week in which something happened, or was corrected or withdrawn`() {
    let site = SmallDigest.site(
      SmallDigest.accounts("visit-to-lisbon") { $0.corrections = [notice(25, "A slip.")] })
    let digests = site.pages.map(\.address.path).filter { $0.hasPrefix("/digests/") && $0.hasSuffix("/") }
    #expect(
      digests == [
        "/digests/", "/digests/2024-03/", "/digests/2025-07/", "/digests/2026-11/", "/digests/2024-W11/",
        "/digests/2025-W28/", "/digests/2026-W48/",
      ])
    for address in ["/digests/2024-03/", "/digests/2024-W11/", "/digests/2026-11/", "/digests/2026-W48/"] {
      #expect(site.text(address)?.contains("A slip.") == true, "\(address)")
    }
    #expect(site.text("/digests/2025-07/")?.contains("A slip.") == false)
    #expect(site.text("/digests/2026-11/")?.contains("No event of this period is told of here.") == true)
  }

  @Test func `of a week leaves out what has no day, and says how much that is`() throws {
    let site = SmallDigest.site(told(1, on: "2024-03-12") + told(2, on: "2024-03") + told(3, on: "2024"))
    let week = try #require(site.text("/digests/2024-W11/"))
    #expect(week.contains("Story 1,") && !week.contains("Story 2,"))
    #expect(week.contains("1 event of which the day is not known"))
    let month = try #require(site.text("/digests/2024-03/"))
    #expect(month.contains("March 2024, day unknown") && month.contains("Story 2,"))
    #expect(!month.contains("Story 3,"))
    let all = try #require(site.text("/digests/"))
    #expect(all.contains("1 event of which the month is not known"))
    #expect(
      SmallDigest.site(SmallDigest.accounts).text("/digests/")?.contains("1 event without a date") == true)
  }

  @Test func `has its days in order, and first of a day what is told most widely`() throws {
    let site = SmallDigest.site(
      told(1, on: "2024-03-20") + told(2, on: "2024-03-12", by: ["A"])
        + told(3, on: "2024-03-12", by: ["A", "B"]))
    let page = try #require(site.text("/digests/2024-03/"))
    let places = try [
      "Tuesday 12 March 2024", ">Story 3,", ">Story 2,", "Wednesday 20 March 2024", ">Story 1,",
    ]
    .map { try #require(page.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(page.contains("2 accounts</span> <span>2 origins"))
  }

  @Test func `names each source once, with the lines that are quoted, in the order of the text`() throws {
    let page = try #require(SmallDigest.site(SmallDigest.accounts).text("/digests/2024-03/"))
    #expect(page.contains("href=\"#n1\" lang=\"en\" dir=\"ltr\">1, l.\u{A0}5</a>"))
    #expect(page.contains("<li id=\"n1\"><bdi class=\"outlet\">The Fanal</bdi>"))
    #expect(page.contains("lines 5–7"))
    #expect(page.contains("<li id=\"n2\"><bdi class=\"outlet\">Estuary Post</bdi>"))
    #expect(page.split(separator: "id=\"r1\"", omittingEmptySubsequences: false).count == 2)
  }

  @Test func `tells of what was withdrawn that it is so, and quotes none of it`() throws {
    let site = SmallDigest.site(
      SmallDigest.accounts("visit-to-lisbon") { brief in
        brief.status = .withdrawn
        brief.withdrawal = notice(25, "It did not take place.")
      })
    for file in ["", "mail.html"] {
      let page = try #require(site.text("/digests/2024-03/" + file))
      #expect(page.contains("It did not take place.") && page.contains("Coastguard chiefs meet in Lisbon"))
      #expect(!page.contains("exercise together twice a year"))
    }
    #expect(site.text("/digests/2024-03/")?.contains("1 event</li>") == true)
  }

  @Test func `marks a draft wherever it goes`() throws {
    let site = SmallDigest.site(SmallDigest.accounts("لقاء-الرباط") { $0.status = .draft })
    #expect(site.text("/digests/2025-07/")?.contains("class=\"mark-draft\"") == true)
    #expect(site.text("/digests/2025-07/mail.html")?.contains("<strong>Draft</strong>") == true)
  }

  @Test
  func
    `of a month with a thousand events tells the weightiest whole, others by title, and leads to the rest`()
    throws
  {
    var accounts: [Account] = []
    for number in 1...1000 {
      accounts += told(number, on: "2024-03-\(number % 20 + 10)", by: number <= 50 ? ["A", "B"] : ["A"])
    }
    let site = SmallDigest.site(accounts)
    let page = try #require(site.text("/digests/2024-03/"))
    func count(_ text: String) -> Int {
      page.split(separator: text, omittingEmptySubsequences: false).count - 1
    }
    #expect(count("class=\"digest-entry\"") == 60)
    #expect(count("<li><a href=\"../../events/story") == 240)
    #expect(count("<bdi class=\"outlet\">B</bdi></p>") == 50)
    #expect(page.contains("and 700 more events <a href=\"../../timeline/2024/03/index.html\">"))
    #expect(page.contains("<li>1,000 events</li>"))
  }

  @Test(arguments: [nil, "https://digest.example/press/"])
  func `for a mail asks nobody for anything and has no relative link`(_ base: String?) throws {
    let site = SmallDigest.site(SmallDigest.accounts, base: base)
    for period in ["2024-03", "2024-W11", "2025-07"] {
      let mail = Array(try #require(site.text("/digests/\(period)/mail.html")).utf8)
      // An icon of nothing: browsers ask the host for one where a page names none.
      #expect(tags(in: mail).contains { $0.name == "link" && $0.value(of: "href") == "data:," })
      for tag in tags(in: mail) where !tag.isEnd && tag.value(of: "href") != "data:," {
        #expect(fetchedTargets(of: tag).isEmpty, "\(tag)")
        #expect(!["link", "img", "script", "base"].contains(tag.name))
        guard let href = tag.value(of: "href") else { continue }
        #expect(href.hasPrefix("https://"), "\(href)")
        #expect(!href.hasSuffix("index.html"))
      }
      let hasLinks = tags(in: mail).contains { $0.name == "a" }
      #expect(hasLinks == (base != nil))
    }
  }

  @Test func `for a mail stays below what Gmail shows, however long titles and sentences are`() throws {
    let long = String(repeating: "boat ", count: 2_000)
    let accounts = (1...80).map { number in
      SmallDigest.account(
        "long-\(number)", "\(number) \(long)", "en", "long-\(number)", happened: "2024-03-12", outlet: long,
        parties: ["MA", "PT"], sentences: ["\(number) " + long])
    }
    let mail = try #require(SmallDigest.site(accounts).text("/digests/2024-03/mail.html"))
    #expect(mail.utf8.count <= Edition.heaviestMail)
    // Arabic takes a third more on its way than it has by itself.
    let arabic = String(repeating: "قارب ", count: 2_000)
    let others = (1...80).map { number in
      SmallDigest.account(
        "long-\(number)", "\(number) \(arabic)", "ar", "long-\(number)", happened: "2024-03-12",
        outlet: arabic,
        parties: ["MA", "PT"], sentences: ["\(number) " + arabic])
    }
    let message = try #require(SmallDigest.site(others).text("/digests/2024-03/digest.eml"))
    let html = try #require(message.split(separator: "Content-Type: text/html").last)
    #expect(html.utf8.count <= Edition.heaviestMail + 200)
    #expect(mail.contains("80 events") && mail.contains("https://digest.example/digests/2024-03/"))
  }

  @Test(arguments: SiteFile.spoken)
  func `is whole in each language`(_ language: String) throws {
    let site = SmallDigest.site(SmallDigest.accounts, language: language)
    for address in ["/digests/2025-07/", "/digests/2025-W28/", "/digests/2025-W28/mail.html"] {
      let page = try #require(site.text(address))
      #expect(page.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
      #expect(page.contains("lang=\"ar\" dir=\"rtl\""))
      #expect(!page.contains("digest_"))
    }
  }

  @Test func `is led to from the newest ones on the home page, and in the sitemap`() {
    let site = SmallDigest.site(SmallDigest.accounts)
    #expect(site.text("/")?.contains("href=\"./digests/2025-07/index.html\"") == true)
    #expect(site.text("/")?.contains("href=\"./digests/2025-W28/index.html\"") == true)
    #expect(
      site.text("/sitemap.xml")?.contains("<loc>https://digest.example/digests/2025-W28/</loc>") == true)
  }
}
