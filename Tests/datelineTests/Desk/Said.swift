import FoundationEssentials
import Support

/// What `extract` and `annotate` say of an article, read by a parser that is not ours.
struct Said: Decodable {
  struct Line: Decodable {
    var n: Int
    var kind: String
    var reason: String
  }
  struct Moment: Decodable {
    var value: String?
    var weekday: String?
    var basis: String
    var rule: String?
    var lines: [Int]?
  }
  struct Spot: Decodable {
    var name: String
    var country: String?
  }
  struct Nation: Decodable {
    var code: String
    var role: String
    var lines: [Int]
    var reason: String?
  }
  struct Named: Decodable { var name: String }
  struct Mention: Decodable {
    var text: String
    var value: String?
    var line: Int
  }
  struct Quote: Decodable {
    var text: String
    var line: Int
    var start: Int
    var end: Int
  }

  var id: String
  var path: String
  var sha256: String
  var language: String
  var title: String
  var titleBasis: String
  var titleLine: Int?
  var published: String?
  var publishedBasis: String?
  var publishedLine: Int?
  var outlet: String?
  var body: String
  var lines: [Line]
  var happened: Moment?
  var dates: [Mention]?
  var place: Spot?
  var countries: [Nation]?
  var people: [Named]?
  var topics: [String]?
  var sentences: [Quote]?

  /// The codes of the countries with a role, sorted.
  func countries(_ role: String) -> [String] {
    (countries ?? []).filter { $0.role == role }.map(\.code).sorted()
  }
}

/// An entry of `data/briefs.json`.
struct ListedBrief: Decodable {
  struct Origin: Decodable {
    var path: String
    var sha256: String
    var outlet: String?
  }

  var id: String
  var path: String
  var title: String
  var titleBasis: String
  var language: String
  var happened: Said.Moment?
  var published: String?
  var countries: [Said.Nation]
  var topics: [String]?
  var event: String?
  var source: Origin
}

/// An entry of `data/events.json`.
struct ListedEvent: Decodable {
  var id: String
  var title: String
  var briefs: [String]
}

extension Command.Ending {
  /// The JSON lines of standard output. Throws where one is not JSON or lacks a member of the contract.
  func said() throws -> [Said] {
    try output.split(separator: 0x0A).map { try JSONDecoder().decode(Said.self, from: Data($0)) }
  }
}

extension ScratchSite {
  /// `data/briefs.json` of the built site.
  func listedBriefs() throws -> [ListedBrief] { try listed("briefs") }

  /// `data/events.json` of the built site.
  func listedEvents() throws -> [ListedEvent] { try listed("events") }

  private func listed<Entry: Decodable>(_ name: String) throws -> [Entry] {
    try JSONDecoder().decode([Entry].self, from: Data(around.bytes("site/public/data/\(name).json") ?? []))
  }
}
