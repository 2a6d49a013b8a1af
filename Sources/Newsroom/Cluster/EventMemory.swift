import Briefs

/// What an article's brief remembers of the events it stood with.
package struct EventMemory: Sendable, Hashable {
  /// The id it bears now.
  package var current: String?
  /// The ids it bore before, the oldest first.
  package var former: [String]
  /// Whether the id it bears, or that it bears none, is a person's doing.
  package var isByHand: Bool
  /// The short hash of the `event` line as the machine last wrote it, where a person changed it.
  package var lastWritten: String?

  /// A memory; of the machine's own id unless said otherwise.
  package init(
    current: String?, former: [String] = [], isByHand: Bool = false, lastWritten: String? = nil
  ) {
    self.current = current
    self.former = former
    self.isByHand = isByHand
    self.lastWritten = lastWritten
  }

  /// The ids it bore, the oldest first, and the one it bears, each once: where it was last.
  var trail: [String] {
    let ids = former + [current].compactMap(\.self)
    var seen: Set<String> = []
    return ids.reversed().filter { seen.insert($0).inserted }.reversed()
  }

  /// The former ids once its event is `id`.
  ///
  /// An id that changes becomes a former one. One that comes back takes itself and all later ones off the list, so that a
  /// decision taken back leaves the bytes as they were. What a person wrote stays, and so does the list.
  func former(getting id: String) -> [String] {
    if isByHand { return former }
    let ids = trail
    return Array(ids.prefix { $0 != id })
  }
}

extension [String: EventMemory] {
  /// The same, with the ids that a person wrote over among the former ones: their addresses must lead on too.
  ///
  /// Of such an id only a hash is left. It is looked for among the ids that any brief remembers, and those that its accounts
  /// would be given; one that is not found is forgotten. Linear.
  func withOverwrittenIDs(of facts: [Facts]) -> [String: EventMemory] {
    var accounts: [String: [Facts]] = [:]
    for account in facts {
      guard let memory = self[account.story.article.sha256], memory.isByHand, let hash = memory.lastWritten
      else { continue }
      accounts[hash, default: []].append(account)
    }
    guard !accounts.isEmpty else { return self }
    var overwritten: [String: String] = [:]
    for id in Set(values.flatMap(\.trail)) { overwritten[BriefFile.hash(ofEvent: id)] = id }
    for (hash, together) in accounts where overwritten[hash] == nil {
      let ids = [freshID(for: together, not: [])] + together.map { freshID(for: [$0], not: []) }
      overwritten[hash] = ids.first { BriefFile.hash(ofEvent: $0) == hash }
    }
    return mapValues { memory in
      guard memory.isByHand, let id = memory.lastWritten.flatMap({ overwritten[$0] }),
        !memory.former.contains(id)
      else { return memory }
      var memory = memory
      memory.former.append(id)
      return memory
    }
  }

  /// For each id that a person wrote into briefs their accounts, and one that bears it by the machine; in the order of the ids.
  ///
  /// `accounts` are ascending by SHA-256; the numbers are theirs.
  func joinedByHand(_ accounts: [Facts]) -> [[Int]] {
    var byHand: [String: [Int]] = [:]
    for (number, account) in accounts.enumerated() {
      guard let memory = self[account.story.article.sha256], memory.isByHand, let id = memory.current
      else { continue }
      byHand[id, default: []].append(number)
    }
    guard !byHand.isEmpty else { return [] }
    var first: [String: Int] = [:]
    for (number, account) in accounts.enumerated() {
      let sha256 = account.story.article.sha256
      guard let memory = self[sha256], !memory.isByHand, let id = memory.current, byHand[id] != nil else {
        continue
      }
      // The founder speaks for its event: of the others a part may go elsewhere.
      if first[id] == nil || EventID.founder(of: id).map({ sha256.hasPrefix($0) }) == true {
        first[id] = number
      }
    }
    return byHand.keys.sorted().map { id in ((byHand[id] ?? []) + [first[id]].compactMap(\.self)).sorted() }
  }
}
