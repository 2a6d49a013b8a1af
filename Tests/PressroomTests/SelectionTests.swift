import Briefs
import Testing

@testable import Pressroom

@Suite struct `The events of a feed` {
  private func edition(_ desk: Desk) -> Edition {
    let digest = arrange(desk.accounts)
    return Edition(
      digest, chronicle: Chronicle(digest, after: desk.editions, as: nil), site: desk.content().site,
      theme: SmallDigest.theme(), hasAbout: false)
  }

  private func feed(_ desk: Desk, of countries: [String] = []) -> [String] {
    let edition = edition(desk)
    let codes = countries.compactMap { CountryCode($0) }
    let events = edition.digest.events.indices.filter { place in
      codes.allSatisfy(edition.digest.events[place].parties.contains)
    }
    return edition.newest(events, of: codes).map { edition.digest.events[$0].id }
  }

  @Test func `are the newest two hundred of a site that was never published`() {
    #expect(feed(Desk(250)).count == 200)
  }

  @Test func `have one about an old happening that came tonight, before all others`() {
    var desk = Desk(300)
    desk.publish()
    var old = Desk.account(999)
    old.brief.happened = Happened(value: EDTF("1987"), weekday: nil, basis: .stated, rule: "", lines: [5])
    desk.accounts.append(old)
    #expect(feed(desk).first == "event-999")
    desk.publish()
    #expect(feed(desk).first == "event-999")
  }

  @Test func `stay for seven editions, and then while they are among the fifty newest`() {
    var desk = Desk(400)
    desk.publish()
    for number in 1...7 {
      #expect(feed(desk).count == 400 + number - 1)
      desk.accounts.append(Desk.account(1000 + number))
      desk.publish()
    }
    let newest = feed(desk)
    #expect(newest.count == 50)
    #expect(Array(newest.prefix(7)) == (1001...1007).reversed().map { "event-\($0)" })
  }

  @Test func `are never more than five hundred`() {
    var desk = Desk(620)
    desk.publish()
    #expect(feed(desk).count == 500)
  }

  @Test func `of a country have one that got the country later, with the edition that gave it`() {
    var desk = Desk(100)
    desk.publish()
    for number in 1...9 {
      desk.accounts.append(Desk.account(1000 + number))
      desk.publish()
    }
    #expect(feed(desk, of: ["ES"]) == [])
    for place in 0..<60 {
      desk.accounts[place].brief.countries.append(
        CountryMention(code: CountryCode("ES")!, role: .party, lines: [5], reason: ""))
    }
    let before = desk.editions.events["event-7"]
    desk.publish()
    for number in 1...6 {
      desk.accounts.append(Desk.account(2000 + number, parties: ["ES", "MA"]))
      desk.publish()
    }
    let spain = feed(desk, of: ["ES"])
    #expect(spain.count == 66 && Set(spain).contains("event-7"))
    #expect(feed(desk, of: ["ES", "MA"]).count == 66)
    #expect(desk.editions.events["event-7"]?.updated == before?.updated)
    #expect(desk.editions.events["event-7"]?.countries[CountryCode("ES")!] == 11)
    #expect(!feed(desk).contains("event-7"))
  }

  @Test func `of changes are those of the site, and every correction and withdrawal with its own id`() {
    var desk = Desk(3)
    desk.publish()
    desk.correct(0, "2026-11-02", "First.")
    desk.correct(0, "2026-11-02", "Second.")
    desk.withdraw(1, "2026-11-03")
    desk.publish()
    // A day that the desk puts right later makes no second withdrawal.
    desk.accounts[1].brief.withdrawal?.date = Day("2026-11-04")!
    let entries = edition(desk).changeEntries()
    let base = "https://digest.example/"
    #expect(
      entries.map(\.id) == [
        base + "articles/brief-1/#withdrawn-2026-11-03", base + "articles/brief-0/#correction-2",
        base + "articles/brief-0/#correction-1", base + "events/event-0/",
        base + "events/event-2/",
      ])
    #expect(entries.map(\.text).prefix(3) == ["Retracted.", "Second.", "First."])
  }
}
