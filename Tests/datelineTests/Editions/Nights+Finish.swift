import FoundationEssentials
import Support
import Testing

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
      var folders = ["", "changes/"] + codes.map { "countries/\($0)/" }
      for (i, a) in codes.enumerated() { folders += codes[(i + 1)...].map { "pairs/\(a)-\($0)/" } }
      let topics = Set(briefs.filter { $0.event == event.id }.flatMap { $0.topics ?? [] })
      folders += topics.map { "topics/\($0.dropFirst("medtop:".count))/" }
      for folder in folders {
        for name in ["feed.atom", "feed.json"] {
          feeds[folder + name, default: []].insert(id(event.id))
        }
      }
    }
    let corrected = Set(expected.corrected.compactMap { articles[$0.article]?.event }.map(id))
    var notices: Set<String> = []
    for (article, mark) in expected.corrected { notices.insert(notice(article, mark)) }
    for article in expected.withdrawn { notices.insert(notice(article, "withdrawn-\(room.day)")) }
    let lost = Set(expected.withdrawn.map(room.event)).subtracting(events.map(\.id)).map(id)

    let new = Set(expected.new.compactMap { articles[$0]?.event }.map(id))
    #expect(
      feeds["feed.atom", default: []].subtracting(known["feed.atom", default: []]) == new, "night \(number)")
    for path in Set(feeds.keys).union(known.keys).union(news.flatMap(\.byID.keys)).sorted() {
      let isOfChanges = path.hasPrefix("changes/")
      let hasNotices = isOfChanges || path.hasPrefix("corrections/")
      let first = feeds[path, default: []].subtracting(known[path, default: []])
      let seen = news.flatMap { Array($0.byID[path, default: []]) }
      let once = first.union(hasNotices ? notices : [])
      #expect(seen.sorted() == once.sorted(), "night \(number), \(path)")
      // Only a correction moves an entry's day.
      let again = corrected.intersection(feeds[path, default: []]).subtracting(first)
      let days: [String] = news.flatMap { Array($0.byDay[path, default: []]) }
      let moved = days.map { String($0.prefix { $0 != " " }) }
      #expect(moved.sorted() == once.union(again).sorted(), "night \(number), \(path)")
      // Where the entry of a withdrawn event was, a tombstone is, once; what is new by then was never there.
      let gone = news.flatMap { $0.gone[path, default: []] }
      let had = lost.filter { known[path, default: []].contains($0) && !isOfChanges }
      #expect(gone.sorted() == had.sorted(), "night \(number), \(path)")
      known[path, default: []].formUnion(first)
    }
    news = []
    told.events += new.count
    told.corrections += expected.corrected.count
    told.withdrawals += expected.withdrawn.count

    #expect(reader.deadLinks(room.live) == [], "night \(number)")
    guard number % 6 == 1 else { return }
    #expect(try room.site.dateline("build", "--no-brief").code == 0)
    #expect(room.site.built.entries["index.html"] == Snapshot(of: room.live + "/").entries["index.html"])
    #expect(
      room.site.built.entries["changes/index.html"]
        == Snapshot(of: room.live + "/").entries["changes/index.html"])
  }

  private func notice(_ article: String, _ mark: String) -> String {
    let file = room.brief(article).path.split(separator: "/").last ?? ""
    let name = file.dropLast(".md".count).utf8.map { byte -> String in
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
