import Briefs
import Support

@testable import Newsroom

/// A folder of articles and briefs in memory: what a run of the newsroom does with them, without a disk.
struct BriefingRoom {
  /// An article: stories of one topic are joined by the rules, stories of two never.
  struct Piece {
    var path: String
    var topic: Int
    var version = 0

    var article: Article { Article(path: path, bytes: Array("Report \(key) \(version)".utf8)) }
    /// Stays when the file is renamed.
    var key: String
  }

  var pieces: [Piece] = []
  /// The briefs' bytes, by their paths.
  var briefs: [String: [UInt8]] = [:]
  var together: [Set<String>] = []
  var apart: [(String, String)] = []

  init(topics: [Int]) {
    for (number, topic) in topics.enumerated() { add("a\(number)", topic) }
    run()
  }

  mutating func add(_ key: String, _ topic: Int) {
    pieces.append(Piece(path: "articles/\(key).txt", topic: topic, key: key))
  }

  /// Runs the newsroom; `generator` shuffles what it is given.
  @discardableResult
  mutating func run(shuffledBy generator: inout SeededGenerator) -> [Event] {
    let standing = StandingBriefs(
      briefs.keys.sorted().map { path in
        let bytes = briefs[path] ?? []
        return StandingBriefs.Standing(
          path: path, bytes: bytes, shown: path, file: BriefFile.parse(bytes, path: path).file)
      })
    let facts = pieces.map(BriefingRoom.facts).shuffled(using: &generator)
    let keys = Dictionary(uniqueKeysWithValues: pieces.map { ($0.key, $0.article.sha256) })
    let events = cluster(
      facts, known: standing.memories(for: facts.map(\.story.article)),
      together: together.map { Set($0.compactMap { keys[$0] }) }.shuffled(using: &generator),
      apart: apart.compactMap { one, other in
        keys[one].flatMap { one in keys[other].map { (one, $0) } }
      }.shuffled(using: &generator), with: allLexicons, jobs: 1)
    let drafts = events.flatMap { event in event.accounts.map { draft($0, of: event) } }
    let found = standing.standing(for: drafts.map(\.source))
    for draft in drafts {
      if let brief = found[draft.source.path] {
        briefs[brief.path] = brief.file?.merged(with: draft).bytes ?? brief.bytes
      } else {
        briefs["briefs/\(draft.source.sha256).md"] = BriefFile.print(draft)
      }
    }
    return events
  }

  @discardableResult
  mutating func run() -> [Event] {
    var generator = SeededGenerator(seed: 1)
    return run(shuffledBy: &generator)
  }

  /// What each brief remembers, by the brief's path.
  var trails: [String: [String]] {
    briefs.mapValues { bytes in
      guard let brief = BriefFile.parse(bytes, path: "").file?.brief else { return [] }
      return brief.formerEvents + [brief.event ?? ""]
    }
  }

  /// The trail of an article's brief.
  func trail(_ key: String) -> [String] {
    guard let piece = pieces.first(where: { $0.key == key }) else { return [] }
    let brief = briefs.values.first { bytes in
      BriefFile.parse(bytes, path: "").file?.brief.source.sha256 == piece.article.sha256
    }
    guard let brief = brief.flatMap({ BriefFile.parse($0, path: "").file?.brief }) else { return [] }
    return brief.formerEvents + [brief.event ?? ""]
  }

  /// Writes another event into an article's brief, as a person does.
  mutating func write(event id: String, into key: String) {
    let sha256 = pieces.first { $0.key == key }?.article.sha256 ?? ""
    for (path, bytes) in briefs {
      guard let brief = BriefFile.parse(bytes, path: path).file?.brief, brief.source.sha256 == sha256 else {
        continue
      }
      briefs[path] = Array(
        String(decoding: bytes, as: UTF8.self).replacing(
          "\nevent: \"\(brief.event ?? "")\"", with: "\nevent: \"\(id)\""
        ).utf8)
    }
  }

  private static let parties = [["MA", "PT"], ["KE", "ET"], ["FR", "IN"], ["JP", "VN"]]

  static func facts(of piece: Piece) -> Facts { told(piece, parties: parties[piece.topic]) }

  static func told(_ piece: Piece, parties: [String]) -> Facts {
    let story = Story(
      article: piece.article, language: "en", lines: [LineVerdict(kind: .body, reason: "test")],
      title: Headline(text: "Of \(piece.key)", basis: .stated, line: 1), published: nil, outlet: nil,
      byline: nil,
      body: [1], flags: [])
    var facts = Facts(
      story: story, happened: nil, dates: [], place: nil, countries: [], people: [], organisations: [],
      topics: [],
      sentences: [])
    facts.happened = Happened(
      value: EDTF("2024-0\(2 * piece.topic + 1)-03"), weekday: nil, basis: .stated, rule: "test", lines: [1])
    facts.countries = parties.compactMap { CountryCode($0) }.map {
      CountryMention(code: $0, role: .party, lines: [1], reason: "test")
    }
    return facts
  }
}
