import Briefs
import Newsroom

/// Collects the marks of one article.
struct MarkBook {
  private let labelled: LabelledArticle
  private(set) var marks: [Mark] = []

  init(_ labelled: LabelledArticle) { self.labelled = labelled }

  /// Enters a mark as counted.
  mutating func mark(_ task: Task, right: Double, wrong: Double, missed: Double, note: String) {
    marks.append(
      Mark(
        task: task, article: labelled.name, language: labelled.truth.language, right: right, wrong: wrong,
        missed: missed, note: wrong + missed > 0 ? note : ""))
  }

  /// Compares two sets of answers.
  mutating func compare<Answer: Hashable & Comparable>(
    _ task: Task, _ said: Set<Answer>, _ truth: Set<Answer>
  ) {
    let right = said.intersection(truth).count
    mark(
      task, right: Double(right), wrong: Double(said.count - right), missed: Double(truth.count - right),
      note: difference(said, truth))
  }

  /// Compares one answer; saying nothing where nothing is true is right.
  mutating func ask<Answer: Equatable>(_ task: Task, _ said: Answer?, _ truth: Answer?) {
    mark(
      task, right: said == truth ? 1 : 0, wrong: said != nil && said != truth ? 1 : 0,
      missed: truth != nil && said != truth ? 1 : 0,
      note: "\(said.map { "+\($0)" } ?? "none") \(truth.map { "-\($0)" } ?? "none")")
  }

  /// A made headline is no answer; where the page has none it is the right one.
  mutating func headline(_ said: Headline, _ truth: Truth) {
    ask(.headline, said.basis == .made ? nil : said.text, truth.title)
  }

  /// A bare weekday is an answer too.
  mutating func happened(_ said: Happened?, _ truth: Truth) {
    ask(
      .happened, said.flatMap { $0.value?.description ?? $0.weekday?.rawValue },
      truth.happened?.description ?? truth.weekday)
  }

  /// Compares date expressions of the body by line and value, whatever part of the words was taken; what was worked out from the
  /// day of publication or from another date is judged by `happened`, not here.
  mutating func dates(_ said: [DateMention], _ truth: [Truth.DateTruth]) {
    func key(_ line: Int, _ value: EDTF) -> String { "\(line): \(value)" }
    let judged = said.filter { labelled.truth.body.contains($0.line) }.compactMap { mention in
      byItsWords(mention).map { (mention.line, $0) }
    }
    .filter { $0.1.precision != .year && !isBareMonth($0.1) }
    compare(.dates, Set(judged.map { key($0.0, $0.1) }), Set(truth.map { key($0.line, $0.value) }))
    func isFull(_ value: EDTF) -> Bool { value.precision == .day }
    compare(
      .fullDates, Set(judged.filter { isFull($0.1) }.map { key($0.0, $0.1) }),
      Set(truth.filter { isFull($0.value) }.map { key($0.line, $0.value) }))
  }

  /// Compares the countries of both roles, and of either.
  mutating func countries(_ said: [CountryMention], _ truth: Truth) {
    func codes(_ role: CountryRole) -> Set<String> { Set(said.filter { $0.role == role }.map(\.code.code)) }
    compare(.parties, codes(.party), truth.parties)
    compare(.mentioned, codes(.mentioned), truth.mentioned)
    compare(.countries, codes(.party).union(codes(.mentioned)), truth.parties.union(truth.mentioned))
  }

  /// Compares people by name, and the offices and countries of those that were found.
  mutating func people(_ said: [Person], _ truth: [Truth.PersonTruth]) {
    compare(.people, Set(said.map(\.name)), Set(truth.map(\.name)))
    var (offices, countries) = (Answers(), Answers())
    for person in said {
      guard let real = truth.first(where: { $0.name == person.name }) else { continue }
      offices.take(person.name, person.office, real.office)
      countries.take(person.name, person.country?.code, real.country)
    }
    compare(.office, offices.said, offices.truth)
    compare(.personCountry, countries.said, countries.truth)
  }

  /// What is said and what is true of each of several persons.
  private struct Answers {
    var said: Set<String> = []
    var truth: Set<String> = []

    mutating func take(_ name: String, _ said: String?, _ truth: String?) {
      if let said { self.said.insert("\(name): \(said)") }
      if let truth { self.truth.insert("\(name): \(truth)") }
    }
  }
}

/// What a date expression says by its own words; nil where nothing but another date gave it its value.
private func byItsWords(_ mention: DateMention) -> EDTF? {
  switch DateRule(rawValue: mention.rule) {
  case .weekdayBeforePublication, .weekdayAfterPublication, .dayFromPublication, .eveOfStatedDate: nil
  case .yearFromPublication: mention.value.flatMap(withoutYear)
  default: mention.value
  }
}

private func withoutYear(_ value: EDTF) -> EDTF? {
  EDTF(
    value.description.split(separator: "/").map { "XXXX" + $0.dropFirst(4) }.joined(separator: "/"))
}

/// A month without a year, which no truth lists.
private func isBareMonth(_ value: EDTF) -> Bool {
  value.description.split(separator: "/").allSatisfy { $0.hasPrefix("XXXX") && $0.utf8.count == 7 }
}
