import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `What an edition changed` {
  static let cases: [(what: String, edit: @Sendable (inout Desk) -> Void, changes: [String])] = [
    ("nothing", { _ in }, []),
    ("an article comes", { $0.accounts.append(Desk.account(9)) }, ["added event event-9 “Title 9”"]),
    (
      "a second account",
      {
        var other = Desk.account(9)
        other.brief.event = "event-0"
        $0.accounts.append(other)
      }, ["added article brief-9 “Title 9”"]
    ),
    ("a retitle", { $0.accounts[1].brief.title = "Other" }, ["revised article brief-1 “Title 1” “Other”"]),
    (
      "text", { $0.accounts[1].body = Array("New text.[^1]\n\n[^1]: articles/x.txt, l. 5\n".utf8) },
      ["revised article brief-1 “Title 1”"]
    ),
    (
      "a role", { $0.accounts[1].brief.countries[0].role = .mentioned },
      ["revised article brief-1 “Title 1”"]
    ),
    (
      "lines of the source that moved",
      { desk in
        let body = String(decoding: desk.accounts[1].body, as: UTF8.self)
        desk.accounts[1].body = Array(body.replacing("l. 5", with: "l. 7").utf8)
        desk.accounts[1].brief.setAside = []
        desk.accounts[1].brief.refused = []
      }, []
    ),
    (
      "a correction",
      {
        $0.correct(2, "2026-11-02")
        $0.accounts[2].brief.title = "Right"
      }, ["corrected article brief-2 #1 “Right”"]
    ),
    (
      "two corrections",
      {
        $0.correct(2, "2026-11-02")
        $0.correct(2, "2026-11-02")
      }, ["corrected article brief-2 #1 “Title 2”", "corrected article brief-2 #2 “Title 2”"]
    ),
    ("a withdrawal", { $0.withdraw(2, "2026-11-02") }, ["withdrawn article brief-2 “Title 2”"]),
    (
      "a merge", { $0.accounts[1].brief.event = "event-2" },
      ["merged event event-1 → event-2 “Title 1”"]
    ),
    (
      "an id of its own", { $0.accounts[1].brief.event = "event-new" },
      ["added event event-new “Title 1”", "merged event event-1 → event-new “Title 1”"]
    ),
    ("one goes", { $0.accounts.remove(at: 3) }, ["removed event event-3 “Title 3”"]),
    (
      "a file is renamed", { $0.accounts[3].slug = "other" },
      ["added article other “Title 3”", "removed article brief-3 “Title 3”"]
    ),
  ]

  @Test(arguments: cases.indices)
  func `is told by its kind`(_ index: Int) {
    var desk = Desk()
    desk.publish()
    Self.cases[index].edit(&desk)
    #expect(desk.changes == Self.cases[index].changes, "\(Self.cases[index].what)")
    desk.publish()
    #expect(desk.changes == [], "\(Self.cases[index].what)")
  }

  @Test func `a site that was never published is new as a whole`() {
    var desk = Desk(3)
    #expect(desk.changes == (0..<3).map { "added event event-\($0) “Title \($0)”" })
    desk.accounts = []
    #expect(desk.changes == [])
  }

  @Test func `an event that comes back is no new one`() {
    var desk = Desk()
    desk.publish()
    let first = desk.editions.events["event-1"]
    desk.accounts[1].brief.event = "event-2"
    desk.publish()
    desk.accounts[1].brief.event = "event-1"
    #expect(desk.changes == ["split event event-2 → event-1 “Title 2”"])
    desk.publish()
    #expect(desk.editions.events["event-1"] == first)
    let gone = desk.accounts.remove(at: 0)
    desk.publish()
    desk.accounts.insert(gone, at: 0)
    #expect(desk.changes == ["returned event event-0 “Title 0”"])
  }

  @Test func `an event whose accounts go several ways is split, and says where`() {
    var desk = Desk()
    desk.accounts[1].brief.event = "event-0"
    desk.publish()
    desk.accounts[0].brief.event = "event-2"
    desk.accounts[1].brief.event = "event-new"
    #expect(
      desk.changes == [
        "added event event-new “Title 1”", "split event event-0 → event-2 event-new “Title 0”",
      ])
  }

  @Test func `what is withdrawn before it was seen comes when it is stood by`() {
    var desk = Desk()
    desk.withdraw(0, "2026-10-01")
    desk.publish()
    #expect(desk.editions.events["event-0"] == nil)
    desk.accounts[0].brief.status = .published
    #expect(
      desk.changes == ["added event event-0 “Title 0”", "returned article brief-0 “Title 0”"])
  }

  @Test func `only a correction moves the day of an event`() {
    var desk = Desk()
    desk.publish()
    desk.correct(1, "2026-11-02")
    desk.publish()
    let days = { (desk: Desk) in desk.editions.events.mapValues(\.updated) }
    #expect(
      days(desk)["event-1"] == FeedMoment("2026-11-02") && days(desk)["event-2"] == FeedMoment("2026-11-01"))
    // The correction was told; that its account stands elsewhere now is none.
    desk.accounts[1].brief.event = "event-2"
    desk.accounts[3].brief.title = "Other"
    desk.publish()
    #expect(days(desk)["event-2"] == FeedMoment("2026-11-01"))
    let edition = Edition(
      arrange(desk.accounts), chronicle: Chronicle(arrange(desk.accounts), after: desk.editions, as: nil),
      site: desk.content().site, theme: SmallDigest.theme(), hasAbout: false)
    for event in edition.digest.events {
      #expect(edition.updated(event) == desk.editions.events[event.id]?.updated)
    }
  }

  @Test func `of thousands the first are told and the others counted, but every correction`() {
    var desk = Desk(1500)
    for i in 0..<300 { desk.correct(i, "2026-10-01") }
    desk.publish()
    let past = desk.editions.log[0]
    #expect(past.changes.count { $0.kind == .added } == Editions.mostOfAKind)
    #expect(past.changes.count { $0.kind == .corrected } == 300)
    #expect(past.more == [Editions.Rest(kind: .added, subject: .event, count: 1300)])
    let page = render(desk.content(), theme: SmallDigest.theme()).0.text("/changes/") ?? ""
    #expect(page.contains("1,800 changes") && page.contains("and 1,400 more"))
  }

  @Test func `an edition is of no earlier day than the last, and of an event's first sending`() {
    var desk = Desk(2)
    desk.publish()
    desk.day = Day("2020-01-01")!
    desk.accounts += [Desk.account(7), Desk.account(8)]
    desk.publish(firstSent: ["event-7": Day("2019-01-01")!, "event-8": Day("2999-01-01")!])
    #expect(desk.editions.log.map(\.day) == [Day("2026-11-01"), Day("2026-11-01")])
    #expect(desk.editions.events["event-7"]?.day == Day("2026-11-01"))
    #expect(desk.editions.events["event-8"]?.day == Day("2026-11-01"))
    desk.day = Day("2026-11-09")!
    desk.accounts.append(Desk.account(9))
    desk.publish(firstSent: ["event-9": Day("2026-11-05")!])
    #expect(desk.editions.events["event-9"]?.day == Day("2026-11-05"))
    #expect(desk.editions.log.last?.day == Day("2026-11-09"))
  }

  @Test func `the log has an end, and what readers know has none`() {
    var desk = Desk(1)
    for number in 1...405 {
      desk.accounts[0].brief.title = "Title \(number)"
      desk.publish()
    }
    #expect(desk.editions.log.count == Editions.longestLog && desk.editions.log[0].number == 6)
    #expect(desk.editions.events["event-0"]?.edition == 1)
  }

  @Test func `a build after the publishing has its bytes, and asks no clock`() {
    var desk = Desk(30)
    desk.publish()
    desk.correct(1, "2026-11-02")
    desk.withdraw(2, "2026-11-02")
    desk.accounts[3].brief.event = "event-4"
    desk.accounts[5].brief.title = "<b>&{{title}}</b>"
    desk.accounts.append(Desk.account(77))
    let theme = SmallDigest.theme()
    let before = render(desk.content(), theme: theme).0
    #expect(before.record == nil)
    #expect(before.text("/changes/")?.contains("Since the last edition, not yet published") == true)
    let published = render(desk.content(making: true), theme: theme).0
    desk.editions = Editions.read(published.record?.file ?? [], path: "").0
    let built = render(desk.content(), theme: theme).0
    #expect(built.pages.map(\.address) == published.pages.map(\.address))
    for (a, b) in zip(built.pages, published.pages) { #expect(a.bytes() == b.bytes(), "\(a.address)") }
    desk.day = Day("2030-01-01")!
    let again = render(desk.content(making: true), theme: theme).0
    #expect(again.record == nil)
    for (a, b) in zip(built.pages, again.pages) { #expect(a.bytes() == b.bytes(), "\(a.address)") }
    #expect(built.text("/changes/")?.contains("&lt;b&gt;&amp;{{title}}&lt;/b&gt;") == true)
  }
}
