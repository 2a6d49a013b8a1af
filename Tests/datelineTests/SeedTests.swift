import Glibc
import Support
import Testing

/// The untouched articles the product was begun for; they are not ours to publish, so they lie beside the clone.
@Suite(.enabled(if: Seeds.folder != nil, "the seed articles are not here"))
struct `The seed articles` {
  @Test(arguments: Seeds.expected)
  func `give what a careful reader finds`(_ seed: Seeds.Expected) throws {
    let (site, said) = try Seeds.built.get()
    let read = try #require(said.first { $0.path.hasPrefix("content/articles/" + seed.name) })
    #expect(read.language == "fr")
    #expect(read.titleBasis == (seed.titleLine == nil ? "made" : "stated"))
    #expect(read.titleLine == seed.titleLine || seed.titleLine == nil)
    #expect(read.published == seed.published)
    #expect(read.publishedLine == seed.publishedLine)
    let aside = ["title", "published", "byline"]
    let body = Set(["body", "subhead", "dateline"])
    #expect(read.lines.filter { body.contains($0.kind) }.map(\.n) == Array(seed.body))
    #expect(
      read.lines.allSatisfy {
        body.contains($0.kind) || aside.contains($0.kind) || $0.kind == "blank" || !$0.reason.isEmpty
      })
    #expect(read.happened?.value == seed.happened)
    if seed.happened == nil { #expect(read.happened?.weekday == "monday") }
    #expect(read.place?.name == seed.place.0 && read.place?.country == seed.place.1)
    #expect(read.countries("party") == seed.parties)
    #expect(read.countries("mentioned") == seed.mentioned)

    let listed = try #require(
      try site.listedBriefs().first { $0.source.path.hasPrefix("articles/" + seed.name) })
    #expect(listed.title == read.title && listed.titleBasis == read.titleBasis && listed.language == "fr")
    #expect(listed.published == seed.published)
    #expect(listed.happened?.value == seed.happened)
    #expect(listed.countries.filter { $0.role == "party" }.map(\.code).sorted() == seed.parties)
    #expect(listed.countries.filter { $0.role == "mentioned" }.map(\.code).sorted() == seed.mentioned)
  }

  @Test func `tell of four events, two of them of one`() throws {
    let (site, _) = try Seeds.built.get()
    #expect(try site.listedEvents().count == 4)
    let events = try site.listedBriefs().sorted { $0.source.path < $1.source.path }.map { $0.event ?? "" }
    #expect(events.count == 5 && events[0] == events[1])
    #expect(Set(events).count == 4 && !events.contains(""))
  }

  @Test func `make no page, count or pair of a country that does not act`() throws {
    let (site, said) = try Seeds.built.get()
    #expect(site.names("public/countries").filter { $0 != "index.html" } == ["cn", "es", "it", "ma", "pk"])
    #expect(Set(site.names("public/pairs").filter { $0 != "index.html" }).count == 4)
    let refused = Dictionary(
      grouping: said.flatMap { read in
        (read.countries ?? []).filter { $0.role == "refused" }.map { (read.path, $0) }
      }
    ) {
      String($0.0.split(separator: "/").last?.prefix(3) ?? "")
    }
    let poland = try #require(refused["001"]?.first { $0.1.code == "PL" })
    #expect(poland.1.reason?.isEmpty == false)
    #expect(
      said.allSatisfy { $0.countries("party").allSatisfy { ["CN", "ES", "IT", "MA", "PK"].contains($0) } })
  }

  @Test func `keep a coming event and a ticker's date from dating anything`() throws {
    let (site, said) = try Seeds.built.get()
    let china = try #require(said.first { $0.path.contains("/003") })
    #expect(
      china.dates?.contains { ($0.value ?? "").contains("11-24") && $0.line > 155 } == true,
      "\(china.dates ?? [])")
    #expect(
      said.allSatisfy {
        !($0.happened?.value ?? "").contains("2025") && !($0.published ?? "").contains("2025")
      })
    #expect(site.names("public/timeline").filter { Int($0) != nil } == ["2022"])
  }

  @Test func `a publication day from the desk dates the Monday, by a named rule, and is taken back with it`()
    throws
  {
    let site = try ScratchSite()
    let folder = try #require(Seeds.folder)
    let name = try #require(Seeds.files.first { $0.hasPrefix("000") })
    site.article("000.txt", fileBytes(folder + "/" + name) ?? [])
    func happened() throws -> Said.Moment? {
      #expect(try site.dateline("build").code == 0)
      return try site.listedBriefs().first?.happened
    }
    #expect(try happened()?.value == nil)
    site.article("000.txt.yaml", "published: 2025-03-25\n")
    let dated = try happened()
    #expect(dated?.value == "2025-03-24")
    #expect(dated?.basis == "derived")
    #expect(dated?.rule?.isEmpty == false)
    #expect(site.briefs.keys.allSatisfy { $0.hasPrefix("2025/") })
    unlink(site.path + "/content/articles/000.txt.yaml")
    let undated = try happened()
    #expect(undated?.value == nil && undated?.weekday == "monday")
    #expect(site.briefs.count == 1)
  }

  @Test func `pass the check, and come out the same a second time`() throws {
    let (site, _) = try Seeds.built.get()
    let ending = try site.dateline("check")
    #expect(ending.code == 0, "\(ending.all)")
    let (briefs, built) = (site.briefs, site.built)
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == briefs && built.changes(to: site.built) == [])
  }
}

/// Where the seed articles are, and what they must give.
enum Seeds {
  struct Expected: Sendable, CustomTestStringConvertible {
    var name: String
    var titleLine: Int?
    var published: String?
    var publishedLine: Int?
    var happened: String?
    var place: (String, String)
    var parties: [String]
    var mentioned: [String]
    var body: ClosedRange<Int>
    var testDescription: String { name }
  }

  static let expected = [
    Expected(
      name: "000", titleLine: 11, place: ("Rabat", "MA"), parties: ["MA", "PK"], mentioned: [], body: 12...15),
    Expected(name: "001", place: ("Rabat", "MA"), parties: ["MA", "PK"], mentioned: [], body: 1...6),
    Expected(
      name: "002", titleLine: 11, place: ("Rabat", "MA"), parties: ["IT", "MA"], mentioned: [], body: 12...15),
    Expected(
      name: "003", titleLine: 155, place: ("Rabat", "MA"), parties: ["CN", "MA"], mentioned: [],
      body: 156...159),
    Expected(
      name: "004", titleLine: 14, published: "2022-06-18", publishedLine: 15,
      happened: "2022-06-16/2022-06-17",
      place: ("Madrid", "ES"), parties: ["ES", "MA"], mentioned: ["DE", "NL", "QA", "US"], body: 17...22),
  ]

  /// `$DATELINE_SEEDS`, or `../shared/seeds` beside the clone; nil where neither is there.
  static let folder: String? = {
    let named = getenv("DATELINE_SEEDS").map { String(cString: $0) }
    return [named, ScratchSite.clone + "/../shared/seeds"].compactMap { $0 }.first { access($0, R_OK) == 0 }
  }()

  static let files = Snapshot(of: folder ?? "/nowhere").files().keys.sorted().filter { $0.hasSuffix(".txt") }

  /// A site of the seeds, and what `annotate` says of them.
  static let built = Result { () throws -> (ScratchSite, [Said]) in
    let site = try ScratchSite()
    for name in files { site.article(name, fileBytes((folder ?? "") + "/" + name) ?? []) }
    let ending = try site.dateline("build")
    guard ending.code == 0 else { throw Failed(what: ending.all) }
    let paths = files.map { "content/articles/" + $0 }
    let said = try Command(ScratchSite.program, ["annotate"] + paths, in: site.path).run().said()
    return (site, said)
  }

  private struct Failed: Error { var what: String }
}
