import Briefs
import Glibc

/// The land, without borders, and where each country's capital lies on it.
struct MapSheet: Sendable {
  private(set) var width = 1000
  private(set) var height = 430
  /// The closed lines of the land, each with what it takes, in tenths of a unit.
  private var shores: [(path: String, box: MapFrame.Box)] = []
  private var points: [CountryCode: (x: Double, y: Double)] = [:]

  /// Reads `land.svg` (one path in a view box `0 0 WIDTH HEIGHT`) and `capitals.tsv` (`code capital latitude longitude`).
  init(land: [UInt8]?, capitals: [UInt8], folder: String, problems: inout [Problem]) {
    let svg = String(decoding: land ?? [], as: UTF8.self)
    if let path = MapSheet.attribute("d", in: svg), let box = MapSheet.attribute("viewBox", in: svg) {
      shores = path.split(separator: "M").map { MapSheet.shore("M" + $0) }
      let numbers = box.split(separator: " ").compactMap { Int($0) }
      if numbers.count == 4 { (width, height) = (numbers[2], numbers[3]) }
    } else if land != nil {
      problems.append(
        Problem(
          path: folder + "/land.svg", what: "no path in a view box",
          hint: "an svg with viewBox=\"0 0 1000 430\" and one path; or \(MissingParts.cure)"))
    }
    for (index, line) in capitals.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      if cells.first == "code" { continue }
      guard cells.count == 4, let code = CountryCode(String(cells[0])), let latitude = Double(cells[2]),
        let longitude = Double(cells[3]), abs(latitude) <= 90, abs(longitude) <= 180
      else {
        problems.append(
          Problem(
            path: folder + "/capitals.tsv", line: index + 1, what: "not a country's capital",
            hint: "code, capital, latitude, longitude, separated by tabs"))
        continue
      }
      points[code] = MapSheet.project(latitude, longitude)
    }
  }

  /// Where a country's dot stands, in tenths of a unit of the view box; nil for a country without a capital.
  func point(_ code: CountryCode) -> (x: Int, y: Int)? {
    points[code].map { (Int(($0.x * 10).rounded()), Int(($0.y * 10).rounded())) }
  }

  /// All of it.
  var land: String { shores.map(\.path).joined() }

  /// The land that a frame shows: of a part of the map only the islands and shores that reach into it.
  func land(in frame: MapFrame) -> String {
    shores.filter {
      $0.box.meets(MapFrame.Box(x: frame.x, y: frame.y, width: frame.width, height: frame.height))
    }
    .map(\.path).joined()
  }

  /// The Equal Earth projection (Šavrič, Patterson and Jenny 2018), as `land.svg` is drawn.
  private static func project(_ latitude: Double, _ longitude: Double) -> (x: Double, y: Double) {
    let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
    let m = 3.0.squareRoot() / 2
    let t = asin(m * sin(latitude * .pi / 180))
    let t2 = t * t
    let t6 = t2 * t2 * t2
    let x = longitude * .pi / 180 * cos(t) / (m * (a + 3 * b * t2 + t6 * (7 * c + 9 * d * t2)))
    let y = t * (a + b * t2 + t6 * (c + d * t2))
    return (500 + 184.7316 * x, 237.973 - 184.7316 * y)
  }

  /// A closed line of `M`, then relative `l` and `z`, as `Scripts/map.py` draws them; anything else is taken to lie everywhere.
  private static func shore(_ path: String) -> (path: String, box: MapFrame.Box) {
    var numbers: [Int] = []
    var number: (digits: Int, sign: Int, isOpen: Bool) = (0, 1, false)
    var isPlain = true
    for byte in path.utf8 + [UInt8(ascii: " ")] {
      if (48...57).contains(byte) {
        number = (min(number.digits * 10 + Int(byte - 48), 1 << 20), number.sign, true)
        continue
      }
      if number.isOpen { numbers.append(number.digits * number.sign) }
      number = (0, byte == UInt8(ascii: "-") ? -1 : 1, false)
      if ![0x20, 0x2C, 0x2D, 0x4D, 0x6C, 0x7A, 0x5A].contains(byte) { isPlain = false }
    }
    guard isPlain, numbers.count >= 2, numbers.count % 2 == 0 else {
      return (path, MapFrame.Box(x: .min / 4, y: .min / 4, width: .max / 2, height: .max / 2))
    }
    var (x, y) = (numbers[0], numbers[1])
    var (left, right, top, bottom) = (x, x, y, y)
    for i in stride(from: 2, to: numbers.count, by: 2) {
      x += numbers[i]
      y += numbers[i + 1]
      (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
    }
    return (
      path,
      MapFrame.Box(x: left * 10, y: top * 10, width: (right - left) * 10, height: (bottom - top) * 10)
    )
  }

  private static func attribute(_ name: String, in svg: String) -> String? {
    let parts = svg.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "\"") else { return nil }
    return String(parts[1][..<end])
  }
}
