import Briefs

/// Names by their letter, each letter's in order: what an A–Z index is made from. Worked out once for each kind of thing.
struct LetterIndex: Sendable {
  struct Group: Sendable {
    var letter: Letter
    /// Places in the list the index is of, in the names' order.
    var members: [Int]
  }

  private(set) var groups: [Group] = []
  private(set) var count = 0

  /// Fewer are seen at a glance: no letters are needed to find one.
  static let shortest = 20
  /// So many stand on one page, with the letters as anchors; of more, each letter has a page.
  static let longestOnOnePage = 200

  init() {}

  /// The index of names, each with the place of what it names; two names may lead to one place. *n* log *n* in the longest letter.
  init(_ names: [(name: String, place: Int)], rightToLeft: Bool) {
    count = names.count
    let keys = parallelMap(Array(names.indices)) { FilingKey(names[$0].name) }
    var members: [Letter: [Int]] = [:]
    for (i, key) in keys.enumerated() { members[key.letter, default: []].append(i) }
    let letters = members.keys.sorted {
      $0.place(rightToLeft: rightToLeft) < $1.place(rightToLeft: rightToLeft)
    }
    let unsorted = members
    groups = parallelMap(letters) { letter in
      let sorted = (unsorted[letter] ?? []).sorted { a, b in
        let (one, other) = (keys[a].bytes, keys[b].bytes)
        if one == other { return a < b }
        return one.lexicographicallyPrecedes(other)
      }
      return Group(letter: letter, members: sorted.map { names[$0].place })
    }
  }

  /// Whether the letters are worth a line.
  var hasLetters: Bool { count > LetterIndex.shortest && groups.count > 1 }
  /// Whether all of it stands on one page.
  var isOnOnePage: Bool { count <= LetterIndex.longestOnOnePage }
  /// All places in order.
  var members: [Int] { groups.flatMap(\.members) }
}
