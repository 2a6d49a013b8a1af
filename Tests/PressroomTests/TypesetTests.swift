import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `French as it is set` {
  /// `~` is U+00A0.
  @Test(arguments: [
    ("Bacs du fleuve : un accord", "Bacs du fleuve~: un accord"),
    ("Pourquoi ? Parce que ; enfin !", "Pourquoi~? Parce que~; enfin~!"),
    ("la barge « Walo », à 30 %", "la barge «~Walo~», à 30~%"),
    ("12 500 familles et 1 234 567 euros", "12~500 familles et 1~234~567 euros"),
    ("en 2025 300 familles", "en 2025 300 familles"), ("le 12 2025", "le 12 2025"),
    ("Déjà : mis, là: aussi", "Déjà~: mis, là: aussi"),
    ("à\u{A0}: là", "à~: là"), (" : en tête", " : en tête"), ("en fin : ", "en fin~: "),
    ("deux  : deux", "deux  : deux"),
    ("»", "»"), (" »", " »"), ("« ", "« "), ("a « b", "a «~b"), ("", ""), (" ", " "), ("É È", "É È"),
  ])
  func `a space that holds two things together is not broken`(_ text: String, _ set: String) {
    #expect(typeset(text, in: "fr").replacing("\u{A0}", with: "~") == set)
  }

  @Test(arguments: ["en", "es", "ar", "und", "", "fro"])
  func `another language keeps its spaces`(_ language: String) {
    #expect(typeset("Rosso : « un » 12 500 ?", in: language) == "Rosso : « un » 12 500 ?")
  }

  @Test func `nothing but spaces changes, whatever the text`() {
    var random = SeededGenerator(seed: 31)
    let pieces = [
      " ", "  ", ":", ";", "!", "?", "%", "«", "»", "1", "500", "2025", "é", "Â", "ل", "\u{A0}", "a", "\n",
      "🌍",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let set = typeset(text, in: "fr")
      #expect(set.replacing("\u{A0}", with: " ") == text.replacing("\u{A0}", with: " "))
      #expect(typeset(set, in: "fr") == set)
    }
  }

  @Test
  func
    `headings, ledes and prose of a French brief are set; its evidence, feeds and data are as they were written`()
    throws
  {
    let sentence = "Un accord : les bacs de Rosso portent 1 200 familles."
    let account = SmallDigest.account(
      "bacs", "Bacs : un accord", "fr", "mr-sn-1", happened: "2025-11-12", outlet: nil,
      parties: ["MR", "SN"],
      sentences: [sentence])
    let (site, _) = render(SmallDigest.content([account], language: "fr"), theme: SmallDigest.theme())
    let article = try #require(site.text("/articles/bacs/"))
    #expect(article.contains("<h1 lang=\"fr\" dir=\"ltr\">Bacs\u{A0}: un accord</h1>"))
    #expect(article.contains("<p>Un accord\u{A0}: les bacs de Rosso portent 1\u{A0}200 familles."))
    #expect(article.contains("<mark>\(sentence)</mark>"))
    let home = try #require(site.text("/"))
    #expect(home.contains(">Bacs\u{A0}: un accord</a></h2>"))
    #expect(home.contains("<p class=\"lede\" lang=\"fr\" dir=\"ltr\">Un accord\u{A0}:"))
    for address in ["/data/briefs.json", "/feed.json"] {
      #expect(try #require(site.text(address)).contains("Bacs : un accord"))
    }
  }

  @Test func `no text of the interface lets a line begin with a mark`() throws {
    let wording = try #require(SmallDigest.theme().wordings["fr"])
    for (key, text) in wording.texts {
      #expect(
        !text.contains(" :") && !text.contains(" ;") && !text.contains(" ?") && !text.contains(" !"), "\(key)"
      )
    }
  }
}
