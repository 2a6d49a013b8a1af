import Briefs

/// Decisions while they are read, and what is wrong with them.
struct OverrideReader {
  let path: String
  let countries: Set<CountryCode>
  var decisions: [Override] = []
  var problems: [Problem] = []

  mutating func read(_ root: YAMLNode?) {
    guard let root, !root.isNull else { return }
    guard case .sequence(let items) = root.content else {
      problems.append(
        Problem(
          path: path, line: root.line, what: "\(root.kind) where a list of decisions is needed",
          hint: "begin each decision with a dash: - { article: \"articles/000.txt\", title: \"…\", … }"))
      return
    }
    for item in items {
      var fields = Fields(item, path: path)
      guard item.entries != nil else {
        problems.append(
          Problem(
            path: path, line: item.line,
            what: "\(item.kind) where a decision is needed",
            hint:
              "- { article: \"articles/000.txt\", title: \"…\", by: \"…\", date: \"2026-11-26\", reason: \"…\" }"
          ))
        continue
      }
      let decision = read(&fields)
      problems += fields.finish()
      if let decision { decisions.append(decision) }
    }
  }

  private func read(_ fields: inout Fields) -> Override? {
    let by = fields.squeezed("by", hint: "by: \"who decided\"")
    let date = fields.needed("date", fields.day("date"), hint: "date: \"2026-11-26\", the day it was decided")
    let reason = fields.squeezed("reason", hint: "reason: \"why\", for readers")
    let ruling = ruling(&fields)
    guard let by, let date, let reason, let ruling else { return nil }
    return Override(line: fields.line, ruling, by: by, date: date, reason: reason)
  }

  private func ruling(_ fields: inout Fields) -> Ruling? {
    // Asked for whatever the decision is, so that a slip is met with the nearest of all keys.
    for key in Ruling.Key.allCases { _ = fields.node(key.rawValue) }
    for key in ["article", "name", "sha256"] { _ = fields.node(key) }
    let there = Ruling.Key.allCases.filter { fields.keys.contains($0.rawValue) }
    guard let key = there.first else {
      let known = Set(
        Ruling.Key.allCases.map(\.rawValue) + ["by", "date", "reason", "article", "name", "sha256"])
      // A slip of the key that says what is decided is told as such.
      if fields.keys.allSatisfy(known.contains) {
        fields.note(
          "", what: "nothing is decided",
          hint: "one of: " + Ruling.Key.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return nil
    }
    guard there.count == 1 else {
      let names = there.sorted { fields.position(of: $0) < fields.position(of: $1) }
      fields.note(
        names[1].rawValue,
        what: "two decisions in one: " + names.map { "\"\($0.rawValue)\"" }.joined(separator: " and "),
        hint: "give each a line of its own, with its own by, date and reason")
      return nil
    }
    for (other, owners) in OverrideReader.companions
    where fields.keys.contains(other) && !owners.contains(key) {
      fields.note(
        other, what: "\"\(other)\" does not go with \"\(key.rawValue)\"",
        hint: "it goes with: " + owners.map(\.rawValue).joined(separator: ", "))
    }
    switch key {
    case .same, .apart: return group(key, &fields)
    case .skip: return fields.article("skip").map { .skip($0) }
    case .person: return person(&fields)
    default:
      let article = fields.article("article")
      return value(key, &fields).flatMap { value in article.map(value) }
    }
  }

  /// The keys that only some decisions have.
  private static let companions: [(key: String, owners: [Ruling.Key])] = [
    ("article", [.title, .happened, .published, .place, .countries, .person, .keep, .setAside]),
    ("name", [.person]), ("sha256", [.keep, .setAside]),
  ]

  /// What is decided of one article; nil where it is wrong.
  private func value(_ key: Ruling.Key, _ fields: inout Fields) -> ((ArticleName) -> Ruling)? {
    switch key {
    case .title:
      guard let title = fields.squeezed("title", hint: "title: \"…\"") else { return nil }
      return { .title($0, title) }
    case .happened, .published:
      guard fields.node(key.rawValue) != nil else {
        return { key == .happened ? .happened($0, nil) : .published($0, nil) }
      }
      guard let date = fields.value(key.rawValue, wanted: "a date", hint: dateHint, { EDTF($0) }) else {
        return nil
      }
      return { key == .happened ? .happened($0, date) : .published($0, date) }
    case .place: return place(&fields)
    case .countries: return roles(&fields)
    case .keep, .setAside:
      guard let line = fields.lineName(key.rawValue) else { return nil }
      return { key == .keep ? .keep($0, line) : .setAside($0, line) }
    case .same, .apart, .skip, .person: return nil
    }
  }

  private func place(_ fields: inout Fields) -> ((ArticleName) -> Ruling)? {
    guard fields.node("place") != nil else { return { .place($0, nil) } }
    let countries = countries
    let place: Place? = fields.object("place") { inner in
      let name = inner.squeezed("name", hint: "place: { name: \"Rabat\", country: \"MA\" }")
      let before = inner.problems.count
      // As the desk's page leaves it open.
      if name == "NAME" {
        inner.note("name", what: "the place is left open", hint: "write the place's name for NAME")
      }
      var country: CountryCode?
      if let text = inner.text("country") {
        country = inner.country(text, at: inner.line(of: "country"), among: countries)
      }
      guard let name, inner.problems.count == before else { return nil }
      return Place(name: name, country: country, lines: [])
    }
    return place.map { place in { .place($0, place) } }
  }

  private func roles(_ fields: inout Fields) -> ((ArticleName) -> Ruling)? {
    guard let node = fields.node("countries"), let entries = node.entries, !entries.isEmpty else {
      fields.note(
        "countries", what: "\"countries\" names no country and its role",
        hint: "countries: { MA: \"party\", PL: \"refused\", FR: \"mentioned\" }")
      return nil
    }
    var rulings: [CountryRuling] = []
    for entry in entries {
      let code = fields.country(entry.key, at: entry.line, among: countries)
      guard case .scalar(let text, _) = entry.value.content, let role = CountryRole(rawValue: text) else {
        let said = if case .scalar(let text, _) = entry.value.content { text } else { entry.value.kind }
        fields.note(
          atLine: entry.line, what: "unknown role \"\(said)\" of \(entry.key)",
          hint: hint(for: said, among: CountryRole.allCases.map(\.rawValue)))
        continue
      }
      if let code { rulings.append(CountryRuling(code, role)) }
    }
    return rulings.count == entries.count ? { .countries($0, rulings) } : nil
  }

  private func group(_ key: Ruling.Key, _ fields: inout Fields) -> Ruling? {
    let before = fields.problems.count
    let nodes = fields.items(key.rawValue)
    guard fields.problems.count == before else { return nil }
    var names: [ArticleName] = []
    for node in nodes {
      guard case .scalar(let text, _) = node.content, let name = ArticleName(text) else {
        let said = if case .scalar(let text, _) = node.content { text } else { node.kind }
        fields.note(atLine: node.line, what: "\"\(said)\" names no article", hint: articleHint(said))
        continue
      }
      guard !names.contains(name) else {
        fields.note(
          atLine: node.line, what: "\(name.shown) stands twice in one \"\(key.rawValue)\"", hint: "delete one"
        )
        continue
      }
      names.append(name)
      guard key == .same || names.count <= Overrides.mostApart else {
        fields.note(
          key.rawValue, what: "more than \(Overrides.mostApart) articles kept apart by one decision",
          hint: "make several of it")
        return nil
      }
    }
    guard nodes.count > 1 else {
      fields.note(
        key.rawValue, what: "\"\(key.rawValue)\" needs two articles or more",
        hint: "\(key.rawValue): [\"articles/a.txt\", \"articles/b.txt\"]")
      return nil
    }
    guard names.count == nodes.count else { return nil }
    return key == .same ? .same(names) : .apart(names)
  }

  private func person(_ fields: inout Fields) -> Ruling? {
    let example =
      "person: \"S. Choudhry\", name: \"Salman Choudhry\"; or person: [\"the name\", \"another form\"]"
    var article: ArticleName?
    if fields.keys.contains("article") {
      guard let named = fields.article("article") else { return nil }
      article = named
    }
    guard let node = fields.node("person") else {
      fields.note("person", what: "\"person\" names nobody", hint: example)
      return nil
    }
    var names: [String]
    if case .sequence = node.content {
      if fields.keys.contains("name") {
        fields.note(
          "name", what: "\"name\" beside a list of forms", hint: "the first of the list is the name")
        return nil
      }
      names = fields.texts("person").map(squeezed)
    } else {
      guard let person = fields.squeezed("person", hint: example),
        let name = fields.squeezed("name", hint: "name: \"Salman Choudhry\", the name the person is to have")
      else { return nil }
      names = [name, person]
    }
    guard names.count > 1, names.allSatisfy({ !$0.isEmpty }) else {
      fields.note("person", what: "\"person\" needs a name and another form of it", hint: example)
      return nil
    }
    let name = names.removeFirst()
    return .person(name: name, variants: names, article: article)
  }
}
