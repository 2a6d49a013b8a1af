import Briefs

/// Who tells and who is named.
extension Edition {
  /// How many outlets tell of an event: the named ones, and each account without a name for itself.
  func outlets(_ event: Event) -> Int {
    var named: Set<Int> = []
    var unnamed = 0
    for i in event.accounts {
      if let source = digest.sourceOf[i] {
        named.insert(source)
      } else {
        unnamed += 1
      }
    }
    return named.count + unnamed
  }

  /// The page of an account's outlet.
  func sourceHref(_ account: Int, _ root: String) -> String? {
    digest.sourceOf[account].map { root + Edition.file(digest.sources[$0]) }
  }

  func person(_ index: Int, _ root: String, counted: Bool = true) -> PersonView {
    let person = digest.people[index]
    return PersonView(
      name: person.name, href: root + Edition.file(person), office: person.offices.first?.text,
      officeLanguage: person.offices.first?.language ?? "und",
      country: person.country.map { country($0, root) },
      words: counted ? wording.count(.articles, person.accounts.count) : nil, lines: nil, variants: nil)
  }
}
