import Briefs

/// Which names the desk gives to persons, by the folded forms of the names that articles have (``nameKey(_:)``).
struct NameRulings: Sendable {
  private var namings: [String: (name: String, by: Int)] = [:]
  /// Whether nobody is named.
  var isEmpty: Bool { namings.isEmpty }

  /// Takes a decision in: the forms stand for the name. Gives back the decisions that hold no more, each with the later one.
  mutating func name(_ forms: [String], _ name: String, by index: Int) -> [(Int, Int)] {
    var superseded: [(Int, Int)] = []
    let keys = Set(forms.map(nameKey))
    for key in keys.sorted() {
      if let earlier = namings.updateValue((name, index), forKey: key) {
        superseded.append((earlier.by, index))
      }
    }
    // Two decisions that lead to each other: the later one ends the circle.
    let own = nameKey(name)
    if !keys.contains(own), let first = namings[own], leads(own, to: keys) {
      namings[own] = nil
      superseded.append((first.by, index))
    }
    return superseded
  }

  /// What a person of a name is called, through all decisions that lead on from it, and the places of these; nil where the desk
  /// says nothing. What is said of one article beats what is said of all.
  func naming(of name: String, over general: NameRulings) -> (name: String, by: [Int])? {
    var key = nameKey(name)
    var found: (name: String, by: [Int])?
    var seen: Set<String> = []
    var isOwn = false
    while seen.insert(key).inserted {
      let own = namings[key]
      guard let next = own ?? (isOwn ? nil : general.namings[key]) else { break }
      isOwn = isOwn || own != nil
      found = (next.name, (found?.by ?? []) + [next.by])
      key = nameKey(next.name)
    }
    return found
  }

  private func leads(_ start: String, to keys: Set<String>) -> Bool {
    var key = start
    var seen: Set<String> = []
    while seen.insert(key).inserted, let next = namings[key] {
      key = nameKey(next.name)
      if keys.contains(key) { return true }
    }
    return false
  }
}
