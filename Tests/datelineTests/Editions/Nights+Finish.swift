import FoundationEssentials
import Support
import Testing

/// Whether the page of a merged event is a redirect. Until it is, its address is the one link that may be dead.
private let mergedEventsLeadOn = false

extension Nights {
  /// A whole night, and the comparison of what readers saw with what they should have.
  mutating func finish(_ number: Int, _ expected: Expected) throws {
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
