import Support
import Testing

@testable import Pressroom

@Suite struct `The sentences of an event's page` {
  private static let accounts = [
    (
      "harbour", "en",
      ["The roof of the market hall fell in on Tuesday.", "The mayor has closed two more halls."]
    ),
    (
      "estuary", "en",
      ["On Tuesday the roof of the market hall fell in.", "Traders had complained of cracks."]
    ),
    (
      "halle", "fr",
      ["Le toit de la halle est tombé mardi.", "Le maire promet une enquête.", "Aucun blessé."]
    ),
    ("mercado", "es", ["El techo del mercado cayó el martes."]),
  ]

  private static let long = (1...12).map {
    "Number \($0) of the halls by the lake was closed on Tuesday after inspector \($0) had found cracks in beam \($0)."
  }

  private static func page(of slugs: [String]) -> String { page(accounts.filter { slugs.contains($0.0) }) }

  /// How often a sentence is quoted below the page's head, whose first words may come again, and outside tables that lead to
  /// where it stands.
  private static func count(_ sentence: String, on page: String) -> Int {
    let body = page.split(separator: "id=\"accounts\"", maxSplits: 1).last ?? ""
    let parts = body.split(separator: "<table", omittingEmptySubsequences: false)
    let text =
      parts.prefix(1) + parts.dropFirst().map { $0.split(separator: "</table>").dropFirst().joined()[...] }
    return text.joined().split(separator: ">" + sentence + "</q>", omittingEmptySubsequences: false).count - 1
  }

  private static func page(_ told: [(String, String, [String])]) -> String {
    let accounts = told.map { slug, language, sentences in
      SmallDigest.account(
        slug, "Title of " + slug, language, "ke-tz-1", happened: "2025-03-04", outlet: slug,
        parties: ["KE", "TZ"],
        sentences: sentences)
    }
    return render(SmallDigest.content(accounts), theme: SmallDigest.theme()).0.text("/events/ke-tz-1/") ?? ""
  }

  @Test(arguments: [
    ["harbour", "estuary", "halle", "mercado"], ["harbour", "halle"], ["harbour", "estuary"], ["halle"],
    ["halle", "mercado"],
  ])
  func `each stands there once, however the accounts are compared`(_ slugs: [String]) {
    let page = Self.page(of: slugs)
    for (slug, _, sentences) in Self.accounts where slugs.contains(slug) {
      // An event told once shows the summary alone; the rest is one step away.
      for sentence in slugs.count > 1 ? sentences : [sentences[0]] {
        let quoted = Self.count(sentence, on: page)
        #expect(quoted == 1, "\(sentence) stands \(quoted) times on the page of \(slugs)")
      }
    }
  }

  @Test func `a near copy adds what is its own, and repeats nothing`() {
    let text = Self.long
    let page = Self.page([
      ("harbour", "en", text), ("harbour-2", "en", text + ["The copy has this of its own."]),
      ("halle", "fr", ["Le toit de la halle est tombé mardi."]),
    ])
    #expect(page.contains("near copies of one text"))
    for sentence in text + ["The copy has this of its own."] {
      #expect(Self.count(sentence, on: page) == 1, "\(sentence)")
    }
  }

  @Test func `an account alone in its language says so, the others do not`() {
    #expect(
      Self.page(of: ["harbour", "estuary", "halle"]).split(separator: "class=\"why alone\"").count == 2)
    #expect(!Self.page(of: ["harbour", "estuary"]).contains("class=\"why alone\""))
  }
}
