import FoundationEssentials
import Support
import Testing

@Suite struct `Why` {
  private static let site = Result { () throws -> ScratchSite in
    let site = try ScratchSite()
    for number in 0..<3 { site.article("\(number).txt", Newsprint.article(number)) }
    site.article("furniture.txt", Newsprint.furniture)
    _ = try site.dateline("build")
    return site
  }

  @Test(arguments: ["content/articles/0.txt", "articles/0.txt", "0.txt"])
  func `an article says how each line was read`(_ what: String) throws {
    let ending = try Self.site.get().dateline("why", what)
    #expect(ending.code == 0, "\(ending.all)")
    #expect(ending.text.contains(Newsprint.visits[0].headline))
    for kind in ["ticker", "social", "related", "copyright"] {
      #expect(ending.text.contains(kind), "\(kind)")
    }
  }

  @Test func `an article without a story says why each line was set aside`() throws {
    let ending = try Self.site.get().dateline("why", "content/articles/furniture.txt")
    #expect(ending.code == 0)
    #expect(ending.text.contains("navigation") && ending.text.contains("ticker"))
  }

  @Test func `a brief, a page and a country are answered`() throws {
    let site = try Self.site.get()
    let path = try #require(site.briefs.keys.sorted().first)
    for what in [
      ["content/briefs/" + path], ["/countries/tn/"], ["/pairs/gr-tn/"], ["country", "TN"],
      ["country", "PL"],
    ] {
      let ending = try Command(ScratchSite.program, ["why"] + what, in: site.path).run()
      #expect(ending.code == 0, "\(what): \(ending.all)")
      #expect(!ending.output.isEmpty, "\(what)")
    }
  }

  @Test(arguments: [["content/articles/0.txt"], ["country", "TN"]])
  func `programs are answered in JSON`(_ what: [String]) throws {
    let ending = try Command(ScratchSite.program, ["why", "--json"] + what, in: Self.site.get().path).run()
    #expect(ending.code == 0)
    for line in ending.output.split(separator: 0x0A) {
      #expect(throws: Never.self) { try JSONDecoder().decode(Anything.self, from: Data(line)) }
    }
    #expect(!ending.output.isEmpty)
  }

  @Test(arguments: [
    ["nothing-of-ours"], ["country", "X1"], ["/countries/../../etc/"], ["../../secret.txt"], [""],
  ])
  func `what nobody knows is said, and asked of nothing outside`(_ what: [String]) throws {
    let site = try Self.site.get()
    let before = Snapshot(of: site.path)
    let ending = try Command(ScratchSite.program, ["why"] + what, in: site.path).run()
    #expect([1, 2].contains(ending.code), "\(ending.all)")
    #expect(!ending.complaints.isEmpty)
    #expect(before.changes(to: Snapshot(of: site.path)) == [])
  }

  /// Any JSON value.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
  }
}
