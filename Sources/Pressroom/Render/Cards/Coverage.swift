/// How much of each pixel of a strip some outlines cover, from 0 to 1.
///
/// Signed areas are gathered along each edge and summed along each row: the method of font rasterisers since FreeType's "smooth"
/// (and of font-rs). Linear in edges' length and the strip's pixels; only sums and products, so every machine gets the same.
struct Coverage {
  let width: Int
  let height: Int
  private var sums: [Float]

  /// An empty strip.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    sums = [Float](repeating: 0, count: width * height + 2)
  }

  /// Fills an outline, `scale` pixels to its unit, its origin at (`x`, `y`). What lies beside the strip is not drawn.
  mutating func fill(_ path: PenPath, scale: Float, x: Float, y: Float) {
    for ring in path.rings {
      var last = ring[ring.count - 1]
      for point in ring {
        edge(
          (last.x * scale + x, last.y * scale + y), (point.x * scale + x, point.y * scale + y))
        last = point
      }
    }
  }

  private mutating func edge(_ a: (x: Float, y: Float), _ b: (x: Float, y: Float)) {
    guard a.y != b.y else { return }
    let sign: Float = a.y < b.y ? 1 : -1
    let (top, bottom) = a.y < b.y ? (a, b) : (b, a)
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let first = max(0, top.y)
    let end = min(Float(height), bottom.y)
    guard first < end else { return }
    var x = top.x + (first - top.y) * slope
    for row in Int(first)..<min(height, Int(end.rounded(.up))) {
      let from = max(first, Float(row))
      let to = min(end, Float(row + 1))
      let next = x + slope * (to - from)
      gather((to - from) * sign, row, min(x, next), max(x, next))
      x = next
    }
  }

  /// What an edge's piece within one row, from `left` to `right`, adds to the pixels at and behind it.
  private mutating func gather(_ rise: Float, _ row: Int, _ left: Float, _ right: Float) {
    let limit = Float(width)
    // Beside the strip an edge still counts for what stands right of it.
    let left = min(max(left, 0), limit)
    let right = min(max(right, 0), limit)
    let start = row * width
    let first = Int(left)
    guard first < width else { return }
    let last = Int(right.rounded(.up))
    if last <= first + 1 {
      let middle = (left + right) / 2 - Float(first)
      sums[start + first] += rise * (1 - middle)
      add(rise * middle, at: first + 1, start)
      return
    }
    let perPixel = rise / (right - left)
    var given: Float = 0
    for pixel in first..<min(last, width) {
      // The area left of the edge within this pixel's column, less what the pixels before it had.
      let from = max(left, Float(pixel)) - Float(pixel)
      let to = min(right, Float(pixel + 1)) - Float(pixel)
      let part = (to - from) * perPixel
      let inside = part * (1 - (from + to) / 2)
      sums[start + pixel] += inside + given
      given = part - inside
    }
    add(given, at: last, start)
  }

  private mutating func add(_ area: Float, at pixel: Int, _ start: Int) {
    if pixel < width { sums[start + pixel] += area }
  }

  /// The pixels of a row that are covered, each with how much.
  func row(_ row: Int, _ body: (Int, Float) -> Void) {
    var sum: Float = 0
    for pixel in 0..<width {
      sum += sums[row * width + pixel]
      let cover = min(abs(sum), 1)
      if cover > 1 / 64 { body(pixel, cover) }
    }
  }
}
