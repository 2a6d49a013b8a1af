/// An outline as SVG writes it, in straight lines: of the path language the steps `M m L l H h V v Q q Z z` with whole numbers,
/// which is all that the land and the letters of a card are drawn with.
struct PenPath: Sendable {
  /// Each outline's points, in the path's units. Closed: the last leads to the first.
  private(set) var rings: [[(x: Float, y: Float)]] = []

  /// A curve is drawn as this many lines: at the size of a headline no eye tells more.
  private static let bends = 4

  /// Reads path data. Nil where it is none of the language above.
  init?(_ text: some StringProtocol) {
    var pen = Pen(text)
    var ring: [(x: Float, y: Float)] = []
    var at: (x: Float, y: Float) = (0, 0)
    var start = at
    var verb: UInt8 = 0
    func close(_ ring: inout [(x: Float, y: Float)], into rings: inout [[(x: Float, y: Float)]]) {
      if ring.count > 2 { rings.append(ring) }
      ring = []
    }
    while let next = pen.verb(after: verb) {
      verb = next
      let isRelative = verb >= UInt8(ascii: "a")
      let origin = isRelative ? at : (x: 0, y: 0)
      switch verb | 0x20 {
      case UInt8(ascii: "z"):
        close(&ring, into: &rings)
        at = start
        continue
      case UInt8(ascii: "m"):
        guard let x = pen.number(), let y = pen.number() else { return nil }
        close(&ring, into: &rings)
        at = (origin.x + x, origin.y + y)
        start = at
        // What follows without a letter of its own is a line.
        verb = isRelative ? UInt8(ascii: "l") : UInt8(ascii: "L")
      case UInt8(ascii: "l"):
        guard let x = pen.number(), let y = pen.number() else { return nil }
        at = (origin.x + x, origin.y + y)
      case UInt8(ascii: "h"):
        guard let x = pen.number() else { return nil }
        at.x = origin.x + x
      case UInt8(ascii: "v"):
        guard let y = pen.number() else { return nil }
        at.y = origin.y + y
      case UInt8(ascii: "q"):
        guard let cx = pen.number(), let cy = pen.number(), let x = pen.number(), let y = pen.number() else {
          return nil
        }
        let from = at
        let control = (x: origin.x + cx, y: origin.y + cy)
        at = (origin.x + x, origin.y + y)
        for step in 1..<PenPath.bends {
          let t = Float(step) / Float(PenPath.bends)
          let u = 1 - t
          ring.append(
            (
              u * u * from.x + 2 * u * t * control.x + t * t * at.x,
              u * u * from.y + 2 * u * t * control.y + t * t * at.y
            ))
        }
      default: return nil
      }
      ring.append(at)
    }
    guard pen.isAtEnd else { return nil }
    close(&ring, into: &rings)
  }

  /// A straight stroke.
  init(from a: (x: Float, y: Float), to b: (x: Float, y: Float), width: Float) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return }
    let (nx, ny) = (-dy / length * width / 2, dx / length * width / 2)
    rings = [[(a.x + nx, a.y + ny), (b.x + nx, b.y + ny), (b.x - nx, b.y - ny), (a.x - nx, a.y - ny)]]
  }

  /// A circle: sixteen sides, enough for a dot.
  init(circleAround x: Float, _ y: Float, radius: Float) {
    // cos(k · 22.5°), so that no machine's mathematics has a say.
    let cosines: [Float] = [1, 0.923_879_5, 0.707_106_8, 0.382_683_4, 0]
    func cosine(_ step: Int) -> Float {
      let k = (step % 16 + 16) % 16
      switch k {
      case 0...4: return cosines[k]
      case 5...8: return -cosines[8 - k]
      case 9...12: return -cosines[k - 8]
      default: return cosines[16 - k]
      }
    }
    rings = [(0..<16).map { (x + radius * cosine($0), y + radius * cosine($0 - 4)) }]
  }
}

/// Where reading a path stands.
private struct Pen {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool {
    bytes[place...].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  }

  /// The next step's letter: the last one where a number stands in its place. Nil at the end, and before anything else.
  mutating func verb(after last: UInt8) -> UInt8? {
    skip()
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      place += 1
      return byte
    }
    let isNumber = byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return isNumber && last != 0 && last | 0x20 != UInt8(ascii: "z") ? last : nil
  }

  /// A whole number; of more than six digits it is none that a picture has.
  mutating func number() -> Float? {
    skip()
    var isNegative = false
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
      isNegative = true
      place += 1
    }
    var value = 0
    var digits = 0
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      guard digits < 6 else { return nil }
      value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      digits += 1
      place += 1
    }
    return digits == 0 ? nil : Float(isNegative ? -value : value)
  }

  private mutating func skip() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == UInt8(ascii: ",") { place += 1 }
  }
}
