import Glibc

/// The part of the map that is shown: all of it, or, where all dots lie in one region, that region with some room around it.
///
/// In tenths of a unit, as the dots are.
struct MapFrame: Sendable, Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  /// A dot as big as its country's activity.
  struct Dot: Sendable, Equatable {
    var x: Int
    var y: Int
    var radius: Int
    /// The radius of what can be touched: never further than half the way to the next dot, so that each can be.
    var reach: Int
  }

  /// A name beside its dot.
  struct Name: Sendable, Equatable {
    var dot: Int
    var x: Int
    var y: Int
    /// `start`, `middle` or `end`; maps run from the left in every language.
    var anchor: String
    /// What it takes, by estimate.
    var box: Box
  }

  struct Box: Sendable, Equatable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    func meets(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  /// The frame of some points on a sheet of `sheet` units. Nearer than a third of the sheet the coast would be coarse.
  init(of points: [(x: Int, y: Int)], sheet: (width: Int, height: Int)) {
    let whole = (x: 1100, y: 0, width: sheet.width * 10 - 1300, height: sheet.height * 10)
    (x, y, width, height) = whole
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return }
    let room = 700
    let wide = max(3200, right - left + 2 * room, (bottom - top + 2 * room) * 2)
    guard wide < 6600 else { return }
    width = wide
    height = min(wide / 2, sheet.height * 10)
    x = min(max(0, (left + right - width) / 2), sheet.width * 10 - width)
    y = min(max(0, (top + bottom - height) / 2), sheet.height * 10 - height)
  }

  /// What one unit of the whole map is here, in thousandths: dots and names keep their size on the page.
  var scale: Int { width * 1000 / 8700 }

  /// The dots of countries with so many events at these points. Quadratic in the countries, of which there are some 200.
  func dots(_ countries: [(x: Int, y: Int, count: Int)]) -> [Dot] {
    let most = max(1, countries.map(\.count).max() ?? 1)
    return countries.enumerated().map { i, country in
      let share = Double(country.count) / Double(most)
      let radius = (40 + Int((120 * share.squareRoot()).rounded())) * scale / 1000
      var reach = 300 * scale / 1000
      for (j, other) in countries.enumerated() where j != i {
        reach = min(
          reach,
          Int(hypot(Double(country.x - other.x), Double(country.y - other.y))) / 2)
      }
      return Dot(x: country.x, y: country.y, radius: radius, reach: max(radius, reach))
    }
  }

  /// How big names are.
  var size: Int { 250 * scale / 1000 }

  /// Names beside the biggest dots, where there is room: over no dot and no other name, and inside the frame.
  ///
  /// - Parameter names: Of each dot; how many letters each has says how long it is.
  func names(_ names: [Int], of dots: [Dot], most: Int = 8) -> [Name] {
    let marks = dots.map {
      Box(x: $0.x - $0.radius, y: $0.y - $0.radius, width: 2 * $0.radius, height: 2 * $0.radius)
    }
    var placed: [Name] = []
    for (i, letters) in names.enumerated().prefix(2 * most) where placed.count < most {
      let found = places(of: i, letters, beside: dots[i]).first { name in
        let box = name.box
        return box.x >= x && box.y >= y && box.x + box.width <= x + width
          && box.y + box.height <= y + height
          && !placed.contains { $0.box.meets(box) }
          && !marks.enumerated().contains { $0 != i && $1.meets(box) }
      }
      if let found { placed.append(found) }
    }
    return placed
  }

  private func places(of i: Int, _ letters: Int, beside dot: Dot) -> [Name] {
    let length = letters * size * 58 / 100
    let gap = dot.radius + size / 4
    let above = size * 8 / 10
    func name(_ x: Int, _ y: Int, _ anchor: String, _ left: Int) -> Name {
      Name(
        dot: i, x: x, y: y, anchor: anchor,
        box: Box(x: left, y: y - above, width: length, height: size * 11 / 10))
    }
    let middle = dot.y + size * 35 / 100
    return [
      name(dot.x + gap, middle, "start", dot.x + gap),
      name(dot.x - gap, middle, "end", dot.x - gap - length),
      name(dot.x, dot.y - gap, "middle", dot.x - length / 2),
      name(dot.x, dot.y + gap + above, "middle", dot.x - length / 2),
    ]
  }
}
