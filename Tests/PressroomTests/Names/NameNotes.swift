/// What each name means, in one line: `docs/templates.tsv`, a row a name (`view name meaning`, separated by tabs; `*` stands for
/// every view that has no row of its own; `#` begins a remark).
struct NameNotes {
  private struct Key: Hashable {
    let view: String
    let name: String
  }

  private var notes: [Key: (text: String, line: Int)] = [:]
  private var asked: Set<Key> = []
  private(set) var faults: [String] = []

  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3, !cells.contains("") else {
        faults.append("line \(index + 1): a row is a view, a name and its meaning, separated by tabs")
        continue
      }
      if notes.updateValue((cells[2], index + 1), forKey: Key(view: cells[0], name: cells[1])) != nil {
        faults.append("line \(index + 1): '\(cells[1])' of \(cells[0]) is told twice")
      }
    }
  }

  /// What `name` of `view` means; a name without a row is a fault. Lists and what is in them explain `has_…` by themselves.
  mutating func meaning(of name: String, in view: String, lists: Set<String>) -> String {
    for key in [Key(view: view, name: name), Key(view: "*", name: name)] {
      guard let note = notes[key] else { continue }
      asked.insert(key)
      return note.text
    }
    if name.hasPrefix("has_"), lists.contains(String(name.dropFirst(4))) {
      return "whether `\(name.dropFirst(4))` has any"
    }
    faults.append("no row for:  \(view)\t\(name)")
    return "–"
  }

  /// Rows that nothing asked for: the name is gone, or every view that has it has a row of its own.
  var stale: [String] {
    notes.filter { !asked.contains($0.key) }.sorted { $0.value.line < $1.value.line }.map {
      "line \($0.value.line): no view has '\($0.key.name)' of \($0.key.view) any more"
    }
  }
}
