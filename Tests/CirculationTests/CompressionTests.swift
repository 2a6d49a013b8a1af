import Circulation
import Pressroom
import Support
import Testing

@Suite struct `Compressed copies` {
  @Test func `are the same bytes each time, with no name and no time in them`() throws {
    let text = Array(BuiltSite.page("Rabat").utf8)
    let copy = try #require(Compression.gzip.compress(text))
    #expect(copy == Compression.gzip.compress(text))
    // RFC 1952, 2.3: magic, deflate, no flags, no time, the best level, an unknown system.
    #expect(Array(copy[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    let brotli = try #require(Compression.brotli.compress(text))
    #expect(brotli == Compression.brotli.compress(text))
    #expect(brotli.count < copy.count && copy.count < text.count)
  }

  @Test(arguments: [0, 1, 100, 70_000])
  func `hold the original`(_ size: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let folder = try TemporaryFolder()
    folder.write("x.gz", try #require(Compression.gzip.compress(bytes)))
    let ending = try Command("/bin/gzip", ["-dc", "x.gz"], in: folder.path).run()
    #expect(ending.code == 0 && ending.output == bytes)
    #expect(Compression.brotli.compress(bytes) != nil)
  }

  @Test func `stand beside texts that grow smaller, and are made once`() throws {
    var files = BuiltSite.first
    files["assets/photo.png"] = String(repeating: "x", count: 5000)
    files["short.txt"] = "short"
    let site = try BuiltSite(files)
    let target = PublishTarget("live", by: .folder(path: "../live", keep: 3), compress: [.gzip, .brotli])
    let delivery = try site.delivery(to: target)
    #expect(
      delivery.ledger.files.keys.filter { $0.hasSuffix(".gz") }.sorted()
        == ["articles/a/index.html.gz", "articles/b/index.html.gz", "index.html.gz"])
    #expect(delivery.ledger.files["index.html.br"] != nil)
    let kept = site.around.names("site/.dateline/compressed")
    let made = site.around.inode("site/.dateline/compressed/" + kept[0])
    _ = try site.delivery(to: target)
    #expect(site.around.inode("site/.dateline/compressed/" + kept[0]) == made)
    site.build(BuiltSite.second)
    _ = try site.delivery(to: target)
    let left = site.around.names("site/.dateline/compressed")
    #expect(left.count == kept.count && left != kept, "what no page needs any more is forgotten")
  }
}
