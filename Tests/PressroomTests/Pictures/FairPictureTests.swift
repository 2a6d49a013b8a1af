import Briefs
import Testing

@testable import Pressroom

@Suite struct `What pictures say of equals` {
  private static func meetings(_ pairs: [(String, String)], in months: [String]) -> [Account] {
    pairs.enumerated().map { i, pair in
      SmallDigest.account(
        "a\(i)", "Meeting \(i)", "en", "event-\(i)", happened: "\(months[i % months.count])-05", outlet: nil,
        parties: [pair.0, pair.1], sentences: ["Sentence \(i)."])
    }
  }

  private static let codes = [
    "AR", "AT", "AU", "BE", "BG", "BO", "BR", "CA", "CH", "CL", "CM", "CO", "CZ", "DE", "DK", "EC", "EG",
    "ES",
    "ET", "FI", "FR", "GB", "GH", "GR", "HU", "ID", "IE", "IN", "IQ", "IT", "JO", "JP", "KE", "MA", "ML",
    "MR",
    "MX", "NG", "PT", "SN",
  ]

  /// The first country meets the last, the second the last but one; or each its neighbour, one of them twice.
  @Test(arguments: [true, false], [2, 8, 16, 17, 20])
  func `the matrix has no row without a meeting, however many countries it leaves out`(
    _ isNested: Bool, _ pairs: Int
  ) {
    let codes = Self.codes
    var met = (0..<pairs).map {
      isNested ? (codes[$0], codes[codes.count - 1 - $0]) : (codes[2 * $0], codes[2 * $0 + 1])
    }
    met.append((met[pairs - 1].0, met[0].0))
    let page = SmallDigest.edition(Self.meetings(met, in: ["2024-03", "2024-04"])).pairsPage()
    #expect(page.rows.count <= Edition.widestMatrix)
    #expect((page.cut != nil) == (2 * pairs > page.rows.count))
    #expect(page.rows.count >= min(2 * pairs, Edition.widestMatrix - 1))
    for row in page.rows {
      #expect(row.cells.contains { $0.href != nil }, "\(row.country.code) met nobody")
    }
  }

  @Test(arguments: [
    (["2024-03", "2024-03", "2024-05"], "March 2024: 2"), (["2024-03", "2024-05"], nil),
    (["2024-03", "2024-03", "2024-05", "2024-05"], nil), (["2024-03"], "March 2024: 1"),
  ])
  func `a month stands out where it alone has the most`(_ months: [String], _ label: String?) throws {
    let pairs = months.map { _ in ("MA", "PT") }
    let edition = SmallDigest.edition(Self.meetings(pairs, in: months))
    let events = Array(edition.digest.events.indices)
    let picture = try #require(edition.monthPicture(events, "./"))
    #expect(picture.peak?.text == label)
    #expect(picture.label.contains("most in March 2024") == (label != nil), "\(picture.label)")
    let spark = try #require(edition.spark(events))
    #expect(spark.label.contains("Most in March 2024") == (label != nil), "\(spark.label)")
  }

  @Test(arguments: SiteFile.spoken)
  func `as many each stand by their names, and the most frequent first`(_ language: String) {
    let pairs = [
      ("DE", "MR"), ("CI", "FR"), ("CH", "JO"), ("AR", "CL"), ("ES", "MA"), ("EG", "GR"), ("SN", "TN"),
      ("SN", "TN"),
    ]
    let edition = SmallDigest.edition(Self.meetings(pairs, in: ["2024-03"]), language)
    func isByName(_ names: [String]) -> Bool {
      let keys = names.map { FilingKey($0).bytes }
      return zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }
    }
    let home = edition.homePage()
    #expect(home.countries.prefix(2).allSatisfy { $0.count == 2 })
    #expect(isByName(home.countries.dropFirst(2).map(\.label)))
    #expect(home.pairs.first?.count == 2)
    #expect(isByName(home.pairs.dropFirst().map(\.label)))
    let list = edition.pairsPage().list
    #expect(list.first?.href.contains("sn-tn") == true)
    #expect(isByName(list.dropFirst().map(\.label)))
    for section in edition.feedsPage().sections where section.id != "site" {
      #expect(isByName(section.rows.map(\.label)), "\(section.id)")
    }
  }

  @Test
  func `an account whose words stand in the comparison leads there, and a copied one says nearness once`() {
    let text = [
      "The heads of the two coastguards met in Lisbon on Monday and signed a memorandum on rescue at sea.",
      "The storm left 12 sailors missing off Larache on Sunday night.",
    ]
    let apart = [
      "In Lisbon the heads of the two coastguards signed a memorandum on rescue at sea on Monday.",
      "The storm left 15 sailors missing off Larache on Sunday night.",
    ]
    var accounts = [("one", text), ("two", text), ("three", apart)].map { slug, sentences in
      SmallDigest.account(
        slug, slug, "en", "e", happened: "2024-03-11", outlet: slug, parties: ["MA", "PT"],
        sentences: sentences)
    }
    for i in accounts.indices { accounts[i].brief.eventReason = "same parties" }
    let page = SmallDigest.edition(accounts).eventPage(0)
    let best = page.origins.flatMap(\.best)
    #expect(page.origins.map(\.copies.count).reduce(0, +) == 1)
    for account in best {
      #expect((account.below != nil) == account.summary.isEmpty)
      if let below = account.below {
        #expect(below.href == (page.grid == nil ? "#only" : "#grid"))
        #expect(below.label == "2 sentences in the comparison below")
      }
    }
    #expect(best.contains { $0.below != nil })
    for origin in page.origins {
      #expect(origin.best.allSatisfy { ($0.why == nil) == !origin.copies.isEmpty })
    }
  }
}
