import Briefs

extension Digest {
  /// Joins the accounts' people by name (``nameKey(_:)``) and country; who has no country in one account is the
  /// one of that name who has, where there is only one.
  mutating func arrangePeople() {
    peopleOf = accounts.map { _ in [] }
    guard has(.people) else { return }
    var found: [Key: Sightings] = [:]
    var keys = NameKeys()
    for (i, account) in accounts.enumerated() {
      for person in account.brief.people {
        let key = Key(name: keys.key(person.name), country: person.country)
        found[key, default: Sightings()].add(person, in: i, language: account.brief.language)
      }
    }
    let namesakes = Dictionary(grouping: found.keys.filter { $0.country != nil }, by: \.name)
    for key in found.keys.sorted() where key.country == nil {
      guard let others = namesakes[key.name], others.count == 1, let other = others.first,
        let lost = found.removeValue(forKey: key)
      else { continue }
      found[other]?.merge(lost)
    }
    people = found.keys.sorted().compactMap { key in
      guard let sightings = found[key] else { return nil }
      return sightings.entry(country: key.country)
    }
    for (i, person) in people.enumerated() {
      for account in person.accounts { peopleOf[account].append(i) }
    }
  }

  private struct Key: Hashable, Comparable {
    var name: String
    var country: CountryCode?

    static func < (a: Key, b: Key) -> Bool {
      a.name != b.name ? a.name < b.name : (a.country?.code ?? "") < (b.country?.code ?? "")
    }
  }

  private struct Sightings {
    private var names: [String: Int] = [:]
    private var offices: [PersonEntry.Office: Int] = [:]
    private var variants: Set<String> = []
    private var accounts: Set<Int> = []

    mutating func add(_ person: Person, in account: Int, language: String) {
      names[person.name, default: 0] += 1
      variants.formUnion(person.variants)
      accounts.insert(account)
      if let office = person.office {
        offices[PersonEntry.Office(text: office, language: language), default: 0] += 1
      }
    }

    mutating func merge(_ other: Sightings) {
      names.merge(other.names, uniquingKeysWith: +)
      offices.merge(other.offices, uniquingKeysWith: +)
      variants.formUnion(other.variants)
      accounts.formUnion(other.accounts)
    }

    func entry(country: CountryCode?) -> PersonEntry {
      let name = byFrequency(names).first?.key ?? ""
      let suffix = country.map { "-" + $0.code.lowercased() } ?? ""
      let texts = byFrequency(Dictionary(offices.map { ($0.key.text, $0.value) }, uniquingKeysWith: +)).map(
        \.key)
      let languages = Dictionary(offices.keys.map { ($0.text, $0.language) }, uniquingKeysWith: min)
      return PersonEntry(
        name: name,
        slug: slug(name, fallback: sha256(Array(name.utf8))) + suffix,
        country: country,
        offices: texts.map { PersonEntry.Office(text: $0, language: languages[$0] ?? "und") },
        variants: variants.union(names.keys).subtracting([name]).sorted(),
        accounts: accounts.sorted())
    }
  }
}
