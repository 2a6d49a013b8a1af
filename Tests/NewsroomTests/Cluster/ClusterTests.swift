import Briefs
import Support
import Testing

@testable import Newsroom

/// A story as clustering sees it, told in a line.
private struct Told {
  var lede: String
  var parties: [String]
  var people: [(name: String, country: String)] = []
  var day: String?
  var weekday: Weekday?
  var place: String?
  var language = "en"

  var facts: Facts {
    let article = Article(path: "articles/\(lede.prefix(12)).txt", bytes: Array(lede.utf8))
    let story = Story(
      article: article, language: language, lines: [LineVerdict(kind: .body, reason: "test")],
      title: Headline(text: "", basis: .made, line: nil), published: nil, outlet: nil, byline: nil, body: [1],
      flags: [])
    var facts = Facts(
      story: story, happened: nil, dates: [], place: nil, countries: [], people: [], organisations: [],
      topics: [],
      sentences: [])
    if day != nil || weekday != nil {
      facts.happened = Happened(
        value: day.flatMap { EDTF($0) }, weekday: weekday, basis: .stated, rule: "test", lines: [1])
    }
    facts.place = place.map { Place(name: "there", country: CountryCode($0), lines: [1]) }
    facts.countries = parties.compactMap { CountryCode($0) }.map {
      CountryMention(code: $0, role: .party, lines: [1], reason: "test")
    }
    facts.people = people.map {
      Person(name: $0.name, office: nil, country: CountryCode($0.country), lines: [1])
    }
    return facts
  }
}

private let visit = Told(
  lede:
    "The police chief Omar Tazi received on Monday the acting inspector general of Kestria police, Salim Doury",
  parties: ["MA", "PK"], people: [("Omar Tazi", "MA"), ("Salim Doury", "PK")], weekday: .monday, place: "MA")
private let retold = Told(
  lede:
    "The acting inspector general of police, Salim Doury, was received on Monday by police chief Omar Tazi in Rabat",
  parties: ["MA", "PK"], people: [("Tazi", "MA"), ("Salim Doury", "PK")], weekday: .monday, place: "MA")
private let otherGuest = Told(
  lede:
    "The police chief Omar Tazi received on Monday the new inspector general of Kestria police, Adil Memon",
  parties: ["MA", "PK"], people: [("Omar Tazi", "MA"), ("Adil Memon", "PK")], weekday: .monday, place: "MA")
private let otherCountry = Told(
  lede: "The police chief Omar Tazi received on Monday the director of public security of Italy, Vito Pisa",
  parties: ["MA", "IT"], people: [("Omar Tazi", "MA"), ("Vito Pisa", "IT")], weekday: .monday, place: "MA")
private let translated = Told(
  lede: "استقبل المدير العام للأمن يوم السبت وفدا في الرباط", parties: ["MA", "PK"], day: "2025-03-22",
  place: "MA")
private let dated = Told(
  lede: "A delegation from Pakistan held talks in Rabat on 22 March about training", parties: ["MA", "PK"],
  day: "2025-03-22", place: "MA")

private func groups(_ stories: [Told], known: [String: EventMemory] = [:]) -> [[String]] {
  cluster(stories.map(\.facts), known: known, with: allLexicons).map {
    $0.accounts.map(\.story.article.sha256)
  }
}

@Suite struct ClusterTests {
  @Test(arguments: [60, 400])
  func `a story told by many stays one event among many stories`(_ count: Int) throws {
    let copies = (0..<count).map { number in
      Told(
        lede: """
          The police chief Omar Tazi received on Monday the acting inspector general of Kestria police, Salim Doury, and
          both agreed to train officers together, to exchange laboratory findings and to meet again before the summer in
          the capital of Kestria, where a joint committee of experts is to draw up the plan. Agency copy \(number).
          """.split(separator: "\n").joined(separator: " "),
        parties: ["MA", "PK"], people: [("Omar Tazi", "MA"), ("Salim Doury", "PK")], weekday: .monday)
    }
    let others = (0..<400).map { Told(lede: "Report w\($0) on x\($0) by y\($0) and z\($0)", parties: ["FR"]) }
    let events = cluster((copies + others).map(\.facts), known: [:], with: allLexicons)
    #expect(events.map(\.accounts.count).max() == count)
  }

  @Test func `two accounts of one visit are one event`() {
    #expect(groups([visit, retold]).count == 1)
  }

  @Test func `the reason for joining is kept in words`() throws {
    let event = try #require(cluster([visit.facts, retold.facts], known: [:], with: allLexicons).first)
    #expect(event.reasons.allSatisfy { $0.contains("the same parties") })
  }

  @Test func `visits by different guests on undated Mondays stay apart`() {
    #expect(groups([visit, otherGuest]).count == 2)
    #expect(groups([visit, otherCountry]).count == 2)
  }

  @Test func `members of one delegation on one day are no different guests`() {
    var one = visit
    var other = otherGuest
    (one.weekday, other.weekday) = (nil, nil)
    (one.day, other.day) = ("2024-10-08/2024-10-09", "2024-10-09")
    #expect(groups([one, other]).count == 1)
    other.day = "2024-10-19"
    #expect(groups([one, other]).count == 2)
  }

  @Test func `a third account does not pull two different visits together`() {
    #expect(groups([visit, retold, otherGuest]).count == 2)
  }

  @Test func `accounts in two scripts join by day, place and parties`() {
    #expect(groups([translated, dated]).count == 1)
  }

  @Test(arguments: [
    ("Henning Strothmann", "هينينغ شتروتمان"), ("Anas Belqadir", "أنس بلقادر"),
    ("Graça Vilarinho", "غراسا فيلارينيو"),
    ("Sidi Ould Bezeid", "سيدي ولد بزيد"), ("Ziad Al-Qaraleh", "زياد القرالة"),
  ])
  func `a name is known again in another script`(_ latin: String, _ arabic: String) {
    func name(_ text: String) -> Lead.Name {
      Lead.Name(country: nil, words: [], sounds: allLexicons.sounds.keys(of: text))
    }
    #expect(name(latin).isSame(as: name(arabic), bySound: true))
    #expect(!name("Loredana Fabbriconi").isSame(as: name(arabic), bySound: true))
  }

  @Test func `undated accounts in two languages join by their people`() {
    let french = Told(
      lede: "Le directeur a reçu lundi la ministre", parties: ["MA", "PT"],
      people: [("Anas Belqadir", "MA"), ("Graça Vilarinho", "PT")], weekday: .monday)
    var arabic = Told(
      lede: "استقبل المدير الوزيرة في الرباط", parties: ["MA", "PT"],
      people: [("أنس بلقادر", "MA"), ("غراسا فيلارينيو", "PT")])
    arabic.language = "ar"
    #expect(groups([french, arabic]).count == 1)
  }

  @Test(arguments: ["2025-03-29", "2024-03-22"])
  func `dates that cannot both be true keep apart`(_ day: String) {
    var later = dated
    later.day = day
    later.lede += " again"
    #expect(groups([dated, later]).count == 2)
  }

  @Test func `the order of the stories does not matter`() {
    let stories = [visit, retold, otherGuest, otherCountry, translated, dated]
    let wanted = groups(stories)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 { #expect(groups(stories.shuffled(using: &generator)) == wanted) }
  }

  @Test func `an event keeps its id when an account joins it`() {
    let known = [visit.facts.story.article.sha256: EventMemory(current: "ma-pk-first")]
    let events = cluster([visit.facts, retold.facts], known: known, with: allLexicons)
    #expect(events.map(\.id) == ["ma-pk-first"])
  }

  @Test func `two events never get one id, also where a brief says so`() {
    let known = [
      visit.facts.story.article.sha256: EventMemory(current: "same"),
      otherCountry.facts.story.article.sha256: EventMemory(current: "same"),
    ]
    let ids = cluster([visit.facts, otherCountry.facts], known: known, with: allLexicons).map(\.id)
    #expect(Set(ids).count == 2)
    #expect(ids.contains("same"))
  }

  @Test func `a new id begins with the parties`() {
    let events = cluster([visit.facts], known: [:], with: allLexicons)
    #expect(events.first?.id.hasPrefix("ma-pk-") == true)
  }
}
