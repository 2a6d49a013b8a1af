import Briefs

/// The keys of names that are asked for again and again: a key is some microseconds' work, and a newsroom names the same people.
struct NameKeys {
  private var known: [String: String] = [:]

  /// ``Briefs/nameKey(_:)`` of a name.
  mutating func key(_ name: String) -> String {
    if let key = known[name] { return key }
    let key = nameKey(name)
    known[name] = key
    return key
  }
}
