/// A social card being drawn: 1200 × 630 pixels, each the number of a colour in a small palette.
///
/// The ground is paper with the land on it; ink or accent comes over it. The palette has every mixture of them that a
/// softened edge needs, so that a card is a third of the size that three bytes a pixel would make it.
struct CardPaper: Sendable {
  static let width = 1200
  static let height = 630

  /// What is drawn with.
  enum Ink: Int, Sendable {
    case ink, accent
  }

  /// Red, green and blue.
  typealias Colour = (red: UInt8, green: UInt8, blue: UInt8)

  private(set) var pixels = [UInt8](repeating: 0, count: width * height)
  let palette: [Colour]

  private static let grounds = 4
  private static let levels = 15
  /// For each ground: itself, then the strengths of ink, then those of the accent.
  private static let perGround = 1 + 2 * levels

  init(_ colours: CardColours) {
    var palette: [Colour] = []
    for ground in 0..<CardPaper.grounds {
      let below = mixed(colours.paper, colours.land, Float(ground) / Float(CardPaper.grounds - 1))
      palette.append(below)
      for above in [colours.ink, colours.accent] {
        for level in 1...CardPaper.levels {
          palette.append(mixed(below, above, Float(level) / Float(CardPaper.levels)))
        }
      }
    }
    self.palette = palette
  }

  /// Lays land on the ground, its strip's corner at (`x`, `y`). Before any ink.
  mutating func lay(_ land: Coverage, x: Int, y: Int) {
    for row in 0..<land.height where (0..<CardPaper.height).contains(y + row) {
      land.row(row) { pixel, cover in
        guard (0..<CardPaper.width).contains(x + pixel) else { return }
        let ground = Int((cover * Float(CardPaper.grounds - 1)).rounded())
        pixels[(y + row) * CardPaper.width + x + pixel] = UInt8(ground * CardPaper.perGround)
      }
    }
  }

  /// Draws over what is there; `strength` from 0 to 1 softens all of it.
  mutating func draw(_ shape: Coverage, in ink: Ink, strength: Float = 1, x: Int, y: Int) {
    for row in 0..<shape.height where (0..<CardPaper.height).contains(y + row) {
      shape.row(row) { pixel, cover in
        guard (0..<CardPaper.width).contains(x + pixel) else { return }
        let level = Int((cover * strength * Float(CardPaper.levels)).rounded())
        guard level > 0 else { return }
        let place = (y + row) * CardPaper.width + x + pixel
        let ground = Int(pixels[place]) / CardPaper.perGround
        let before = Int(pixels[place]) % CardPaper.perGround
        // Where two letters touch, the stronger one stands.
        let new = 1 + ink.rawValue * CardPaper.levels + level - 1
        let isSame = before > 0 && (before - 1) / CardPaper.levels == ink.rawValue
        pixels[place] = UInt8(ground * CardPaper.perGround + (isSame ? max(before, new) : new))
      }
    }
  }

  /// A bar from edge to edge of the given box.
  mutating func bar(x: Int, y: Int, width: Int, height: Int, in ink: Ink) {
    let full = 1 + ink.rawValue * CardPaper.levels + CardPaper.levels - 1
    for row in y..<y + height {
      for pixel in x..<x + width {
        let place = row * CardPaper.width + pixel
        pixels[place] = UInt8(Int(pixels[place]) / CardPaper.perGround * CardPaper.perGround + full)
      }
    }
  }
}

private func mixed(_ a: CardPaper.Colour, _ b: CardPaper.Colour, _ share: Float) -> CardPaper.Colour {
  func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
    UInt8((Float(from) + (Float(to) - Float(from)) * share).rounded())
  }
  return (mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue))
}
