import Briefs

/// Equal for two names that are one: case, accents, hyphens and stops do not count (`Jean-Marc` and `Jean Marc`).
///
/// Names with different keys have different slugs, so that no two of them want one address.
func nameKey(_ name: String) -> String { folded(slug(name, fallback: sha256(Array(name.utf8)))) }

/// The keys of names that are asked for again and again: a key is some microseconds' work, and a newsroom names the same people.
struct NameKeys {
  private var known: [String: String] = [:]

  /// ``nameKey(_:)`` of a name.
  mutating func key(_ name: String) -> String {
    if let key = known[name] { return key }
    let key = nameKey(name)
    known[name] = key
    return key
  }
}
