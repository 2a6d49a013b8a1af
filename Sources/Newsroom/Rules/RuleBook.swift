import Briefs

/// Every rule and trait of the newsroom by its name: what `docs/rules.md` is made from, and where `why` finds what a name says.
package struct RuleBook: Sendable {
  /// One rule or trait.
  package struct Row: Sendable {
    package let name: String
    package let sentence: String
    /// As its table of weights gives it; nil where it has none of its own.
    package let weight: String?
  }

  /// What the rules or traits of one family decide, what they were measured on, and all of them.
  package struct Section: Sendable {
    package let family: RuleFamily
    package let note: String
    /// The file of their weights and what it says of itself; nil where nothing is weighed.
    package let table: (file: String, note: String)?
    package let rows: [Row]
  }

  /// In the order in which an article is read.
  package let sections: [Section]
  private let sentences: [RuleFamily: [String: String]]

  /// All rules, with the weights that stand in the lexicons' folder. Reads the tables of weights anew.
  package init(with lexicons: Lexicons) {
    let shelf = WeightShelf(folder: lexicons.folder)
    sections = RuleFamily.allCases.map { shelf.section(of: $0) }
    sentences = Dictionary(
      uniqueKeysWithValues: sections.map { section in
        (
          section.family,
          Dictionary(section.rows.map { ($0.name, $0.sentence) }, uniquingKeysWith: { first, _ in first })
        )
      })
  }

  /// What a rule or trait of a family says; nil where the family has none of that name.
  package func sentence(of name: String, in family: RuleFamily) -> String? { sentences[family]?[name] }

  /// The family, of some, that has a rule of that name; nil where none has.
  package func family(of name: String, among families: [RuleFamily]) -> RuleFamily? {
    families.first { sentences[$0]?[name] != nil }
  }
}

/// Where a section's rows come from: the code, and a table of weights where there is one.
private struct WeightShelf {
  let folder: String

  func section(of family: RuleFamily) -> RuleBook.Section {
    switch family {
    case .lines: listed(family, LineRule.self)
    case .lineTraits:
      // A trait's weight depends on its range and on other traits, so the rows have none.
      listed(family, Trait.self, table: (family.table ?? "", table(of: family).note))
    case .headline, .publicationTraits: tabled(family)
    case .publication: listed(family, PublicationRule.self)
    case .dates: listed(family, DateRule.self)
    case .happened: listed(family, HappenedRule.self)
    case .place: listed(family, PlaceRule.self)
    case .parties: listed(family, PartyRule.self)
    case .context: listed(family, ContextRule.self)
    case .refusals: listed(family, CountrySighting.Refusal.self)
    case .signals: signals(family)
    case .countryTraits: weighed(family, CountryTrait.self)
    case .personSigns: weighed(family, PersonSign.self)
    case .offices: listed(family, OfficeRule.self)
    case .organisations: listed(family, OrganisationRule.self)
    case .joins: listed(family, JoinRule.self)
    case .joinTraits: weighed(family, JoinTrait.self)
    case .sentenceTraits: weighed(family, SentenceTrait.self)
    case .flags: listed(family, FlagRule.self)
    }
  }

  private func listed<R: Rule>(
    _ family: RuleFamily, _: R.Type, table: (file: String, note: String)? = nil
  ) -> RuleBook.Section {
    RuleBook.Section(
      family: family, note: family.note, table: table,
      rows: R.allCases.map { RuleBook.Row(name: $0.name, sentence: $0.sentence, weight: nil) })
  }

  private func signals(_ family: RuleFamily) -> RuleBook.Section {
    RuleBook.Section(
      family: family, note: family.note, table: nil,
      rows: CountrySighting.Signals.allCases.map {
        RuleBook.Row(name: $0.name, sentence: $0.sentence, weight: nil)
      })
  }

  /// Traits whose sentences stand in the code, with the weights of a table.
  private func weighed<R: Rule>(_ family: RuleFamily, _: R.Type) -> RuleBook.Section {
    let table = table(of: family)
    let weights = Dictionary(table.rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    return RuleBook.Section(
      family: family, note: family.note, table: (table.path, table.note),
      rows: R.allCases.map {
        RuleBook.Row(name: $0.name, sentence: $0.sentence, weight: weights[$0.name] ?? "0")
      })
  }

  /// Traits whose words stand in their table, in its order.
  private func tabled(_ family: RuleFamily) -> RuleBook.Section {
    let table = table(of: family)
    return RuleBook.Section(
      family: family, note: family.note, table: (table.path, table.note),
      rows: table.rows.map { RuleBook.Row(name: $0[0], sentence: $0[2].asSentence, weight: $0[1]) })
  }

  private func table(of family: RuleFamily) -> Table {
    var problems: [Problem] = []
    return Table(at: family.table ?? "", in: folder, columns: 2, problems: &problems)
  }
}

extension String {
  /// With a capital at its beginning and a full stop at its end.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
