import Briefs

extension Digest {
  /// Topics by their code.
  mutating func arrangeTopics() {
    guard has(.topics) else { return }
    var found: [String: [Int]] = [:]
    for (i, account) in accounts.enumerated() {
      for code in Set(account.brief.topics) { found[code, default: []].append(i) }
    }
    topics = byFrequency(found.mapValues(\.count)).map { code, _ in
      let name = code.utf8.starts(with: "medtop:".utf8) ? String(code.dropFirst(7)) : code
      return TopicEntry(
        code: code, slug: slug(name, fallback: sha256(Array(code.utf8))), accounts: found[code] ?? [])
    }
    for (i, topic) in topics.enumerated() { topicIndex[topic.code] = i }
  }

  /// Outlets by their name (``nameKey(_:)``); under the spelling that most accounts use.
  mutating func arrangeSources() {
    sourceOf = accounts.map { _ in nil }
    guard has(.sources) else { return }
    var found: [String: [Int]] = [:]
    var keys = NameKeys()
    for (i, account) in accounts.enumerated() {
      guard let outlet = account.brief.source.outlet, !outlet.isEmpty else {
        unnamed.append(i)
        continue
      }
      found[keys.key(outlet), default: []].append(i)
    }
    sources = byFrequency(found.mapValues(\.count)).map { key, _ in
      let accounts = found[key] ?? []
      var spellings: [String: Int] = [:]
      for i in accounts { spellings[self.accounts[i].brief.source.outlet ?? "", default: 0] += 1 }
      let name = byFrequency(spellings).first?.key ?? key
      return SourceEntry(
        name: name, slug: slug(name, fallback: sha256(Array(name.utf8))), accounts: accounts,
        languages: Set(accounts.map { self.accounts[$0].brief.language }).sorted())
    }
    for (i, source) in sources.enumerated() {
      for account in source.accounts { sourceOf[account] = i }
    }
  }
}
