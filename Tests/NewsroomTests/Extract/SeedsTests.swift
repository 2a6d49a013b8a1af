import Briefs
import Glibc
import Newsroom
import Testing

/// The five seed articles, where they are at hand: `$DATELINE_SEEDS`, else `../shared/seeds`. Numbers only, no text.
@Suite(.enabled(if: Seeds.isThere))
struct SeedsTests {
  struct Expected: Sendable {
    let name: String
    let title: Int?
    let body: ClosedRange<Int>
    let kinds: [Int: LineKind]
  }

  static let seeds = [
    Expected(
      name: "000", title: 11, body: 12...15, kinds: [1: .ticker, 9: .ticker, 10: .social, 16: .comments]),
    Expected(name: "001", title: nil, body: 1...6, kinds: [:]),
    Expected(name: "002", title: 11, body: 12...15, kinds: [1: .ticker, 9: .ticker, 10: .social]),
    Expected(
      name: "003", title: 155, body: 156...159,
      kinds: [2: .clock, 152: .clock, 153: .navigation, 154: .social]),
    Expected(
      name: "004", title: 14, body: 17...22,
      kinds: [1: .headlines, 2: .blank, 9: .notice, 10: .notice, 15: .published, 25: .sourceLink]),
  ]

  @Test(arguments: seeds) func `a seed's headline and story are found and all else is set aside`(
    _ seed: Expected
  ) throws {
    let story = try Seeds.story(seed.name)
    #expect(story.title.line == seed.title)
    #expect(story.title.basis == (seed.title == nil ? .made : .stated))
    #expect(story.body == Array(seed.body))
    #expect(story.language == "fr")
    for (line, kind) in seed.kinds { #expect(story.lines[line - 1].kind == kind, "line \(line)") }
    for (i, line) in story.lines.enumerated() where !seed.body.contains(i + 1) && i + 1 != seed.title {
      #expect(line.kind != .body && line.kind != .subhead && line.kind != .title, "line \(i + 1)")
    }
  }

  @Test func `only the fourth seed says when and where it was published`() throws {
    for seed in SeedsTests.seeds where seed.name != "004" {
      let story = try Seeds.story(seed.name)
      #expect(story.published == nil)
      #expect(story.outlet == nil)
    }
    let story = try Seeds.story("004")
    #expect(story.published?.value == Day(2022, 6, 18).map { EDTF($0) })
    #expect(story.published?.line == 15)
    #expect(story.outlet == "Maroc Diplomatique")
  }
}

enum Seeds {
  static let folder = getenv("DATELINE_SEEDS").map { String(cString: $0) } ?? packageRoot + "/../shared/seeds"
  private static let packageRoot = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
  static var isThere: Bool { access(folder, R_OK) == 0 }

  /// The story of the seed whose name begins so.
  static func story(_ prefix: String) throws -> Story {
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(prefix) else { continue }
      let file = try #require(fopen(folder + "/" + name, "rb"))
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = fread(&bytes, 1, bytes.count, file)
      return extract(Article(path: name, bytes: Array(bytes[..<count])), with: allLexicons)
    }
    throw NoSeed()
  }

  struct NoSeed: Error {}
}
