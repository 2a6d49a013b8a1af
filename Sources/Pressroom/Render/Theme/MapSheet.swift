import Briefs
import Glibc

/// The land, without borders, and where each country's capital lies on it.
struct MapSheet: Sendable {
  /// SVG path data.
  private(set) var land = ""
  private(set) var width = 1000
  private(set) var height = 430
  private var points: [CountryCode: (x: Double, y: Double)] = [:]

  /// Reads `land.svg` (one path in a view box `0 0 WIDTH HEIGHT`) and `capitals.tsv` (`code capital latitude longitude`).
  init(land: [UInt8], capitals: [UInt8], folder: String, problems: inout [Problem]) {
    let svg = String(decoding: land, as: UTF8.self)
    if let path = MapSheet.attribute("d", in: svg), let box = MapSheet.attribute("viewBox", in: svg) {
      self.land = path
      let numbers = box.split(separator: " ").compactMap { Int($0) }
      if numbers.count == 4 { (width, height) = (numbers[2], numbers[3]) }
    } else {
      problems.append(
        Problem(path: folder + "/land.svg", what: "no path in a view box", hint: "make it with Scripts/"))
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

  /// Where a country's dot stands, in units of the view box with one decimal; nil for a country without a capital.
  func point(_ code: CountryCode) -> (x: String, y: String)? {
    points[code].map { (MapSheet.decimal($0.x), MapSheet.decimal($0.y)) }
  }

  /// The same as numbers.
  func place(_ code: CountryCode) -> (x: Double, y: Double)? { points[code] }

  /// A number with one decimal, never in powers of ten.
  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
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

  private static func attribute(_ name: String, in svg: String) -> String? {
    let parts = svg.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "\"") else { return nil }
    return String(parts[1][..<end])
  }
}
