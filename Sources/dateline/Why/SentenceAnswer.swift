import Briefs
import Newsroom

/// Where a sentence stands, in articles and in briefs, and why it was chosen, left out or set aside.
struct SentenceAnswer: Answer {
  private let places: [SentencePlace]
  private let more: Int
  private let book: RuleBook

  /// As many places as an answer shows.
  private static let most = 50

  /// Looks for a text, or its beginning, in all articles and briefs of a site; nil where it stands nowhere.
  init?(_ text: String, at desk: Newsdesk) {
    guard let search = SentenceSearch(text) else { return nil }
    let found = search.places(at: desk)
    guard !found.isEmpty else { return nil }
    places = Array(found.prefix(SentenceAnswer.most))
    more = found.count - places.count
    book = RuleBook(with: desk.lexicons)
  }

  var lines: [String] {
    var named = RulesNamed(book)
    var lines: [String] = []
    for place in places {
      lines.append("“\(shortened(place.text, to: 240))”")
      if let path = place.path, let line = place.line {
        let bytes = place.bytes.map { ", bytes \($0.lowerBound) to \($0.upperBound)" } ?? ""
        lines.append("  Article    \(path):\(line)\(bytes)")
      }
      lines += place.verdict.map { "  \($0)" }
      if let leaning = place.leaning, leaning.odds != nil {
        lines.append("  Traits     \(telling(leaning.reasons))")
        for reason in leaning.reasons.prefix(5) { named.add(reason.name, .sentenceTraits) }
      }
      if let quoted = place.brief {
        lines.append(
          "  Brief      \(quoted.path)\(quoted.line.map { ":\($0)" } ?? ""), \(quoted.part), \(quoted.owner == .machine ? "the machine's" : "a person's")"
        )
      } else {
        lines.append("  Brief      none quotes it")
      }
      if let author = place.author { lines.append("  Desk note  \(author)") }
    }
    if more > 0 { lines.append("and \(more) more places: give more of the sentence") }
    return lines + named.lines
  }

  func write(_ json: inout JSONWriter) {
    for place in places {
      json.answer("sentence") {
        $0.member("text", place.text)
        $0.member("path", place.path)
        $0.member("line", place.line)
        $0.member("start", place.bytes?.lowerBound)
        $0.member("end", place.bytes?.upperBound)
        $0.member("kind", place.kind)
        $0.member("rule", place.rule)
        $0.member("rank", place.leaning?.rank)
        $0.member("of", place.count)
        $0.member("odds", weight: place.leaning?.odds)
        $0.member("place", place.leaning?.place)
        $0.member("repeats", place.leaning?.repeated?.line)
        $0.member("traits", traits: place.leaning?.reasons ?? [])
        $0.member("brief", place.brief?.path)
        $0.member("briefLine", place.brief?.line)
        $0.member("part", place.brief?.part)
        $0.member("owner", place.brief?.owner.word)
        $0.member("author", place.author)
      }
    }
  }
}

/// One place where a sentence stands.
struct SentencePlace {
  /// A brief that has it.
  struct Quoted {
    let path: String
    let line: Int?
    /// `summary`, `points`, or `body` for a person's own words elsewhere.
    let part: String
    let owner: BriefFile.Owner
  }

  let text: String
  /// The article; nil where it stands in a brief alone.
  var path: String?
  var line: Int?
  /// Of the source file.
  var bytes: Range<Int>?
  /// What its line is, and by which rule.
  var kind: String?
  var rule: String?
  /// What it weighs, where it is a sentence of the story; and among how many.
  var leaning: SentenceLeaning?
  var count: Int?
  var brief: Quoted?
  /// Who wrote it, in the words of its footnote, where no source has it.
  var author: String?

  /// What became of it, in words.
  var verdict: [String] {
    guard let kind else {
      return path == nil ? ["Article    none: no source line has it"] : []
    }
    let rule = rule ?? ""
    let sentence = LineRule(rawValue: rule).map { "\(rule): \($0.sentence)" } ?? rule
    guard let leaning else {
      let isStory = LineKind(rawValue: kind)?.isStory ?? false
      return ["\(isStory ? "Line      " : "Set aside ") \(kind), \(sentence)"]
    }
    let rank = "rank \(leaning.rank) of \(count ?? leaning.rank)"
    guard let odds = leaning.odds else {
      return ["Sentence   \(rank): it is too long, or has bytes that no page can show, so it carries nothing"]
    }
    let weight = "\(rank), odds \(signed(odds))"
    if let place = leaning.place {
      return ["Sentence   \(weight): it carries the story, number \(place) of those that do"]
    }
    if let repeated = leaning.repeated {
      return ["Sentence   \(weight): left out, since it says again what line \(repeated.line) says"]
    }
    return ["Sentence   \(weight): left out, since others carry more"]
  }
}
