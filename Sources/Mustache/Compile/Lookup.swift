/// What a name in a template turns out to mean.
enum Meaning {
  case field(Place, Outline.Kind)
  case fixed(Masthead.Entry)
  case element(Scope.Element)
}

/// Why a name means nothing.
struct Unknown: Error {
  let what: String
  let hint: String
  /// The whole name, where it is not offered; nil where it is and cannot be used so.
  var name: String? = nil
}

/// Finds names, from the innermost view outwards as the standard says: only the first part of a dotted name
/// is looked for outwards, the others must follow from it.
struct Lookup {
  let masthead: Masthead
  let scope: Scope
  /// The fields on the way to what was found.
  private(set) var fields: [Int] = []

  init(masthead: Masthead, scope: Scope) {
    self.masthead = masthead
    self.scope = scope
  }

  /// What the tag means; a dotted name's further slots are handed to `reaching`, which numbers them.
  mutating func meaning(of tag: Tag, reaching: ([Int]) -> Int32) throws(Unknown) -> Meaning {
    let path = tag.path
    guard let first = path.first else {
      if let element = scope.element { return .element(element) }
      throw Unknown(what: "'{{.}}' stands for no text here", hint: "use it inside a text or a list of texts")
    }
    for frame in scope.frames.reversed() {
      switch frame {
      case .element: continue
      case .fixed(let group):
        guard let entry = masthead.entry(first, in: group) else { continue }
        return .fixed(try fixed(entry, path))
      case .view(let outline, let register):
        guard let slot = outline.slot(of: first) else { continue }
        return try field(outline, register, slot, path, reaching)
      }
    }
    throw unknown(first, of: path, offered: offered(), by: "here")
  }

  private mutating func field(
    _ outline: Outline, _ register: Int, _ slot: Int, _ path: [String], _ reaching: ([Int]) -> Int32
  ) throws(Unknown) -> Meaning {
    var kind = outline.entries[slot].kind
    fields.append(outline.number + slot)
    var reach: [Int] = []
    for (before, part) in zip(path, path.dropFirst()) {
      guard case .section(let inner) = kind else { throw partless(before, kind.noun) }
      let outline = inner()
      guard let slot = outline.slot(of: part) else {
        throw unknown(part, of: path, offered: outline.entries.map(\.name), by: "by '\(before)'")
      }
      kind = outline.entries[slot].kind
      fields.append(outline.number + slot)
      reach.append(slot)
    }
    let place = Place(
      register: Int32(register), slot: Int32(slot), reach: reach.isEmpty ? -1 : reaching(reach))
    return .field(place, kind)
  }

  private func fixed(_ entry: Masthead.Entry, _ path: [String]) throws(Unknown) -> Masthead.Entry {
    var entry = entry
    for (before, part) in zip(path, path.dropFirst()) {
      guard case .group(let group) = entry else { throw partless(before, entry.noun) }
      guard let inner = masthead.entry(part, in: group) else {
        throw unknown(part, of: path, offered: masthead.groups[group].map(\.name), by: "by '\(before)'")
      }
      entry = inner
    }
    return entry
  }

  private func offered() -> [String] {
    scope.frames.reversed().flatMap { frame in
      switch frame {
      case .element: [String]()
      case .fixed(let group): masthead.groups[group].map(\.name)
      case .view(let outline, _): outline.entries.map(\.name)
      }
    }
  }

  private func unknown(_ name: String, of path: [String], offered: [String], by whom: String) -> Unknown {
    Unknown(
      what: "unknown name '\(name)'",
      hint: Nearest.hint(for: name, among: offered, offered: "offered \(whom)"),
      name: path.joined(separator: "."))
  }

  private func partless(_ name: String, _ noun: String) -> Unknown {
    Unknown(
      what: "'\(name)' is a \(noun) and has no names inside",
      hint: noun == "list" ? "go into it first: {{#\(name)}}" : "leave out what follows the dot")
  }
}
