import Briefs

/// What stands on a social card: the picture that networks and messengers show beside a link (`og:image`).
struct SocialCard: Sendable {
  /// The site's name, at the head.
  var site: String
  /// In small letters, opposite the site's name.
  var date: String
  /// Above the headline, in the accent: who met.
  var parties: String
  /// Left out where a letter of it cannot be drawn.
  var headline: String
  /// Whether the headline is an Arabic one: it then keeps to the right, whatever the card does.
  var isHeadlineRightToLeft: Bool
  /// Below: how many accounts, where.
  var facts: [String]
  /// Where dots stand, on the map's own scale, the biggest first; the first two are joined by a line where there are two.
  var dots: [(x: Float, y: Float, radius: Float)]
  var isJoined: Bool
}

/// The paper that all cards of an edition have in common, and how a card is drawn on it.
struct CardPress: Sendable {
  private let paper: CardPaper
  private let faces: CardFaces
  private let isRightToLeft: Bool

  private static let edge = 64
  private static let inner = CardPaper.width - 2 * edge
  /// The map's corner and pixels to its unit.
  private static let mapWidth: Float = 480
  private static let mapTop: Float = 404

  private let mapScale: Float
  private let mapLeft: Float

  init(_ faces: CardFaces, map: MapSheet, isRightToLeft: Bool) {
    self.faces = faces
    self.isRightToLeft = isRightToLeft
    mapScale = CardPress.mapWidth / Float(max(1, map.width))
    mapLeft =
      isRightToLeft
      ? Float(CardPress.edge) - 16 : Float(CardPaper.width - CardPress.edge) + 16 - CardPress.mapWidth
    var paper = CardPaper(faces.colours)
    if let land = PenPath(map.land) {
      var strip = Coverage(width: Int(CardPress.mapWidth), height: Int(Float(map.height) * mapScale) + 1)
      strip.fill(land, scale: mapScale, x: 0, y: 0)
      paper.lay(strip, x: Int(mapLeft), y: Int(CardPress.mapTop))
    }
    paper.bar(x: CardPress.edge, y: 112, width: CardPress.inner, height: 3, in: .ink)
    self.paper = paper
  }

  /// The card as a PNG. The cost is some milliseconds, most of it packing; the same bytes for the same card.
  func print(_ card: SocialCard) -> [UInt8] {
    var paper = self.paper
    line(card.site, size: 34, baseline: 92, in: .ink, on: &paper)
    line(card.date, size: 26, baseline: 92, in: .ink, strength: 0.75, atEnd: true, on: &paper)
    line(card.parties, size: 28, baseline: 168, in: .accent, on: &paper)
    headline(card, on: &paper)
    dots(card, on: &paper)
    for (place, fact) in card.facts.prefix(3).enumerated() {
      line(
        fact, size: 26, baseline: CardPaper.height - 56 - 38 * (min(3, card.facts.count) - 1 - place),
        in: .ink,
        strength: place == 0 ? 1 : 0.75, width: 540, on: &paper)
    }
    return png(paper.pixels, width: CardPaper.width, height: CardPaper.height, palette: paper.palette) ?? []
  }

  private func headline(_ card: SocialCard, on paper: inout CardPaper) {
    guard let text = CardText(card.headline, in: faces.display, faces) else { return }
    let lines = CardLines(
      text, width: CardPress.inner, sizes: [(76, 2), (60, 3), (50, 4), (40, 5)],
      isRightToLeft: card.isHeadlineRightToLeft)
    let leading = Int(lines.size * (card.isHeadlineRightToLeft ? 1.42 : 1.16))
    var baseline = (card.parties.isEmpty ? 150 : 186) + Int(lines.size)
    for place in lines.lines.indices {
      draw(
        lines, place, baseline: baseline, in: .ink, strength: 1, atRight: card.isHeadlineRightToLeft,
        on: &paper)
      baseline += leading
    }
  }

  /// One line of small letters; what is too long for its room is cut at a word.
  private func line(
    _ words: String, size: Float, baseline: Int, in ink: CardPaper.Ink, strength: Float = 1,
    atEnd: Bool = false,
    width: Int? = nil, on paper: inout CardPaper
  ) {
    guard let text = CardText(words, in: faces.label, faces) else { return }
    let lines = CardLines(
      text, width: width ?? (atEnd ? 420 : CardPress.inner), sizes: [(size, 1)], isRightToLeft: isRightToLeft)
    draw(
      lines, 0, baseline: baseline, in: ink, strength: strength, atRight: isRightToLeft != atEnd, on: &paper)
  }

  private func draw(
    _ lines: CardLines, _ place: Int, baseline: Int, in ink: CardPaper.Ink, strength: Float, atRight: Bool,
    on paper: inout CardPaper
  ) {
    // Room above for accents on capitals, below for what hangs: Naskh needs both; and beside, for what leans over its own room.
    let above = Int(lines.size * 1.3)
    let width = lines.width(place)
    let x = atRight ? Float(CardPaper.width - CardPress.edge) - width : Float(CardPress.edge)
    let left = Int(x) - Int(lines.size / 2)
    var strip = Coverage(width: Int(width + lines.size) + 2, height: above + Int(lines.size * 0.7))
    lines.draw(place, x: x - Float(left), y: Float(above), into: &strip)
    paper.draw(strip, in: ink, strength: strength, x: left, y: baseline - above)
  }

  private func dots(_ card: SocialCard, on paper: inout CardPaper) {
    let dots = card.dots.map { dot in
      (x: dot.x * mapScale + mapLeft, y: dot.y * mapScale + CardPress.mapTop, radius: dot.radius)
    }
    if card.isJoined, dots.count > 1 {
      let (a, b) = (dots[0], dots[1])
      shape(PenPath(from: (a.x, a.y), to: (b.x, b.y), width: 3), strength: 0.6, on: &paper)
    }
    for dot in dots { shape(PenPath(circleAround: dot.x, dot.y, radius: dot.radius), on: &paper) }
  }

  /// Draws an outline that stands on the card's own scale, in a strip no larger than itself.
  private func shape(_ path: PenPath, strength: Float = 1, on paper: inout CardPaper) {
    let points = path.rings.joined()
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max(),
      left > -1000, right < 9000, top > -1000, bottom < 9000
    else { return }
    let (x, y) = (Int(left) - 1, Int(top) - 1)
    var strip = Coverage(width: Int(right) - x + 2, height: Int(bottom) - y + 2)
    strip.fill(path, scale: 1, x: Float(-x), y: Float(-y))
    paper.draw(strip, in: .accent, strength: strength, x: x, y: y)
  }
}
