import Briefs

extension Edition {
  /// Who met whom as a table with shaded cells: it is the picture and its figures in one, so that nothing is drawn twice.
  ///
  /// The countries of the most frequent pairs, in an order in which groups stand together: none stands there without its
  /// partner, so that no row is empty. On a phone the style sheet lays each row out as
  /// a list of the countries it met. Cubic in the countries shown, linear in the pairs.
  func matrix(_ root: String) -> (columns: [CountryView], rows: [MatrixRowView], cut: String?) {
    let chosen = widest
    let met = Dictionary(digest.pairs.map { ($0.pair, $0.events.count) }, uniquingKeysWith: max)
    let counts = chosen.map { row in
      chosen.map { row == $0 ? 0 : met[CountryPair(row, $0)] ?? 0 }
    }
    let order = seriation(of: counts)
    let codes = order.map { chosen[$0] }
    return (
      codes.map { country($0, root) },
      order.map { row in
        MatrixRowView(
          country: country(chosen[row], root),
          cells: order.map { cell(chosen[row], chosen[$0], counts[row][$0], root) })
      },
      digest.countries.count(where: { !$0.counterparts.isEmpty }) > codes.count
        ? wording.count(.pairsCut, codes.count) : nil
    )
  }

  /// As many countries as the matrix has room for, each with one at least that it met, the most active first.
  private var widest: [CountryCode] {
    var chosen: Set<CountryCode> = []
    for place in frequent(.pairs) where chosen.count < Edition.widestMatrix {
      let pair = digest.pairs[place].pair
      let both = chosen.union([pair.first, pair.second])
      if both.count <= Edition.widestMatrix { chosen = both }
    }
    return ranked(
      .countries, chosen, place: { digest.countryIndex[$0] ?? 0 },
      count: { digest.countryIndex[$0].map { digest.countries[$0].events.count } ?? 0 })
  }

  /// Wider, the matrix is no longer read; the list below it has every pair.
  static let widestMatrix = 32

  /// The shades from light to dark by the least count that has them: the same for every site and edition, so that a shade
  /// means tomorrow what it means today.
  static let shades = [1, 2, 3, 5, 10]

  /// 1…5.
  static func level(_ count: Int) -> Int { max(1, shades.count { $0 <= count }) }

  /// What each shade stands for.
  func shadeViews() -> [ShadeView] {
    Edition.shades.enumerated().map { i, least in
      let next = i + 1 < Edition.shades.count ? Edition.shades[i + 1] - 1 : nil
      let words = next.map { $0 == least ? String(least) : "\(least)–\($0)" } ?? "\(least)+"
      return ShadeView(level: i + 1, words: words)
    }
  }

  private func cell(_ row: CountryCode, _ column: CountryCode, _ count: Int, _ root: String) -> CellView {
    guard row != column, count > 0 else {
      return CellView(count: "0", who: "", href: nil, label: "", level: 1, isSelf: row == column)
    }
    let pair = CountryPair(row, column)
    return CellView(
      count: wording.number(count), who: name(column), href: root + Edition.file(pair),
      label: wording(.countLabel, ["a": pairLabel(pair), "b": wording.count(.events, count)]),
      level: Edition.level(count), isSelf: false)
  }
}
