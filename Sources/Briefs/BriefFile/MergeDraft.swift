/// A merge while it is worked out: the edits to make, the hashes to write, what is refreshed and what is kept.
struct MergeDraft {
  let layout: BriefLayout
  /// The hashes as the file has them.
  let machine: [String: String]
  let fresh: BriefParts
  var edits = ByteEdits()
  var refreshed: [String] = []
  var kept: [BriefConflict] = []
  /// The hashes as the file shall have them.
  var newHashes: [String: String]
  /// Where lines were last put between others.
  var lastInsertion: Int?

  init(_ layout: BriefLayout, machine: [String: String], fresh: BriefParts) {
    self.layout = layout
    self.machine = machine
    self.fresh = fresh
    newHashes = machine
  }

  func owner(of part: String) -> BriefFile.Owner { BriefFile.owner(of: part, in: layout, machine: machine) }

  /// Works out the front matter, key by key; all keys where nil.
  mutating func mergeFields(only parts: Set<String>? = nil) {
    var anchor = layout.frontMatter.lowerBound
    let others = machine.keys.filter { !BriefParts.keys.contains($0) && $0 != "summary" && $0 != "points" }
    for key in BriefParts.keys + others.sorted() {
      let field = fresh.fields.first { $0.key == key }
      let text = field.map(BriefParts.line)
      let range = layout.range(of: key)
      if let parts, !parts.contains(key) {
        if let range { anchor = range.upperBound }
        continue
      }
      switch owner(of: key) {
      case .machine:
        guard let range else { break }
        guard text != withLF(layout.bytes[range]) else { break }
        edits.replace(range, by: text ?? [])
        record(key, text.map(shortHash))
      case .absent:
        guard let text else { break }
        edits.insert(text, at: anchor)
        record(key, shortHash(text))
      case .person:
        let standing = layout.entry(key).map { $0.value.comparable }
        // What only a person writes is no disagreement with the machine.
        let isPersonal = field == nil && BriefParts.personal.contains(key)
        if !isPersonal, standing != (field?.value ?? .null).comparable {
          keep(key, proposed: text)
        }
      case .deleted:
        if field != nil, field?.value != .null { keep(key, proposed: text) }
      }
      if let range { anchor = range.upperBound }
    }
  }

  /// Notes that the machine writes a part, or takes it away.
  mutating func record(_ part: String, _ hash: String?) {
    newHashes[part] = hash
    refreshed.append(part)
  }

  /// Notes that a part stays as the person has it.
  mutating func keep(_ part: String, proposed: [UInt8]?) {
    keep(part, proposed: proposed, hasNews: machine[part] != proposed.map(shortHash))
  }

  /// Notes that a part stays as the person has it, and whether the machine would write something else than it did last.
  mutating func keep(_ part: String, proposed: [UInt8]?, hasNews: Bool) {
    let range = layout.range(of: part)
    let bytes = layout.bytes
    kept.append(
      BriefConflict(
        part: part, line: range.map { newlines(bytes[..<$0.lowerBound]) + 1 },
        standing: range.map { text(withLF(bytes[$0])) } ?? "", proposed: proposed.map(text) ?? "",
        hasNews: hasNews))
  }

  /// The hashes to write, in the order of the parts; names of our own time behind those.
  func hashes(inOrderOf recorded: [String]) -> [FlowField] {
    let known = BriefParts.keys + ["summary", "points"]
    // A person's order of the map is left where no name comes or goes.
    let names =
      Set(recorded) == Set(newHashes.keys)
      ? recorded : known + newHashes.keys.filter { !known.contains($0) }.sorted()
    return names.compactMap { name in newHashes[name].map { FlowField(name, .string($0)) } }
  }

  /// Reads the result again: every part of a person's must stand in it byte for byte, and what is refreshed be the
  /// machine's. Finds the lines that kept parts stand in now.
  mutating func checkNothingIsLost(in result: [UInt8], path: String) throws(Problem) {
    guard !refreshed.isEmpty else { return }
    let after = try BriefLayout(result, path: path)
    let names = layout.fields.map(\.name) + ["summary", "points"]
    let isSame = names.allSatisfy { name in
      guard name != "machine", owner(of: name) == .person, let before = layout.range(of: name) else {
        return true
      }
      return after.range(of: name).map { result[$0].elementsEqual(layout.bytes[before]) } ?? false
    }
    let isOurs = refreshed.allSatisfy { after.hash(of: $0) == newHashes[$0] }
    guard isSame, isOurs else {
      throw Problem(
        path: path, severity: .warning,
        what: "it is laid out in a way that cannot be refreshed, so it is kept",
        hint: BriefMerge.wayBack)
    }
    for index in kept.indices {
      kept[index].line = after.range(of: kept[index].part).map { newlines(result[..<$0.lowerBound]) + 1 }
    }
  }

  private func text(_ lines: [UInt8]) -> String { String(decoding: lines.dropLast(), as: UTF8.self) }
}

extension YAMLNode {
  /// The value without how it is written, to tell an edit of meaning from one of form.
  fileprivate var comparable: FlowValue {
    if isNull { return .null }
    switch content {
    case .scalar(let text, _): return .string(text)
    case .sequence(let items): return .list(items.map(\.comparable))
    case .mapping(let entries):
      return FlowValue.object(entries.map { FlowField($0.key, $0.value.comparable) }).comparable
    }
  }
}

extension FlowValue {
  /// Numbers as text, and objects without what is null, in the order of their keys.
  fileprivate var comparable: FlowValue {
    switch self {
    case .null, .string: return self
    case .int(let number): return .string(String(number))
    case .list(let items): return .list(items.map(\.comparable))
    case .object(let fields):
      let known = fields.filter { $0.value != .null }.sorted { $0.key < $1.key }
      return .object(known.map { FlowField($0.key, $0.value.comparable) })
    }
  }
}
