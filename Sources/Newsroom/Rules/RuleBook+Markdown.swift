extension RuleBook {
  /// `docs/rules.md`: every rule and trait with what it says, a heading a question. The same for the same code and tables.
  package var markdown: String {
    let head = """
      # The rules

      Every rule and trait by which an article is read, by the name that stands in JSON, in briefs and in `dateline why`. This \
      page is made from the code and its tables of weights: `make record` writes it anew. How they work together is told in \
      [reading.md](reading.md).

      """
    return head + RuleBook.chapters.map(markdown).joined()
  }

  private static let chapters: [(title: String, preface: String, families: [RuleFamily])] = [
    ("What a line is", "", [.lines, .lineTraits]),
    ("The headline", "", [.headline]),
    ("The day of publication", "", [.publication, .publicationTraits]),
    ("Date expressions", "", [.dates]),
    ("When it happened", "", [.happened]),
    (
      "Where, and the countries", "",
      [.place, .parties, .context, .refusals, .countryTraits, .signals]
    ),
    ("People and organisations", "", [.personSigns, .offices, .organisations]),
    ("Events", "", [.joins, .joinTraits]),
    ("The sentences that carry a story", "", [.sentenceTraits]),
    ("Flags", "", [.flags]),
    ("The outlet's own lines", HouseLines.sentence, []),
  ]

  private func markdown(_ chapter: (title: String, preface: String, families: [RuleFamily])) -> String {
    let parts = sections.filter { chapter.families.contains($0.family) }
    let preface = chapter.preface.isEmpty ? "" : "\n" + chapter.preface + "\n"
    return "\n## \(chapter.title)\n" + preface
      + chapter.families.flatMap { family in parts.filter { $0.family == family } }
      .map { markdown($0, isAlone: parts.count == 1) }.joined()
  }

  private func markdown(_ section: Section, isAlone: Bool) -> String {
    var page = isAlone ? "" : "\n### \(section.family.rawValue)\n"
    page += "\n\(section.note)\n"
    if let table = section.table { page += "\n`\(table.file)` says of itself: \(table.note)\n" }
    let hasWeights = section.rows.contains { $0.weight != nil }
    page +=
      hasWeights
      ? "\n| name | weight | what it says |\n| --- | ---: | --- |\n"
      : "\n| name | what it says |\n| --- | --- |\n"
    for row in section.rows {
      page += "| `\(row.name)` |"
      if hasWeights { page += " \(row.weight ?? "") |" }
      page += " \(escaped(row.sentence)) |\n"
    }
    return page
  }

  /// Without what would end a table's cell.
  private func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
