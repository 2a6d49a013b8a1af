import Briefs
import Newsroom

/// An article's facts in words: what was found, in which line, by which rule, and why each line is what it is.
struct Explanation {
  let facts: Facts
  let story: Story
  let book: RuleBook
  let names: NamesShown
  /// The lines that might be the headline, the days that might be the day of publication, and how likely none of them is.
  let headlines: [WeighedCandidate]
  let days: [WeighedCandidate]
  let noDay: Double
  let topics: [ToldTopic]
  let sentences: [SentenceLeaning]
  private let leanings: [LineLeaning]

  /// Of a story and its facts; its lines, days, topics and sentences are weighed anew.
  init(_ facts: Facts, with lexicons: Lexicons, names: NamesShown) {
    self.facts = facts
    self.names = names
    story = facts.story
    book = RuleBook(with: lexicons)
    leanings = lineLeanings(of: facts.story.article, with: lexicons)
    headlines = headlineCandidates(of: facts.story, with: lexicons)
    (days, noDay) = publicationCandidates(of: facts.story, with: lexicons)
    topics = toldTopics(of: facts.story, with: lexicons)
    sentences = sentenceLeanings(of: facts, with: lexicons)
  }

  /// What a terminal shows, a line each.
  var lines: [String] {
    let article = story.article
    var lines = [
      "\(article.shown)  (\(article.text.encoding.rawValue), language \(story.language), sha256 \(article.sha256.prefix(12)))"
    ]
    lines += [title] + because(headlineReasons) + section(Explanation.headlinesHeading, headlineItems)
    lines += [published] + because(story.published?.because ?? [])
    lines += section(Explanation.daysHeading, dayItems) + [happened, place]
    lines += section("Set by the desk", deskSentences(facts.decisions))
    lines += section("Outlet", story.outlet.map { [$0] } ?? [])
    lines += section("Byline", story.byline.map { [$0] } ?? [])
    lines += section("Countries", facts.countries.map(sentence(about:)))
    lines += section("People", people) + section("Organisations", organisations)
    lines += section("Topics (IPTC Media Topics), with the words that tell them", topicItems)
    lines += section("Dates", facts.dates.map(sentence(about:)))
    lines += section("Sentences that carry the story, the summary's first", carryingItems)
    lines += section("Flags", story.flags.map(sentence(about:))) + section("Lines", runs)
    lines += section(
      "Lines weighed, in the story and about it (taken for the story above \(signed(LineLeaning.bar)))",
      weighed)
    return lines + rulesNamed
  }

  /// How the lines of the story and a few around it lean, each with the traits that weigh most; traits are those of
  /// `weights.tsv`.
  private var weighed: [String] {
    shownLeanings.map { line in
      let shown = line.shown
      let rest = line.leaning - shown.reduce(0) { $0 + $1.weight }
      let reasons = shown.map { "\($0.name) \(signed($0.weight))" }
      return
        "line \(line.line)  \(signed(line.leaning)): \(reasons.joined(separator: ", ")), all else \(signed(rest))"
    }
  }

  /// The lines whose weights are shown: the story's, and twelve on each side of it.
  var shownLeanings: [LineLeaning] {
    guard let first = story.body.first, let last = story.body.last else { return [] }
    return leanings.filter { $0.line >= first - 12 && $0.line <= last + 12 }
  }

  private var title: String {
    let title = story.title
    guard !title.text.isEmpty else { return "Title      none: the article tells no story" }
    return
      "Title      \(title.basis.rawValue)\(title.basis == .desk ? "" : title.line.map { ", line \($0)" } ?? " from the lede"): \(title.text)"
  }

  private var headlineReasons: [String] {
    let title = story.title
    return title.basis == .made && !title.text.isEmpty
      ? ["no line of the page weighs enough to be the headline"] : title.because
  }

  private var published: String {
    guard let published = story.published else {
      return "Published  not known: no day on the page is likely enough, and no sidecar says one"
    }
    let line = published.line.map { ", line \($0)" } ?? ""
    return "Published  \(published.value)  (\(published.basis.rawValue)\(line), rule \(published.rule))"
  }

  /// What spoke for it, in a line of its own.
  private func because(_ reasons: [String]) -> [String] {
    reasons.isEmpty ? [] : ["           because: \(reasons.joined(separator: "; "))"]
  }

  private var happened: String {
    guard let happened = facts.happened else {
      return "Happened   not known: nothing in the story dates its event"
    }
    let value = happened.value?.description ?? "a \(happened.weekday?.rawValue.capitalised ?? "day"), no date"
    return "Happened   \(value)  (\(happened.basis.rawValue), \(at(happened.lines)), rule \(happened.rule))"
  }

  private var place: String {
    guard let place = facts.place else { return "Place      not known" }
    let rule = facts.placeRule.map { ", rule \($0.name)" } ?? ""
    return "Place      \(place.name)\(place.country.map { ", \($0)" } ?? "")  (\(at(place.lines))\(rule))"
  }

  private func sentence(about country: CountryMention) -> String {
    let weighed = facts.weighed.first { country.role != .refused && $0.code == country.code }
    return
      "\(names.country(country.code))  \(padded(country.role.rawValue, to: 9))  \(at(country.lines))  \(country.reason)"
      + (weighed.map { "  [\($0.sentence)]" } ?? "")
  }

  /// Each person with how the name and the office were found.
  private var people: [String] {
    facts.people.enumerated().map { index, person in
      let office = person.office.map { ", \($0)" } ?? ""
      let country = person.country.map { " (\($0))" } ?? ""
      let variants = person.variants.isEmpty ? "" : "; also \(person.variants.joined(separator: ", "))"
      let found = index < facts.peopleFound.count ? how(facts.peopleFound[index]) : ""
      return "\(person.name)\(office)\(country)  \(at(person.lines))\(variants)\(found)"
    }
  }

  private func how(_ finding: PersonFinding) -> String {
    let signs = finding.shown.map { "\($0.sign.name)\($0.weight.map { " \(signed($0))" } ?? "")" }
    let parts = [finding.office?.name ?? "", signs.joined(separator: ", ")].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "  [\(parts.joined(separator: "; "))]"
  }

  private var organisations: [String] {
    facts.organisations.enumerated().map { index, body in
      let acronym = body.acronym.map { " (\($0))" } ?? ""
      let rule =
        index < facts.organisationRules.count ? "  (\(facts.organisationRules[index].name))" : ""
      return "\(body.name)\(acronym)  \(at(body.lines))\(rule)"
    }
  }

  private func sentence(about date: DateMention) -> String {
    "line \(date.line)  \(date.text): \(date.value?.description ?? "no date")  (\(date.rule))"
  }

  private func sentence(about flag: Newsroom.Flag) -> String {
    let line = flag.line.map { "  line \($0)" } ?? ""
    if flag.flag == FlagRule.short.name { return "\(flag.flag)\(line)  \(flag.text) words" }
    return "\(flag.flag)\(line)\(flag.text.isEmpty ? "" : "  “\(flag.text)”")"
  }

  /// The lines with their kinds and rules, neighbours that share both as one.
  private var runs: [String] {
    var runs: [(first: Int, last: Int, verdict: LineVerdict)] = []
    for (index, verdict) in story.lines.enumerated() {
      if let last = runs.last, last.verdict == verdict {
        runs[runs.count - 1].last = index + 1
      } else {
        runs.append((index + 1, index + 1, verdict))
      }
    }
    return runs.map { run in
      let numbers = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
      return
        "\(padded(numbers, to: 9))  \(padded(run.verdict.kind.rawValue, to: 13))  \(ruleSentence(run.verdict.reason))"
    }
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// A line rule's name and its sentence.
private func ruleSentence(_ rule: String) -> String {
  LineRule(rawValue: rule).map { "\(rule): \($0.sentence)" } ?? rule
}
