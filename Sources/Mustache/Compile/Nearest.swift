/// The name an author most likely meant.
enum Nearest {
  /// Names longer than this are nobody's slip of the finger; it bounds the work.
  private static let longest = 64
  private static let mostListed = 12

  /// "did you mean 'title'?", or else what there is to choose from.
  static func hint(for name: String, among names: [String], offered: String) -> String {
    if let nearest = nearest(to: name, among: names) { return "did you mean '\(nearest)'?" }
    if names.isEmpty { return "" }
    let listed = names.prefix(mostListed).joined(separator: ", ")
    return names.count > mostListed ? "\(offered): \(listed), …" : "\(offered): \(listed)"
  }

  /// The name with the fewest letters to change, the first of equals; nil when more than a third would have
  /// to.
  static func nearest(to name: String, among names: [String]) -> String? {
    let letters = Array(name.utf8)
    guard letters.count <= longest else { return nil }
    let most = max(1, letters.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names where candidate.utf8.count <= longest {
      let distance = distance(letters, Array(candidate.utf8))
      if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// How many bytes to insert, remove, replace, or swap with their neighbour; upper and lower case count as
  /// one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let same = left[row] | 0x20 == right[column] | 0x20
        var least = min(above[column] + (same ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, older[column - 1] + 1)
        }
        current.append(least)
      }
      older = above
      above = current
    }
    return above[right.count]
  }
}
