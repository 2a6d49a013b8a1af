import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The pictures of pages` {
  /// Meetings over nine years, some without a month or a date.
  private static let many: [Account] = {
    var generator = SeededGenerator(seed: 11)
    return (0..<60).map { i in
      let year = 2016 + Int.random(in: 0...8, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let others = ["PT", "ES", "FR", "KE", "SA", "BR"]
      let other = others[Int.random(in: 0..<others.count, using: &generator)]
      let date: String? =
        i % 11 == 0 ? nil : i % 7 == 0 ? String(year) : "\(year)-\(month < 10 ? "0" : "")\(month)-05"
      return SmallDigest.account(
        "a\(i)", "Meeting \(i)", "en", "event-\(i)", happened: date, outlet: nil, parties: ["MA", other],
        sentences: ["Sentence \(i)."])
    }
  }()

  @Test(arguments: SiteFile.spoken)
  func `every picture has an alternative in words, in each language`(_ language: String) {
    for accounts in [SmallDigest.accounts, [PictureTests.many[1]]] {
      let (site, problems) = render(
        SmallDigest.content(accounts, language: language), theme: SmallDigest.theme())
      #expect(problems.isEmpty)
      var pictures = 0
      for page in site.pages where page.address.isPage {
        let html = String(decoding: page.bytes(), as: UTF8.self)
        for piece in html.split(separator: "<svg").dropFirst() {
          let tag = piece.prefix { $0 != ">" }
          // A picture that leads somewhere is a group of links, not one image.
          let group = piece.dropFirst(tag.count + 1).prefix { $0 != ">" }
          let said = group.hasPrefix("<g role=\"group\"") ? group : tag
          let isSaid =
            (said.contains("role=\"img\"") || said.contains("role=\"group\""))
            && said.contains("aria-label=\"")
            && !said.contains("aria-label=\"\"")
          // What is hidden stands beside its own words, or in a picture's key.
          let isHidden = tag.contains("aria-hidden=\"true\"")
          #expect(isSaid || isHidden, "\(page.address): <svg\(tag)>")
          if isSaid { pictures += 1 }
        }
        #expect(!html.contains("style=\""), "\(page.address)")
      }
      #expect(pictures > 5)
    }
  }

  @Test func `the bars and the table behind them have every event once`() throws {
    let edition = SmallDigest.edition(PictureTests.many)
    let all = edition.digest.events.indices
    let axis = try #require(edition.axis)
    let tally = MonthTally(all.map { edition.digest.events[$0].spot }, on: axis)
    #expect(tally.placed + tally.without == all.count)
    #expect(tally.without > 0)
    let picture = try #require(edition.monthPicture(all, "./"))
    #expect(picture.table.rows.reduce(0) { $0 + $1.total } == tally.placed)
    for row in picture.table.rows {
      #expect(row.cells.count == 12)
      #expect(row.cells.reduce(0) { $0 + $1.count } == row.total)
      #expect(row.cells.allSatisfy { ($0.count > 0) == ($0.href != nil) })
    }
    #expect(picture.bars.utf8.count { $0 == UInt8(ascii: "M") } == tally.counts.count { $0 > 0 })
    #expect(picture.table.without?.contains(String(tally.without)) == true)
  }

  @Test func `a strip's marks and its table have every meeting once`() throws {
    let edition = SmallDigest.edition(PictureTests.many)
    let entry = try #require(edition.digest.countries.first { $0.code.code == "MA" })
    let strip = try #require(edition.strip(of: entry, "../../"))
    #expect(strip.rows.count == 6)
    for row in strip.rows {
      #expect(row.counts.count == strip.columns.count)
      #expect(row.counts.reduce(0, +) + row.side == row.total)
      #expect(row.marks.reduce(0) { $0 + (Int($1.number ?? "1") ?? 0) } == row.total)
    }
    #expect(strip.rows.reduce(0) { $0 + $1.total } == entry.events.count)
    let pair = try #require(edition.digest.pairs.first)
    #expect(edition.strip(of: pair, "../../")?.rows.map(\.total) == [pair.events.count])
  }

  @Test func `the matrix says a pair twice, and as often as its list`() {
    let edition = SmallDigest.edition(PictureTests.many)
    let page = edition.pairsPage()
    let sum = page.rows.flatMap(\.cells).reduce(0) { $0 + (Int($1.count) ?? 0) }
    #expect(sum == 2 * edition.digest.pairs.reduce(0) { $0 + $1.events.count })
    #expect(page.rows.map(\.country.code) == page.columns.map(\.code))
    for (i, row) in page.rows.enumerated() { #expect(row.cells[i].isSelf) }
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (9, 4), (10, 5), (4000, 5)])
  func `a count has its shade`(_ count: Int, _ level: Int) { #expect(Edition.level(count) == level) }

  @Test func `in Arabic time runs from the right, and the map does not`() throws {
    let (english, arabic) = (
      SmallDigest.edition(PictureTests.many), SmallDigest.edition(PictureTests.many, "ar")
    )
    let all = english.digest.events.indices
    let (a, b) = (
      try #require(english.monthPicture(all, "./")), try #require(arabic.monthPicture(all, "./"))
    )
    #expect(a.years.first?.x == "0" && b.years.first?.x == "320")
    #expect(a.years.map(\.text) == b.years.map(\.text))
    #expect(english.mapView("./").dots.map(\.x) == arabic.mapView("./").dots.map(\.x))
  }

  @Test func `who tells what: all, one, and another number`() throws {
    let accounts = [
      SmallDigest.account(
        "one", "One", "en", "e", happened: "2024-03-11", outlet: "The Fanal", parties: ["MA", "PT"],
        sentences: [
          "The heads of the two coastguards met in Lisbon on Monday and signed a memorandum on rescue at sea.",
          "The storm left 12 sailors missing off Larache on Sunday night.",
        ]),
      SmallDigest.account(
        "two", "Two", "en", "e", happened: "2024-03-11", outlet: nil, parties: ["MA", "PT"],
        sentences: [
          "In Lisbon the heads of the two coastguards signed a memorandum on rescue at sea on Monday.",
          "The storm left 15 sailors missing off Larache on Sunday night.",
          "A common radio channel is to open before the summer.",
        ]),
      SmallDigest.account(
        "three", "Trois", "fr", "e", happened: "2024-03-11", outlet: nil, parties: ["MA", "PT"],
        sentences: ["Les chefs des garde-côtes se sont rencontrés à Lisbonne."]),
    ]
    let edition = SmallDigest.edition(accounts)
    let page = edition.eventPage(0)
    let grid = try #require(page.grid)
    #expect(grid.columns.count == 3)
    #expect(grid.rows.allSatisfy { $0.cells.count == 3 })
    let facts = page.shared.count + page.partly.count + page.contradictions.count
    #expect(grid.rows.count { $0.isQuoted } == facts)
    #expect(facts > 0)
    let told = grid.rows.flatMap(\.cells).count { $0.kind == .told }
    #expect(told == (page.shared + page.partly).reduce(0) { $0 + $1.sentences.count })
    // Who writes in another language was not asked, and is not said to be silent.
    #expect(grid.hasOther && !grid.hasSilent)
  }

  private typealias PictureTests = `The pictures of pages`
}
