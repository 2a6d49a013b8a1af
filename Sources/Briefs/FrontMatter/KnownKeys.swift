/// Finds a key that stands twice: by looking at all of a few, by their hashes among many.
struct KnownKeys {
  private var lines: [String: Int] = [:]

  /// The line of an earlier entry with the key that stands in `line`.
  mutating func firstLine(of key: String, at line: Int, among entries: [YAMLEntry]) -> Int? {
    // Up to here comparing takes less time than hashing; most of a brief's mappings have three keys.
    guard entries.count >= 24 else { return entries.first { $0.key == key }?.line }
    if lines.isEmpty { lines = Dictionary(entries.map { ($0.key, $0.line) }) { first, _ in first } }
    if let first = lines[key] { return first }
    lines[key] = line
    return nil
  }
}
