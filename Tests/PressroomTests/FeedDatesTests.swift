import Briefs
import Testing

@testable import Pressroom

@Suite struct `The moment an event has in feeds` {
  /// An event's accounts: whether each founded it, its day of publication, its corrections.
  struct Case: Sendable, CustomTestStringConvertible {
    var accounts: [(founder: Bool, published: String?, corrections: [String])]
    var moment: String
    var testDescription: String { "\(accounts) → \(moment)" }
  }

  static let cases = [
    Case(accounts: [(true, "2024-03-12", [])], moment: "2024-03-12T00:00:00Z"),
    // An account that joins moves nothing, whenever it was published.
    Case(accounts: [(true, "2024-03-12", []), (false, "2024-03-15", [])], moment: "2024-03-12T00:00:00Z"),
    Case(accounts: [(true, "2024-03-12", []), (false, "2024-03-10", [])], moment: "2024-03-12T00:00:00Z"),
    Case(accounts: [(true, nil, []), (false, "2024-03-10", [])], moment: "2024-03-11T00:00:00Z"),
    Case(accounts: [(false, "2024-03-15", []), (false, "2024-03-12", [])], moment: "2024-03-12T00:00:00Z"),
    Case(accounts: [(true, "2024-03", [])], moment: "2024-03-31T00:00:00Z"),
    // Corrections.
    Case(accounts: [(true, "2024-03-12", ["2026-11-20"])], moment: "2026-11-20T00:00:00Z"),
    Case(accounts: [(true, "2024-03-12", ["2026-11-20", "2026-11-20"])], moment: "2026-11-20T00:00:01Z"),
    Case(
      accounts: [(true, "2024-03-12", ["2026-11-20"]), (false, nil, ["2026-11-20", "2026-11-19"])],
      moment: "2026-11-20T00:00:01Z"),
    Case(accounts: [(true, "2024-03-12", ["2024-03-12"])], moment: "2024-03-12T00:00:01Z"),
    Case(accounts: [(true, "2024-03-12", ["2024-03-10"])], moment: "2024-03-12T00:00:01Z"),
  ]

  @Test(arguments: cases)
  func `is its founding account's day, then its newest correction's`(_ item: Case) {
    let accounts = item.accounts.enumerated().map { i, said in
      var account = SmallDigest.account(
        "account-\(i)", "A visit", "en", nil, happened: "2024-03-11", outlet: nil, parties: ["MA", "PT"],
        sentences: ["They met."])
      account.brief.published = said.published.flatMap { EDTF($0) }
      account.brief.corrections = said.corrections.compactMap { EDTF($0)?.firstDay }.map {
        Notice(date: $0, note: "A slip.")
      }
      return account
    }
    let founder = zip(accounts, item.accounts).first { $0.1.founder }?.0.brief.source.sha256
    let id = "ma-pt-" + (founder?.prefix(8) ?? "00000000")
    let told = accounts.map { account in
      var account = account
      account.brief.event = id
      return account
    }
    let feed = ReadFeed(SmallDigest.site(told).text("/feed.atom"))
    #expect(feed.entries.map(\.updated) == [item.moment])
  }

  /// A reader who keeps what was seen, by id and moment, and is shown what is new.
  struct Subscriber {
    var seen: Set<ReadFeed.Entry> = []
    var news: [String] = []

    mutating func read(_ text: String?) {
      let feed = ReadFeed(text)
      for entry in feed.entries where seen.insert(entry).inserted { news.append(entry.id) }
      for entry in feed.tombstones
      where seen.insert(.init(id: "gone " + entry.id, updated: entry.updated)).inserted {
        news.append("gone " + entry.id)
      }
    }
  }

  @Test func `a subscriber sees each event, correction and withdrawal once`() {
    func account(_ slug: String, _ event: String, published: String?) -> Account {
      var account = SmallDigest.account(
        slug, "Title of \(slug)", "en", event, happened: nil, outlet: nil, parties: ["MA", "PT"],
        sentences: ["They met."])
      account.brief.published = published.flatMap { EDTF($0) }
      return account
    }
    let one = "ma-pt-" + sha256(Array("one".utf8)).prefix(8)
    let two = "ma-pt-" + sha256(Array("two".utf8)).prefix(8)
    var accounts = [account("one", one, published: "2024-03-12"), account("two", two, published: nil)]
    var (events, notices) = (Subscriber(), Subscriber())
    func night(_ change: (inout [Account]) -> Void) -> (events: [String], notices: [String]) {
      change(&accounts)
      let site = SmallDigest.site(accounts)
      (events.news, notices.news) = ([], [])
      events.read(site.text("/feed.atom"))
      notices.read(site.text("/corrections/feed.atom"))
      return (events.news.map { $0.replacing("https://digest.example/events/", with: "") }, notices.news)
    }
    #expect(night { _ in }.events == [one + "/", two + "/"])
    // A retitle, an account that joins, another that does and is later, a note's slip: nothing.
    #expect(night { $0[0].brief.title = "Another title" } == ([], []))
    #expect(night { $0.append(account("three", one, published: "2024-04-01")) } == ([], []))
    #expect(night { $0.append(account("four", two, published: "2024-02-01")) } == ([], []))
    let corrected = night {
      ($0[0].brief.status, $0[0].brief.corrections) = (.corrected, [notice(20, "Onse.")])
    }
    #expect(corrected.events == [one + "/"] && corrected.notices.count == 1)
    #expect(night { $0[0].brief.corrections[0].note = "Once." } == ([], []))
    let again = night { $0[2].brief.corrections = [notice(20, "Twice.")] }
    #expect(again.events == [one + "/"] && again.notices.count == 1)
    // One of two accounts is withdrawn, the corrected founder: the event goes on as it was.
    let partly = night {
      ($0[0].brief.status, $0[0].brief.withdrawal) = (.withdrawn, notice(24, "Untrue."))
    }
    #expect(partly.events == [] && partly.notices.count == 1)
    let wholly = night {
      ($0[2].brief.status, $0[2].brief.withdrawal) = (.withdrawn, notice(25, "Untrue."))
    }
    #expect(wholly.events == ["gone \(one)/"] && wholly.notices.count == 1)
    #expect(night { _ in } == ([], []))
  }
}
