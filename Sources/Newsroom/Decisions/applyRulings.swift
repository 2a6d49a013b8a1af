import Briefs

extension Rulings {
  /// The stories that have a brief, each with its lines and its day as the desk has them.
  func told(_ stories: [Story], by copyDesk: CopyDesk, jobs: Int) -> [Story] {
    guard !isEmpty else { return stories }
    let taken = stories.filter {
      skips.decision(for: Source(path: $0.article.path, sha256: $0.article.sha256)) == nil
    }
    return parallelMap(taken, jobs: jobs) { applied(to: $0, by: copyDesk) }
  }

  /// All facts as the desk has them, and what is to be said of decisions that matched nothing in them.
  func applied(to facts: [Facts], jobs: Int) -> (facts: [Facts], problems: [Problem]) {
    guard !isEmpty else { return (facts, []) }
    let ruled = parallelMap(facts, jobs: jobs) { applied(to: $0) }
    let met = ruled.reduce(into: Set<Int>()) { $0.formUnion($1.met) }
    return (ruled.map(\.facts), ruled.flatMap(\.problems) + unmet(met, among: facts))
  }

  /// A story with the lines and the day of publication that the desk gave it; itself where there are none.
  ///
  /// Where lines were decided about, the article is extracted anew: its headline, its day and its outlet are looked for without the
  /// lines set aside, and what is kept is body whatever it weighs.
  func applied(to story: Story, by copyDesk: CopyDesk) -> Story {
    guard let own = of(story) else { return story }
    var story = story
    if !own.kept.isEmpty || !own.aside.isEmpty {
      let lines = DeskLines(kept: Set(own.kept.keys), aside: Set(own.aside.keys))
      let house = story.lines.indices.filter { story.lines[$0].reason == LineRule.houseLine.rawValue }
      story = copyDesk.extract(
        story.article, barring: Set(house.map { $0 + 1 }).subtracting(lines.kept), deciding: lines)
    }
    if let published = own.published {
      story.published = published.value.map {
        Publication(value: $0, basis: .desk, line: nil, rule: PublicationRule.desk.rawValue)
      }
    }
    return story
  }

  /// Facts with what the desk decided, each decision among ``Facts/decisions``; and the decisions about persons that
  /// were met, and those about countries that had nothing to refuse.
  func applied(to facts: Facts) -> (facts: Facts, met: Set<Int>, problems: [Problem]) {
    let own = of(facts.story)
    guard own != nil || !people.isEmpty else { return (facts, [], []) }
    var facts = facts
    var problems: [Problem] = []
    var decided: [(index: Int, about: String)] = []
    let named = facts.name(own?.people ?? NameRulings(), over: people)
    decided += named.map { ($0.by, $0.name) }
    if let own {
      decided += facts.takeValues(own)
      decided += takeRoles(own, in: &facts, &problems)
      for lines in [own.kept, own.aside] {
        let byDecision = Dictionary(grouping: lines.keys) { lines[$0] ?? 0 }
        decided += byDecision.map { ($0, $1.sorted().map(String.init).joined(separator: ", ")) }
      }
      decided += own.events.map { ($0.by, $0.others.joined(separator: ", ")) }
    }
    facts.decisions = decided.map { decisions[$0.index].shown(about: $0.about) }.inOrder
    return (facts, Set(named.map(\.by)), problems)
  }

  private func takeRoles(
    _ own: OfArticle, in facts: inout Facts, _ problems: inout [Problem]
  ) -> [(index: Int, about: String)] {
    guard !own.countries.isEmpty else { return [] }
    var decided: [(index: Int, about: String)] = []
    for (code, ruling) in own.countries.sorted(by: { $0.key < $1.key }) {
      let decision = decisions[ruling.by]
      let reason = ContextRule.desk.reason(decision.reason)
      if let index = facts.countries.firstIndex(where: { $0.code == code }) {
        facts.countries[index].role = ruling.role
        facts.countries[index].reason = reason
      } else if ruling.role != .refused {
        facts.countries.append(CountryMention(code: code, role: ruling.role, lines: [], reason: reason))
      } else {
        problems.append(
          Problem(
            path: path, line: decision.line, severity: .warning,
            what: "\(facts.story.article.path) names no \(code), so there is nothing to refuse",
            hint: "delete \(code) from the decision"))
        continue
      }
      decided.append((ruling.by, code.code))
    }
    facts.countries.sort { ($0.role.rank, $0.code) < ($1.role.rank, $1.code) }
    let ruled = Set(own.countries.keys)
    facts.weighed.removeAll { ruled.contains($0.code) }
    return decided
  }

  /// A warning for each decision about persons that met nobody.
  func unmet(_ met: Set<Int>, among facts: [Facts]) -> [Problem] {
    let ofPersons = decisions.indices.filter {
      if case .person = decisions[$0].ruling { return !met.contains($0) }
      return false
    }
    guard !ofPersons.isEmpty else { return [] }
    let told = Set(problems.map(\.line))
    let names = Set(facts.flatMap(\.people).flatMap { [$0.name] + $0.variants }).sorted()
    // The nearest name is looked for among all, so not for thousands of decisions that nobody needs any more.
    let hinted = Set(ofPersons.prefix(20))
    return ofPersons.compactMap { index in
      guard case .person(let name, let variants, let article) = decisions[index].ruling,
        // Where the article itself is not found, that was said.
        !told.contains(decisions[index].line)
      else { return nil }
      let all = variants.map { "“\($0)”" }.joined(separator: ", ")
      let near =
        hinted.contains(index) ? variants.lazy.compactMap { nearest(to: $0, among: names) }.first : nil
      let place = article.map { "in \($0.shown)" } ?? "in any article"
      return Problem(
        path: path, line: decisions[index].line, severity: .warning,
        what: "nobody is called \(all) \(place)",
        hint: near.map { "did you mean \"\($0)\"?" }
          ?? (names.contains(name)
            ? "“\(name)” needs no decision" : "a name is written as the article's page shows it"))
    }
  }
}

extension Facts {
  /// Takes the values that the desk gave.
  fileprivate mutating func takeValues(_ own: Rulings.OfArticle) -> [(index: Int, about: String)] {
    var decided: [(index: Int, about: String)] = []
    if let title = own.title {
      // The page's own headline stays where it is, so that what is clustered by its words stands where it stood.
      story.title = Headline(text: title.text, basis: .desk, line: story.title.line)
      decided.append((title.by, ""))
    }
    if let published = own.published { decided.append((published.by, "")) }
    if let given = own.happened {
      happened = given.value.map {
        Happened(value: $0, weekday: nil, basis: .desk, rule: HappenedRule.desk.rawValue, lines: [])
      }
      decided.append((given.by, ""))
    }
    if let given = own.place {
      place = given.value
      placeRule = given.value == nil ? nil : .desk
      decided.append((given.by, ""))
    }
    return decided
  }

  /// Gives persons the names that the desk gave them, and makes one of those who then are one; the names given, and by which
  /// decision.
  fileprivate mutating func name(
    _ own: NameRulings, over general: NameRulings
  ) -> [(name: String, by: Int)] {
    guard !people.isEmpty, !own.isEmpty || !general.isEmpty else { return [] }
    var given: [(name: String, by: Int)] = []
    var places: [String: Int] = [:]
    var renamed: [Person] = []
    var found: [PersonFinding] = []
    var isNamed: Set<Int> = []
    for (index, person) in people.enumerated() {
      var person = person
      let naming = own.naming(of: person.name, over: general) ?? own.naming(ofVariantOf: person)
      if let naming {
        given += naming.by.map { (naming.name, $0) }
        if person.name != naming.name { person.variants.append(person.name) }
        person.name = naming.name
      }
      let key = nameKey(person.name)
      if let place = places[key], naming != nil || isNamed.contains(place) {
        renamed[place].take(person, name: naming?.name)
        isNamed.insert(place)
        continue
      }
      if places[key] == nil { places[key] = renamed.count }
      if naming != nil { isNamed.insert(renamed.count) }
      renamed.append(person)
      if index < peopleFound.count { found.append(peopleFound[index]) }
    }
    for index in isNamed {
      let name = renamed[index].name
      renamed[index].variants = Set(renamed[index].variants).subtracting([name]).sorted()
    }
    people = renamed
    peopleFound = found
    return given.reduce(into: []) { known, next in
      if !known.contains(where: { $0 == next }) { known.append(next) }
    }
  }
}

extension NameRulings {
  /// In one article a person may be meant by another form than the fullest one.
  fileprivate func naming(ofVariantOf person: Person) -> (name: String, by: [Int])? {
    guard !isEmpty else { return nil }
    return person.variants.lazy.compactMap { self.naming(of: $0, over: NameRulings()) }.first
  }
}

extension Person {
  /// Takes over what an article says of the same person under another name.
  fileprivate mutating func take(_ other: Person, name: String?) {
    if let name, name != self.name {
      variants.append(self.name)
      self.name = name
    }
    variants += other.variants + [other.name]
    lines = Set(lines + other.lines).sorted()
    if office == nil { (office, country) = (other.office, other.country ?? country) }
    country = country ?? other.country
  }
}

extension [Decision] {
  /// In the order of a page: by what was decided, then about what, then when and by whom.
  fileprivate var inOrder: [Decision] {
    let ranks = Dictionary(uniqueKeysWithValues: Ruling.Key.allCases.enumerated().map { ($1.rawValue, $0) })
    func rank(_ decision: Decision) -> Int { ranks[decision.what] ?? ranks.count }
    return sorted { a, b in
      if rank(a) != rank(b) { return rank(a) < rank(b) }
      if a.about != b.about {
        // Lines by their numbers.
        let (x, y) = (Int(a.about.prefix { $0 != "," }), Int(b.about.prefix { $0 != "," }))
        if let x, let y, x != y { return x < y }
        return a.about < b.about
      }
      return (a.date, a.by, a.reason) < (b.date, b.by, b.reason)
    }
  }
}
