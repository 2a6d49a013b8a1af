import Briefs

/// Which pages of the alphabetical indexes each tree of a site has.
///
/// Letters are a language's own: `/countries/letters/m/` has no fellow in Arabic, and what is long enough for letters in one language may
/// not be in another. Every other page stands at the same address in all trees.
struct LetterPages: Sendable {
  /// For each tree the pages' places in it, percent-encoded: `topics/letters/a/2/`. None where a site has one tree alone.
  private var places: [Set<String>] = []

  /// Of a site of one tree.
  init() {}

  /// Of the trees of a site, in the order of its languages. Linear in their index pages.
  init(of editions: [Edition]) {
    guard editions.count > 1 else { return }
    places = editions.map { Set($0.letterPlaces()) }
  }

  /// The list that a page of an index belongs to, `topics/` of `topics/letters/a/2/`; nil for any other page.
  static func list(of place: some StringProtocol) -> String? {
    let names = place.split(separator: "/")
    guard names.count > 2, names[1] == "letters", IndexKind(rawValue: String(names[0])) != nil else {
      return nil
    }
    return names[0] + "/"
  }

  /// The numbers of the trees that have the page of an index at a place.
  func trees(with place: String) -> [Int] { places.indices.filter { places[$0].contains(place) } }

  /// The places that the first tree has not, in order.
  var besideFirst: [String] {
    guard let first = places.first else { return [] }
    return places.dropFirst().reduce(into: Set<String>()) { $0.formUnion($1) }.subtracting(first).sorted()
  }
}

extension Edition {
  /// Where the pages of this tree's alphabetical indexes stand in it, percent-encoded.
  func letterPlaces() -> [String] {
    IndexKind.allCases.flatMap { kind in
      indexPages(kind).flatMap { page in
        page.paging.inOrder.map { percentEncoded(kind.folder + page.paging.folder($0)) }
      }
    }
  }
}
