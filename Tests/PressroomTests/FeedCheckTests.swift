import Briefs
import Testing

@testable import Pressroom

@Suite struct `The check of feeds` {
  private static func atom(_ inside: String, namespace: String = Tombstone.namespace) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="\(namespace)">
    <title>T</title><id>f</id><updated>2026-11-20T00:00:00Z</updated>
    \(inside)
    </feed>
    """
  }

  private static func entry(_ id: String, _ updated: String = "2026-11-20T00:00:01Z") -> String {
    "<entry><title>a &amp; b</title><id>\(id)</id><updated>\(updated)</updated></entry>"
  }

  private static func grave(_ attributes: String) -> String { "<at:deleted-entry \(attributes)/>" }

  private func what(_ path: String, _ text: String) -> [String] {
    checkFeeds(in: [BuiltFile(path: path, bytes: Array(text.utf8))]).map(\.what)
  }

  @Test(arguments: [
    atom(""), atom(entry("a") + entry("b")), atom(grave("ref=\"a\" when=\"2026-11-20T00:00:00Z\"")),
    atom(
      entry("b")
        + "<at:deleted-entry ref=\"a\" when=\"2026-11-20T10:00:00.5+01:00\"><at:comment>x</at:comment></at:deleted-entry>"
    ),
  ])
  func `accepts entries and tombstones`(_ text: String) { #expect(what("feed.atom", text) == []) }

  @Test(arguments: [
    (atom(entry("a") + entry("a")), "the id a stands twice"),
    (
      atom("<entry><title>x</title><id>a</id></entry>"),
      "the entry has 0 updated elements where one is needed"
    ),
    (atom(entry("a", "2026-11-20")), "\"2026-11-20\" is no moment"),
    (atom(entry("a", "2026-02-30T00:00:00Z")), "\"2026-02-30T00:00:00Z\" is no moment"),
    (atom(grave("ref=\"a\"")), "the tombstone does not say when"),
    (atom(grave("ref=\"a\" when=\"\"")), "the tombstone does not say when"),
    (atom(grave("ref=\"a\" when=\"2026-11-20t00:00:00z\"")), "the tombstone does not say when"),
    (atom(grave("when=\"2026-11-20T00:00:00Z\"")), "the tombstone does not say of which entry"),
    (
      atom(entry("a") + grave("ref=\"a\" when=\"2026-11-20T00:00:00Z\"")),
      "the entry a is withdrawn and told in one feed"
    ),
    (
      atom(
        grave("ref=\"a\" when=\"2026-11-20T00:00:00Z\"") + grave("ref=\"a\" when=\"2026-11-21T00:00:00Z\"")),
      "the entry a is withdrawn twice"
    ),
    (
      atom(grave("ref=\"a\" when=\"2026-11-20T00:00:00Z\""), namespace: "urn:x"),
      "the prefix at: is not that of tombstones"
    ),
    (
      atom(
        "<entry><title>x</title><id>b</id><updated>2026-11-20T00:00:00Z</updated>"
          + grave("ref=\"a\" when=\"2026-11-20T00:00:00Z\"") + "</entry>"),
      "a tombstone stands in the feed itself"
    ),
  ])
  func `names what is wrong with one`(_ text: String, _ fault: String) {
    #expect(what("feed.atom", text) == [fault])
  }

  private static let item = #"{"id":"a","date_modified":"2026-11-20T00:00:00Z"}"#

  @Test(arguments: [
    (#"{"items":[]}"#, []), ("{\"items\":[\(item)]}", []),
    (#"{"items":[],"_withdrawn":[{"id":"a","when":"2026-11-20T00:00:00Z"}]}"#, []),
    ("{}", ["\"items\" is no list"]), ("{\"items\":[\(item),\(item)]}", ["the id a stands twice"]),
    (#"{"items":[{}]}"#, ["item 1 has no id"]), (#"{"items":[{"id":"a"}]}"#, ["a does not say when"]),
    (#"{"items":[],"_withdrawn":{}}"#, ["\"_withdrawn\" is no list"]),
    (#"{"items":[],"_withdrawn":[{"when":"x"}]}"#, ["tombstone 1 does not say of which item"]),
    (#"{"items":[],"_withdrawn":[{"id":"a","when":"2026-11-20"}]}"#, ["a does not say when"]),
    (
      "{\"items\":[\(item)],\"_withdrawn\":[{\"id\":\"a\",\"when\":\"2026-11-20T00:00:00Z\"}]}",
      ["the entry a is withdrawn and told in one feed"]
    ),
  ])
  func `reads JSON feeds too`(_ text: String, _ faults: [String]) {
    #expect(what("feed.json", text) == faults)
    #expect(what("data/x.json", text) == [])
  }

  @Test func `is through with any bytes`() {
    for i in 0..<200 {
      var bytes = Array(
        Self.atom(Self.entry("a") + Self.grave("ref=\"b\" when=\"2026-11-20T00:00:00Z\"")).utf8)
      bytes.remove(at: (i * 37) % bytes.count)
      bytes[(i * 53) % bytes.count] = UInt8(truncatingIfNeeded: i * 31)
      _ = checkFeeds(in: [BuiltFile(path: "feed.atom", bytes: bytes)])
      _ = checkFeeds(in: [BuiltFile(path: "feed.json", bytes: bytes)])
    }
  }
}
