import Support
import Testing

@testable import Pressroom

@Suite struct `The geometry of pictures` {
  private func made(_ months: [(Int, Int)]) -> TimeAxis? {
    TimeAxis(
      Dictionary(months.map { (Edition.Month(year: $0.0, month: $0.1), 1) }, uniquingKeysWith: +))
  }

  @Test func `an axis begins in January, has a year at least, and no event makes none`() throws {
    #expect(made([]) == nil)
    let one = try #require(made([(2024, 3)]))
    #expect(one.first == Edition.Month(year: 2024, month: 1))
    #expect(one.count == 12)
    let two = try #require(made([(2023, 5), (2024, 3)]))
    #expect(two.count == 15)
    #expect(two.years == 2023..<2025)
    #expect(two.month(14) == Edition.Month(year: 2024, month: 3))
  }

  @Test func `a date far off does not press the others into a corner`() throws {
    let axis = try #require(made([(1970, 1), (2022, 4), (2023, 5), (2024, 6), (2099, 12), (9999, 12)]))
    #expect(axis.first.year == 2022)
    #expect(axis.count == 30)
    #expect(axis.place(Edition.Month(year: 1970, month: 1)) == nil)
    #expect(axis.place(Edition.Month(year: 2024, month: 6)) == 29)
  }

  @Test func `ten years is the most`() throws {
    let axis = try #require(made((2000...2030).map { ($0, 12) }))
    #expect(axis.years == 2021..<2031)
    #expect(axis.count == 120)
  }

  @Test(arguments: [(0, 2), (1, 2), (2, 2), (3, 4), (4, 4), (5, 8), (1000, 1024)])
  func `columns are at least half as high as they may be, and their scale seldom moves`(
    _ busiest: Int, _ full: Int
  ) {
    #expect(Edition.fullColumn(busiest) == full)
  }

  @Test(arguments: [false, true])
  func `bars stand in the picture, apart, one for each month with events`(_ isMirrored: Bool) {
    var generator = SeededGenerator(seed: 7)
    for count in [12, 13, 96, 120] {
      let counts = (0..<count).map { _ in
        Int.random(in: 0...5, using: &generator) * Int.random(in: 0...9, using: &generator)
      }
      let across = Across(width: 3200, isMirrored: isMirrored)
      let bars = MonthBars(counts, across: across, base: 660, rise: 480).bars
      #expect(bars.map(\.place) == counts.indices.filter { counts[$0] > 0 })
      for bar in bars {
        #expect(bar.x >= 0 && bar.x + bar.width <= 3200 && bar.width > 0)
        #expect(bar.y >= 180 && bar.y + bar.height == 660 && bar.height > 0)
      }
      for (a, b) in zip(bars, bars.dropFirst()) {
        #expect(isMirrored ? b.x + b.width < a.x : a.x + a.width < b.x)
      }
      let most = counts.max() ?? 0
      #expect(bars.first { counts[$0.place] == most }?.height == (most > 0 ? 480 : nil))
    }
  }

  @Test(arguments: [12, 13, 36, 61, 96, 120], [false, true])
  func `every mark of a strip can be touched, and every event is in one`(_ months: Int, _ isMirrored: Bool)
    throws
  {
    var generator = SeededGenerator(seed: UInt64(months))
    let axis = try #require(made([(2015, 1), (2015 + (months - 1) / 12, (months - 1) % 12 + 1)]))
    #expect(axis.count == months)
    let strip = Strip(axis: axis, across: Across(width: Strip.width, isMirrored: isMirrored))
    for events in [1, 2, 40, 500] {
      let places = (0..<events).map { _ in
        Int.random(in: 0...9, using: &generator) == 0 ? nil : Int.random(in: 0..<months, using: &generator)
      }
      let marks = strip.marks(places)
      let all = marks + [strip.side(places)].compactMap { $0 }
      #expect(all.flatMap(\.events).sorted() == Array(places.indices))
      for mark in all {
        #expect(mark.width >= 240 && mark.left >= 0 && mark.left + mark.width <= Strip.width)
        #expect(mark.x - mark.radius >= mark.left && mark.x + mark.radius <= mark.left + mark.width)
        #expect(2 * mark.radius <= Strip.height)
      }
      let rooms = all.sorted { $0.left < $1.left }
      for (a, b) in zip(rooms, rooms.dropFirst()) { #expect(a.left + a.width <= b.left) }
      for mark in marks where mark.events.count == 1 {
        #expect(mark.places == (places[mark.events[0]] ?? -1)...(places[mark.events[0]] ?? -1))
      }
    }
  }

  @Test func `a map of one region is that region, a map of the world is all of it`() {
    let sheet = (width: 1000, height: 430)
    let world = MapFrame(of: [(2000, 1000), (9000, 3000)], sheet: sheet)
    #expect(world == MapFrame(of: [], sheet: sheet))
    let region = MapFrame(of: [(5000, 900), (5200, 1000)], sheet: sheet)
    #expect(region.width == 3200)
    #expect(region.height == 1600)
    let corner = MapFrame(of: [(9990, 4290)], sheet: sheet)
    #expect(corner.x + corner.width <= 10_000 && corner.y + corner.height <= 4300)
  }

  @Test func `names on the map lie over no dot and no other name, and each dot can be reached`() {
    var generator = SeededGenerator(seed: 3)
    for count in [1, 5, 60, 200] {
      let points = (0..<count).map { _ in
        (
          x: Int.random(in: 4500...6500, using: &generator),
          y: Int.random(in: 600...1600, using: &generator), count: Int.random(in: 1...90, using: &generator)
        )
      }.sorted { $0.count > $1.count }
      let frame = MapFrame(of: points.map { ($0.x, $0.y) }, sheet: (1000, 430))
      let dots = frame.dots(points)
      #expect(dots.count == count)
      let names = frame.names(points.map { _ in 9 }, of: dots)
      #expect(names.count <= 8)
      #expect(count > 5 || !names.isEmpty)
      for (i, name) in names.enumerated() {
        #expect(name.box.x >= frame.x && name.box.x + name.box.width <= frame.x + frame.width)
        #expect(name.box.y >= frame.y && name.box.y + name.box.height <= frame.y + frame.height)
        for other in names[(i + 1)...] { #expect(!name.box.meets(other.box)) }
        for (j, dot) in dots.enumerated() where j != name.dot {
          let box = MapFrame.Box(
            x: dot.x - dot.radius, y: dot.y - dot.radius, width: 2 * dot.radius, height: 2 * dot.radius)
          #expect(!name.box.meets(box))
        }
      }
      for dot in dots { #expect(dot.reach >= dot.radius) }
      // A later dot lies on an earlier one, and is no bigger.
      for (a, b) in zip(dots, dots.dropFirst()) { #expect(b.radius <= a.radius) }
    }
  }

  @Test func `those who meet often stand together`() {
    // Two groups of four, each of which meet each other; one link between them; places mixed.
    let group = [0, 1, 0, 1, 1, 0, 1, 0]
    let meetings = group.indices.map { i in
      group.indices.map { j in i == j ? 0 : group[i] == group[j] ? 5 : i + j == 1 ? 1 : 0 }
    }
    let order = seriation(of: meetings)
    #expect(order.sorted() == Array(group.indices))
    let groups = order.map { group[$0] }
    #expect(groups.prefix(4).allSatisfy { $0 == groups[0] })
    #expect(groups.suffix(4).allSatisfy { $0 == groups[7] })
    #expect(groups[0] != groups[7])
  }

  @Test(arguments: [0, 1, 2, 32])
  func `an order names each once, whatever they met`(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var meetings = (0..<count).map { _ in Array(repeating: 0, count: count) }
    for i in 0..<count {
      for j in 0..<i {
        meetings[i][j] = Int.random(in: 0...3, using: &generator) == 0 ? 4 : 0
        meetings[j][i] = meetings[i][j]
      }
    }
    #expect(seriation(of: meetings).sorted() == Array(0..<count))
    #expect(seriation(of: meetings) == seriation(of: meetings))
  }

  @Test(arguments: [(0, "0"), (7, "0.7"), (120, "12"), (-15, "-1.5"), (3201, "320.1")])
  func `tenths are written with one decimal or none`(_ tenths: Int, _ text: String) {
    #expect(units(tenths) == text)
  }
}
