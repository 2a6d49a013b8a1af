import Briefs

extension Edition {
  /// Who tells what; nil where nothing was compared. Linear in the facts and the origins.
  func grid(of event: Event, _ comparison: Comparison?, _ root: String) -> GridView? {
    guard let comparison, event.origins.count > 1 else { return nil }
    let made = Grid(self, event, comparison, root)
    return made.rows.isEmpty ? nil : made.view
  }
}

/// The table as it is made. Facts that all tell come first, then those of some, the differing numbers, and how much each
/// tells alone.
private struct Grid {
  private let edition: Edition
  private let event: Event
  private let comparison: Comparison
  private let root: String
  /// For each account its origin, of those that were compared.
  private var originOf: [Int: Int] = [:]
  private var languages: [Set<String>] = []
  private(set) var rows: [GridRowView] = []
  private var left = 0

  private static let mostFacts = 12

  init(_ edition: Edition, _ event: Event, _ comparison: Comparison, _ root: String) {
    (self.edition, self.event, self.comparison, self.root) = (edition, event, comparison, root)
    for (i, origin) in event.origins.prefix(comparison.compared).enumerated() {
      for account in origin { originOf[account] = i }
      languages.append(Set(origin.map { account($0).brief.language }))
    }
    for facts in [comparison.shared, comparison.partly] {
      rows += facts.prefix(Grid.mostFacts).map(told)
      left += max(0, facts.count - Grid.mostFacts)
    }
    rows += comparison.differing.prefix(Grid.mostFacts).map(differing)
    left += max(0, comparison.differing.count - Grid.mostFacts)
    // Counts alone are no picture of who tells what.
    guard !rows.isEmpty else { return }
    rows += [
      counted(comparison.only, .gridOnly, "only"), counted(comparison.alone, .gridAlone, "accounts"),
    ].compactMap { $0 }
  }

  var view: GridView {
    let cells = rows.flatMap(\.cells)
    return GridView(
      columns: event.origins.prefix(comparison.compared).map { origin in
        let numbers = origin.map { String($0 + 1) }
        let outlet = account(origin[0]).brief.source.outlet
        return GridColumnView(
          numbers: numbers.prefix(3) + (numbers.count > 3 ? ["…"] : []),
          label: edition.wording(
            .gridColumn, ["a": numbers.joined(separator: edition.wording(.listSeparator))]),
          outlet: outlet)
      },
      rows: rows, more: left > 0 ? edition.wording.count(.moreFacts, left) : nil,
      hasDiffering: cells.contains { $0.kind == .differs },
      hasOther: cells.contains { $0.kind == .otherLanguage },
      hasSilent: cells.contains { $0.kind == .silent })
  }

  private func account(_ place: Int) -> Account { edition.digest.accounts[event.accounts[place]] }

  private func told(_ tellings: [Comparison.Telling]) -> GridRowView {
    var cells = silence(tellings)
    for telling in tellings {
      guard let origin = originOf[telling.account] else { continue }
      cells[origin] = GridCellView(
        kind: .told, href: href(telling),
        label: edition.wording(.gridTells, ["a": String(telling.account + 1), "b": line(telling)]))
    }
    let (text, language) = words(tellings)
    return GridRowView(text: text, language: language, isQuoted: true, cells: cells)
  }

  private func differing(_ figures: [Comparison.Figure]) -> GridRowView {
    let tellings = figures.map(\.telling)
    var cells = silence(tellings)
    for figure in figures {
      guard let origin = originOf[figure.telling.account] else { continue }
      let text = Array(sentence(figure.telling).text.utf8)
      let number = String(decoding: text[figure.range], as: UTF8.self)
      let separator = edition.wording(.listSeparator)
      if cells[origin].kind == .differs {
        cells[origin].text += separator + number
        cells[origin].label += separator + isolated(number)
      } else {
        cells[origin] = GridCellView(
          kind: .differs, href: href(figure.telling),
          label: edition.wording(
            .countLabel,
            [
              "a": edition.wording(
                .gridTells, ["a": String(figure.telling.account + 1), "b": line(figure.telling)]),
              "b": isolated(number),
            ]), text: number, language: account(figure.telling.account).brief.language)
      }
    }
    let (text, language) = words(tellings)
    return GridRowView(text: text, language: language, isQuoted: true, cells: cells)
  }

  /// How many sentences each origin alone tells; nil where none does.
  private func counted(_ lists: [[Comparison.Telling]], _ phrase: Phrase, _ anchor: String) -> GridRowView? {
    var counts = languages.map { _ in 0 }
    for (place, list) in lists.enumerated() {
      if let origin = originOf[place] { counts[origin] += list.count }
    }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    return GridRowView(
      text: edition.wording(phrase), language: edition.wording.language, isQuoted: false,
      cells: counts.map { count in
        count == 0
          ? GridCellView(kind: .none)
          : GridCellView(
            kind: .counted, href: "#" + anchor,
            label: edition.wording(
              .countLabel,
              ["a": edition.wording(phrase), "b": edition.wording.count(.sentences, count)]),
            text: String(count))
      })
  }

  /// The cells of a fact before anybody tells it: who writes in another language was not asked.
  private func silence(_ tellings: [Comparison.Telling]) -> [GridCellView] {
    let told = Set(tellings.map { account($0.account).brief.language })
    return languages.map { GridCellView(kind: $0.isDisjoint(with: told) ? .otherLanguage : .silent) }
  }

  private func sentence(_ telling: Comparison.Telling) -> Passage {
    account(telling.account).sentences[telling.sentence]
  }

  private func words(_ tellings: [Comparison.Telling]) -> (String, String) {
    guard let first = tellings.first else { return ("", "und") }
    return (sentence(first).text, account(first.account).brief.language)
  }

  private func line(_ telling: Comparison.Telling) -> String {
    edition.wording.lines([sentence(telling).line])
  }

  private func href(_ telling: Comparison.Telling) -> String {
    root + edition.articleFiles[event.accounts[telling.account]]
      + account(telling.account).anchor(of: telling.sentence)
  }
}
