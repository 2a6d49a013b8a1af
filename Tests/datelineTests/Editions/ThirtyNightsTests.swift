import FoundationEssentials
import Glibc
import Support
import Testing

/// Whether the page of a merged event is a redirect. Until it is, its address is the one link that may be dead.
private let mergedEventsLeadOn = false

/// What one night should tell readers.
private struct Expected {
  /// Articles whose events they should see for the first time.
  var new: Set<String> = []
  /// Articles that are corrected: the article, and which correction.
  var corrected: [(article: String, number: Int)] = []
  var withdrawn: [String] = []
}

/// Thirty nights of a desk, and a reader who is told each thing once.
@Suite(.serialized) struct `A reader of every feed` {
  @Test
  func `sees in thirty nights each event once, each correction once, each withdrawal once, nothing else`()
    throws
  {
    var nights = try Nights()
    for number in 1...30 { try nights.pass(number) }
    #expect(nights.reader.faults == [])
    // The rule that changed in the twenty-first night made a country of one that was none.
    #expect(nights.reader.feeds.contains("countries/ke/feed.atom"))
    #expect(nights.reader.feeds.count > 30, "\(nights.reader.feeds.sorted())")
    #expect(nights.told == Nights.Told(events: 23, corrections: 7, withdrawals: 3))
  }
}

private struct Nights {
  struct Told: Equatable {
    var events = 0
    var corrections = 0
    var withdrawals = 0
  }

  let room: EditedNewsroom
  var reader = ModelReader(of: "https://digest.example/")
  var told = Told()
  private var news: [ModelReader.News] = []
  /// The events that were told, in each feed.
  private var known: [String: Set<String>] = [:]
  private var withdrawn: Set<String> = []
  private var merged: Set<String> = []
  private var former = ""

  init() throws {
    room = try EditedNewsroom()
    room.home = room.homeWithout("KE")
  }

  /// What happens before a night, the night, and what readers saw of it.
  mutating func pass(_ number: Int) throws {
    room.dayPasses()
    var expected = Expected()
    func receive(_ numbers: Int...) {
      for number in numbers {
        room.receive(number)
        expected.new.insert("\(number).txt")
      }
    }
    func correct(_ article: String, _ number: Int = 1) {
      let others = (1..<number).map { "{ date: \"2025-11-0\($0)\", note: \"Erratum \($0).\" }, " }.joined()
      let standing = room.brief(article).text.components(between: "\ncorrections: [", and: "]\n").first
      let before = standing.map { $0 + ", " } ?? others
      room.set(
        "corrections", "[\(before){ date: \"\(room.day)\", note: \"Erratum \(number) du jour.\" }]",
        of: article)
      room.set("status", "\"corrected\"", of: article)
      expected.corrected.append((article, number))
    }
    func withdraw(_ article: String) {
      room.set("withdrawal", "{ date: \"\(room.day)\", note: \"La source s'est rétractée.\" }", of: article)
      room.set("status", "\"withdrawn\"", of: article)
      expected.withdrawn.append(article)
      withdrawn.insert(article)
    }
    switch number {
    case 1: for article in 0..<12 { receive(article) }
    case 3: receive(12, 13)
    case 4: room.set("title", "\"Un tout autre titre, de la main du secrétariat\"", of: "0.txt")
    case 5: correct("1.txt")
    case 6: room.set("people", "[]", of: "2.txt")
    case 7: room.receive(2, as: "2b.txt", headline: "Une ligne directe entre les deux centres")
    case 8: withdraw("3.txt")
    case 9, 10: break
    case 11:
      room.drop("withdrawal", of: "3.txt")
      room.set("status", "\"published\"", of: "3.txt")
      withdrawn.remove("3.txt")
    case 12:
      former = room.event(of: "5.txt")
      merged.insert(former)
      room.set("event", "\"\(room.event(of: "6.txt"))\"", of: "5.txt")
    case 13:
      room.set("event", "\"\(former)\"", of: "5.txt")
      merged = []
    case 14:
      merged.insert(room.event(of: "13.txt"))
      room.set("event", "\"\(room.event(of: "12.txt"))\"", of: "13.txt")
    case 15:
      correct("1.txt", 2)
      receive(14)
    case 16: receive(15, 16)
    case 18:
      withdraw("3.txt")
      // What was one event is two, and the second is none that there ever was.
      room.set("event", "\"autre-visite\"", of: "13.txt")
      expected.new.insert("13.txt")
    case 19:
      receive(17)
      correct("5.txt")
    case 20: receive(18)
    case 21:
      #expect(!reader.feeds.contains("countries/ke/feed.atom"))
      room.home = nil
    case 23:
      merged.insert(room.event(of: "7.txt"))
      room.set("event", "\"\(room.event(of: "8.txt"))\"", of: "7.txt")
      room.set("title", "\"Rebaptisé & <b>réuni</b>\"", of: "7.txt")
      room.set("title", "\"Le même, vu d'ailleurs\"", of: "8.txt")
    case 24:
      for article in 0..<8 {
        room.site.write("content/articles/\(article).txt.yaml", "outlet: \"La Vigie\"\n")
      }
    case 25: receive(19)
    case 26:
      correct("9.txt", 1)
      correct("9.txt", 2)
    case 27:
      correct("10.txt")
      withdraw("10.txt")
    case 28: room.site.around.removeAll("site/.dateline")
    case 30: receive(20)
    default: break
    }
    switch number {
    case 9: try fail()
    case 10:
      // What could not be sent yesterday.
      receive(21)
      expected.corrected.append(("4.txt", 1))
      try finish(number, expected)
    case 16:
      try kill()
      try finish(number, expected)
    case 19:
      // A kill between the sending and the keeping: the readers have the edition, and we do not know it.
      let kept = room.site.text("content/briefs/editions.tsv")
      try finish(number, expected)
      room.site.write("content/briefs/editions.tsv", kept ?? "")
    case 2, 17, 22, 28, 29:
      let before = (Snapshot(of: room.live), room.site.text("content/briefs/editions.tsv"))
      try finish(number, expected)
      #expect(before.0.changes(to: Snapshot(of: room.live)) == [], "night \(number)")
      #expect(before.1 == room.site.text("content/briefs/editions.tsv"), "night \(number)")
    default: try finish(number, expected)
    }
  }

  /// A night whose target is away: nothing is recorded, readers see nothing.
  private mutating func fail() throws {
    room.receive(21)
    room.set("corrections", "[{ date: \"\(room.day)\", note: \"Erratum.\" }]", of: "4.txt")
    room.set("status", "\"corrected\"", of: "4.txt")
    let kept = room.site.text("content/briefs/editions.tsv")
    let around = room.site.around
    #expect(rename(around.path + "/live", around.path + "/away") == 0)
    around.write("live", "somebody's file")
    #expect(try room.night().code == 4)
    #expect(room.site.text("content/briefs/editions.tsv") == kept)
    around.removeAll("live")
    #expect(rename(around.path + "/away", around.path + "/live") == 0)
    #expect(reader.poll(room.live) == ModelReader.News())
  }

  /// Nights that are killed at some moment; a reader polls after each.
  private mutating func kill() throws {
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<5 {
      let run = try room.beginNight()
      usleep(UInt32.random(in: 200_000...2_500_000, using: &generator))
      run.kill()
      _ = run.wait()
      news.append(reader.poll(room.live))
      room.dayPasses()
    }
  }

  /// A whole night, and the comparison of what readers saw with what they should have.
  private mutating func finish(_ number: Int, _ expected: Expected) throws {
    let ending = try room.night()
    #expect(ending.code == 0, "night \(number): \(ending.all)")
    news.append(reader.poll(room.live))
    let (events, briefs) = try (listed(Event.self, "events"), listed(ListedBrief.self, "briefs"))
    let articles = Dictionary(uniqueKeysWithValues: briefs.map { (String($0.path.dropFirst(9)), $0) })
    let base = "https://digest.example/"
    func id(_ event: String) -> String { base + "events/\(event)/" }

    var feeds: [String: Set<String>] = [:]
    for event in events {
      let codes = event.countries.map { $0.lowercased() }.sorted()
      var paths = ["feed.atom", "feed.json"] + codes.map { "countries/\($0)/feed.atom" }
      for (i, a) in codes.enumerated() { paths += codes[(i + 1)...].map { "pairs/\(a)-\($0)/feed.atom" } }
      let isLive = event.briefs.contains { slug in
        !withdrawn.contains { articles[$0]?.id == slug }
      }
      if isLive { paths += ["changes/feed.atom", "changes/feed.json"] }
      for path in paths { feeds[path, default: []].insert(id(event.id)) }
    }
    let corrected = Set(expected.corrected.compactMap { articles[$0.article]?.event }.map(id))
    var notices: Set<String> = []
    for (article, number) in expected.corrected {
      notices.insert(notice(articles[article]?.id, "correction-\(number)"))
    }
    for article in expected.withdrawn {
      notices.insert(notice(articles[article]?.id, "withdrawal-\(room.day)"))
    }

    let new = Set(expected.new.compactMap { articles[$0]?.event }.map(id))
    #expect(
      feeds["feed.atom", default: []].subtracting(known["feed.atom", default: []]) == new, "night \(number)")
    // What a withdrawn event's entry becomes is told by the feed of withdrawals; no feed need go on with it.
    let dormant = Set(events.map(\.id).map(id)).subtracting(feeds["changes/feed.atom", default: []])
    for path in Set(feeds.keys).union(known.keys).union(news.flatMap(\.byID.keys)).sorted() {
      let isOfChanges = path.hasPrefix("changes/")
      if path.hasPrefix("corrections/") {
        #expect(
          news.flatMap { Array($0.byID[path, default: []]) }.count == notices.count,
          "night \(number), \(path)")
        #expect(
          news.flatMap { $0.byDay[path, default: []] }.count == notices.count, "night \(number), \(path)")
        continue
      }
      let first = feeds[path, default: []].subtracting(known[path, default: []])
      let seen = news.flatMap { Array($0.byID[path, default: []]) }
      let once = first.union(isOfChanges ? notices : [])
      #expect(seen.sorted() == once.sorted(), "night \(number), \(path)")
      // Only a correction moves an entry's day.
      let again = corrected.intersection(feeds[path, default: []]).subtracting(first)
      let days: [String] = news.flatMap { Array($0.byDay[path, default: []]) }
      let moved = days.map { String($0.prefix { $0 != " " }) }
      #expect(
        moved.filter { !dormant.contains($0) }.sorted() == once.union(again).subtracting(dormant).sorted(),
        "night \(number), \(path)")
      known[path, default: []].formUnion(first)
    }
    news = []
    told.events += new.count
    told.corrections += expected.corrected.count
    told.withdrawals += expected.withdrawn.count

    var dead = reader.deadLinks(room.live)
    if !mergedEventsLeadOn { dead.subtract(merged.map { "events/\($0)/" }) }
    #expect(dead == [], "night \(number)")
    guard number % 6 == 1 else { return }
    #expect(try room.site.dateline("build", "--no-brief").code == 0)
    #expect(room.site.built.entries["index.html"] == Snapshot(of: room.live + "/").entries["index.html"])
    #expect(
      room.site.built.entries["changes/index.html"]
        == Snapshot(of: room.live + "/").entries["changes/index.html"])
  }

  private func notice(_ slug: String?, _ mark: String) -> String {
    let name = (slug ?? "?").utf8.map { byte -> String in
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte) || byte == 45)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }
    return "https://digest.example/articles/\(name.joined())/#\(mark)"
  }

  private struct Event: Decodable {
    var id: String
    var briefs: [String]
    var countries: [String]
  }

  private func listed<Entry: Decodable>(_ type: Entry.Type, _ name: String) throws -> [Entry] {
    try JSONDecoder().decode([Entry].self, from: Data(fileBytes(room.live + "/data/\(name).json") ?? []))
  }
}
