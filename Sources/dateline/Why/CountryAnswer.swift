import Briefs
import Newsroom

/// Every article that names a country: its role there, the lines, the rule, and what the desk says of it.
struct CountryAnswer: Answer {
  /// One article's.
  private struct Entry {
    let path: String
    let country: CountryMention
    let weighed: WeighedCountry?
    let brief: StandingBriefs.Standing?

    /// Its role in the brief as it stands; nil where the brief does not name it.
    var roleInBrief: CountryRole? {
      brief?.file.flatMap { file in
        (file.brief.countries + file.brief.refused).first { $0.code == country.code }?.role
      }
    }

    var decisions: [Decision] {
      (brief?.file?.brief.decisions ?? []).filter { $0.what == "countries" && $0.about == country.code.code }
    }

    /// Whether a person wrote the countries of the brief.
    var isPersons: Bool {
      brief?.file.map { [.person, .deleted].contains($0.owner(of: "countries")) } ?? false
    }
  }

  private let code: CountryCode
  private let name: String
  private let entries: [Entry]
  private let book: RuleBook

  /// Looks through all articles of a site.
  init(_ code: CountryCode, at desk: Newsdesk) {
    self.code = code
    name = desk.names.country(code)
    book = RuleBook(with: desk.lexicons)
    entries = desk.accounts.flatMap { facts in
      facts.countries.filter { $0.code == code }.map { country in
        Entry(
          path: facts.story.article.shown, country: country,
          // A refusal weighs nothing.
          weighed: country.role == .refused ? nil : facts.weighed.first { $0.code == code },
          brief: desk.brief(about: facts))
      }
    }
  }

  var lines: [String] {
    guard !entries.isEmpty else { return ["\(name) stands in no line of any story."] }
    var named = RulesNamed(book)
    let counts = CountryRole.allCases.map { role in entries.count { $0.country.role == role } }
    var lines = [
      "\(name)  in \(counted(entries.count, "article")): \(counts[0]) party, \(counts[1]) mentioned, \(counts[2]) refused"
    ]
    for entry in entries {
      let country = entry.country
      lines.append(
        "\(entry.path):\(country.lines.first ?? 1): \(country.role.rawValue), \(at(country.lines)): \(country.reason)"
      )
      if let weighed = entry.weighed {
        lines.append("  \(weighed.sentence)")
        for (trait, _) in weighed.telling { named.add(trait.name, .countryTraits) }
      }
      lines += deskSentences(entry.decisions).map { "  Set by the desk: \($0)" }
      if entry.isPersons, let brief = entry.brief {
        lines.append(
          "  \(brief.shown): a person wrote its countries; there it is \(entry.roleInBrief?.rawValue ?? "not named")"
        )
      }
    }
    return lines + named.lines
  }

  func write(_ json: inout JSONWriter) {
    for entry in entries {
      json.answer("country") {
        $0.member("code", code.code)
        $0.member("path", entry.path)
        $0.member("role", entry.country.role.rawValue)
        $0.member("lines", entry.country.lines)
        $0.member("reason", entry.country.reason)
        $0.member("rule", ruleName(endOf: entry.country.reason))
        $0.member("weight", weight: entry.weighed?.weight)
        $0.member("odds", weight: entry.weighed?.score)
        $0.member("traits", traits: (entry.weighed?.telling ?? []).map { ($0.trait.name, $0.added) })
        $0.member("brief", entry.brief?.shown)
        $0.member("briefRole", entry.roleInBrief?.rawValue)
        $0.member("owner", entry.brief.map { _ in entry.isPersons ? "person" : "machine" })
        $0.decisionsMember(entry.decisions)
      }
    }
  }
}
