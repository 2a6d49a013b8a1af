import Briefs

extension Theme {
  /// The topics that briefs name and no row of `strings/topics.tsv` does, a warning a code at the first brief that has it: readers
  /// would see the code itself. Linear in the accounts' topics.
  func namelessTopics(of content: ContentFolder) -> [Problem] {
    var seen = Set(topics.codes)
    var found: [Problem] = []
    for account in content.accounts {
      for code in account.brief.topics where seen.insert(code).inserted {
        found.append(
          Problem(
            path: content.folder + "/" + account.path, severity: .warning,
            what: "the topic \(code) has no name, and readers see its code",
            hint:
              "add a row to \(folder)/strings/topics.tsv, or put the code right: the first column there has all that have a name"
          ))
      }
    }
    return found
  }
}
