import Briefs

/// Who tells and who is named.
extension Edition {
  /// How many outlets tell of an event: the named ones, and each account without a name for itself.
  func outlets(_ event: Event) -> Int {
    guard event.accounts.count > 1 else { return event.accounts.count }
    // Of a site without pages of outlets the digest knows none.
    guard has(.sources) else {
      let named = event.accounts.compactMap { digest.accounts[$0].brief.source.outlet }.filter { !$0.isEmpty }
      return Set(named.map(nameKey)).count + event.accounts.count - named.count
    }
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
