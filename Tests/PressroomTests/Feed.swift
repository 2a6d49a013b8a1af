@testable import Pressroom

/// What a feed's reader takes from an Atom feed: entries and tombstones, by a scan that shares nothing with the writer.
struct ReadFeed {
  struct Entry: Hashable {
    var id: String
    var updated: String
  }

  var entries: [Entry] = []
  var summaries: [String] = []
  var tombstones: [Entry] = []

  init(_ text: String?) {
    for part in (text ?? "").split(separator: "<entry", omittingEmptySubsequences: false).dropFirst() {
      entries.append(
        Entry(id: ReadFeed.text(of: "id", in: part), updated: ReadFeed.text(of: "updated", in: part)))
      summaries.append(ReadFeed.text(of: "summary", in: part))
    }
    for part in (text ?? "").split(separator: "<at:deleted-entry", omittingEmptySubsequences: false)
      .dropFirst()
    {
      let parts = part.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count > 3 { tombstones.append(Entry(id: String(parts[1]), updated: String(parts[3]))) }
    }
  }

  private static func text(of name: String, in part: Substring) -> String {
    guard let start = part.firstRange(of: "<\(name)>"), let end = part.firstRange(of: "</\(name)>") else {
      return ""
    }
    return String(part[start.upperBound..<end.lowerBound])
  }
}
