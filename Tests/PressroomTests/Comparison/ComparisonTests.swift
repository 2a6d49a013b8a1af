import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The accounts of an event compared` {
  private let words = SmallDigest.theme().comparison

  private func digest(_ accounts: (outlet: String, language: String, sentences: [String])...) -> Digest {
    arrange(
      accounts.enumerated().map { i, account in
        SmallDigest.account(
          "account-\(i)", "Account \(i)", account.language, "ke-tz-1", happened: "2025-03-04",
          outlet: account.outlet, parties: ["KE", "TZ"], sentences: account.sentences)
      }, with: words)
  }

  private let collapse =
    "The collapse of the market hall in Mwaluko killed 12 people on Tuesday, the governor said."
  private let collapseElsewhere =
    "The governor said 14 people were killed on Tuesday by the collapse of the market hall in Mwaluko."
  private let inquiry = "An inquiry into the permits of the builder was opened by the public prosecutor."
  private let inquiryElsewhere = "The public prosecutor opened an inquiry into the permits of the builder."

  @Test func `numbers that differ stand side by side, with their briefs and lines`() throws {
    let digest = digest(
      ("The Anchor", "en", [inquiry, collapse]), ("Coast Mail", "en", [collapseElsewhere, inquiryElsewhere]))
    let contradiction = try #require(digest.contradictions().first)
    #expect(digest.contradictions().count == 1)
    #expect(contradiction.counted == "people")
    #expect(contradiction.sides.map(\.figure) == ["12", "14"])
    #expect(contradiction.sides.map(\.line) == [6, 5])
    #expect(contradiction.sides.map(\.brief) == ["briefs/account-0.md", "briefs/account-1.md"])
    #expect(contradiction.sides.map(\.article) == ["articles/account-0.txt", "articles/account-1.txt"])
    #expect(contradiction.sides.map(\.sentence) == [collapse, collapseElsewhere])
    let comparison = digest.comparison(of: 0)
    #expect(comparison.shared.count == 1)
    #expect(comparison.only == [[], []])
  }

  @Test func `a copy bears nothing out and contradicts nothing`() {
    let text = [
      inquiry, collapse,
      "Rescue teams from the port and from the barracks searched the rubble through the night with dogs and lamps.",
      "The market hall had been built nine years ago on the ground of a former brickworks beside the river.",
      "Traders who had been moved out of the old hall said that cracks had been seen in the walls since the rains.",
    ]
    let copy = text.map { $0.replacing("12 people", with: "13 people") }
    let digest = digest(("The Anchor", "en", text), ("Coast Mail", "en", copy))
    #expect(digest.events[0].origins == [[0, 1]])
    #expect(digest.contradictions() == [])
    #expect(digest.comparison(of: 0).shared.isEmpty)

    let three = self.digest(
      ("The Anchor", "en", text), ("Coast Mail", "en", copy), ("Lake Post", "en", [inquiryElsewhere]))
    #expect(three.events[0].origins == [[0, 1], [2]])
    #expect(three.comparison(of: 0).shared.map(\.count) == [2])
    // What both copies tell is told by one, and once.
    #expect(
      three.comparison(of: 0).only.map(\.count) == [5, 0, 0]
        || three.comparison(of: 0).only.map(\.count) == [4, 1, 0])
  }

  @Test func `between languages nothing is claimed`() {
    let digest = digest(
      ("The Anchor", "en", [inquiry, collapse]), ("Coast Mail", "en", [inquiryElsewhere]),
      (
        "La Sirène", "fr",
        ["L'effondrement de la halle de Mwaluko a fait 14 morts mardi, selon le gouverneur."]
      ))
    let comparison = digest.comparison(of: 0)
    #expect(comparison.isInLanguages)
    #expect(comparison.shared.isEmpty)
    #expect(comparison.partly.map(\.count) == [2])
    #expect(comparison.only.map(\.count) == [1, 0, 0])
    #expect(comparison.alone.map(\.count) == [0, 0, 1])
    #expect(digest.contradictions() == [])
  }

  @Test func `where not all origins were compared, none is said to stand alone`() {
    let accounts = (0..<30).map { i in
      let own = ["a", "e", "i", "o", "u", "y"][i / 5] + ["b", "d", "g", "k", "m"][i % 5]
      return SmallDigest.account(
        "account-\(i)", "Account \(i)", "en", "ke-tz-1", happened: "2025-03-04", outlet: "Outlet \(i)",
        parties: ["KE", "TZ"], sentences: [inquiry, "\(own)rotin \(own)melaf \(own)pundo \(own)sirat."])
    }
    let digest = arrange(accounts, with: words)
    let comparison = digest.comparison(of: 0)
    #expect(digest.events[0].origins.count == 30)
    #expect(!comparison.isWhole)
    #expect(comparison.shared.isEmpty && comparison.only.allSatisfy(\.isEmpty))
    #expect(comparison.partly.map(\.count) == [24])
  }

  @Test func `the page shows both numbers, what was copied, and which languages were not compared`() {
    let digest = [
      ("the-anchor", "en", "The Anchor", [inquiry, collapse]),
      ("coast-mail", "en", "Coast Mail", [collapseElsewhere]),
      ("coast-mail-2", "en", "Lake <Post>", [collapseElsewhere]),
      ("sirene", "fr", "La Sirène", ["La halle de Mwaluko s'est effondrée mardi."]),
    ]
    let accounts = digest.map { slug, language, outlet, sentences in
      SmallDigest.account(
        slug, slug, language, "ke-tz-1", happened: "2025-03-04", outlet: outlet, parties: ["KE", "TZ"],
        sentences: sentences)
    }
    for (language, said) in [
      ("en", "One origin: 2 accounts, near copies of one text"),
      ("fr", "Une origine\u{A0}: 2 récits, copies proches d’un seul texte"),
      ("es", "Un origen: 2 relatos, copias cercanas de un solo texto"),
      ("ar", "أصل واحد: روايتان، نسختان متقاربتان من نص واحد"),
    ] {
      let (site, problems) = render(
        SmallDigest.content(accounts, language: language), theme: SmallDigest.theme())
      #expect(problems == [])
      let page = site.text("/events/ke-tz-1/") ?? ""
      #expect(page.contains(said))
      #expect(page.contains("killed <mark>12</mark> people on Tuesday"))
      #expect(page.contains("said <mark>14</mark> people were killed"))
      #expect(page.contains("Lake &lt;Post&gt;"))
      #expect(page.split(separator: "class=\"figure\"").count == 3)
      #expect(page.contains("class=\"why alone\"") && page.contains("class=\"lane-note in-languages\""))
    }
  }

  @Test func `a theme without the table goes on, and says so`() throws {
    let folder = try TemporaryFolder()
    try copyTheme(to: folder, without: "strings/comparison.tsv")
    var problems: [Problem] = []
    let theme = Theme(at: folder.path, problems: &problems)
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.first?.path.hasSuffix("strings/comparison.tsv") == true)
    let (site, found) = render(SmallDigest.content(), theme: theme)
    #expect(found == [])
    #expect(site.text("/events/ma-pt-1/") != nil)
  }

  @Test func `a broken row of the table is named by its line`() {
    var problems: [Problem] = []
    let table =
      "# c\nfr\tnumber\t2\tdeux\nfr\tnumbr\t2\tdeux\nfr\tnumber\ttwo\tdeux\nxx\tlittle\t-\ta\nfr\tlittle\n"
    _ = ComparisonWords(Array(table.utf8), path: "t.tsv", countries: NameTable(), problems: &problems)
    #expect(problems.map(\.line) == [3, 4, 5, 6])
  }

  @Test func `whatever a sentence holds, it is read`() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "12", "12 000", "3,5", ".", ",", "-", "–", "%", "$", "€", "٢٫٥", "١٢", "milliards", "de", "au moins",
      "two", "hundred",
      "and", "a half", "mai", "14", "th", "quatre-vingt", "onze", "ans", "h", "30", "+212", "و", "عشر",
      "ثلاثة", "ألف", " ", "\u{202E}",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<14, using: &random)
      let parts = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      let text =
        parts.joined(separator: Bool.random(using: &random) ? " " : "")
        + (Bool.random(using: &random) ? nastyText(using: &random) : "")
      for language in ["fr", "en", "es", "ar", "xx"] {
        let read = FactWords(text, language: language, with: words)
        let length = text.utf8.count
        for quantity in read.quantities {
          #expect(
            quantity.range.lowerBound >= 0 && quantity.range.upperBound <= length && !quantity.range.isEmpty)
          #expect(quantity.counted.upperBound <= length)
          #expect(String(validating: Array(text.utf8)[quantity.range], as: UTF8.self) != nil)
        }
        #expect(read.differences(from: read).isEmpty)
        #expect(read.neighbours.count == read.quantities.count)
      }
    }
  }

  private func copyTheme(to folder: TemporaryFolder, without left: String) throws {
    for file in FolderListing(of: SmallDigest.templates).files where file.path != left {
      folder.write(file.path, try #require(fileBytes(file.location)))
    }
  }
}
