import Briefs

extension Edition {
  /// The way time runs over a picture of this edition.
  func across(_ width: Int) -> Across { Across(width: width, isMirrored: wording.direction == "rtl") }

  /// Activity by month with its table; nil where no event has a place in time. Linear in the events.
  func monthPicture(_ events: some Collection<Int>, _ root: String) -> MonthPictureView? {
    guard let axis else { return nil }
    let tally = MonthTally(events.lazy.map { self.digest.events[$0].spot }, on: axis)
    guard let peak = tally.peak else { return nil }
    let across = across(MonthPictureView.width)
    let bars = MonthBars(
      tally.counts, across: across, base: MonthPictureView.base, rise: MonthPictureView.rise)
    let top = bars.bars.first { $0.place == peak.place }
    let start = axis.start(peak.place, of: across.width)
    let anchor = across.anchor(start)
    let share = anchor == "start" ? 0 : anchor == "middle" ? 1 : 2
    let peakLabel = label(axis.month(peak.place))
    return MonthPictureView(
      label: wording(
        peak.isAlone ? .pictureMonths : .pictureMonthsEven,
        [
          "a": label(axis.first), "b": label(axis.month(axis.count - 1)),
          "c": wording.count(.events, tally.placed), "d": peakLabel,
          "e": wording.count(.events, peak.count),
        ]),
      bars: bars.path,
      marks: yearMarks(axis, across, from: MonthPictureView.base, MonthPictureView.base + 60),
      years: yearTicks(axis, across, y: 800),
      // Of several months with as many none is the one that stands out.
      peak: peak.isAlone
        ? TickView(
          x: units(across.left(start + (top?.width ?? 0) * share / 2)), y: units((top?.y ?? 0) - 50),
          anchor: anchor,
          text: wording(.countLabel, ["a": peakLabel, "b": String(peak.count)])) : nil,
      table: monthTable(tally, axis, root))
  }

  /// The years under an axis, each at its January.
  func yearTicks(_ axis: TimeAxis, _ across: Across, y: Int, length: Int? = nil) -> [TickView] {
    let length = length ?? across.width
    return axis.years.compactMap { year in
      let start = axis.start((year - axis.first.year) * 12, of: length)
      // The last year may be a few months: its name then ends where the picture does, or is left out.
      guard start + Edition.yearRoom > length else {
        return TickView(x: units(across.left(start)), y: units(y), anchor: "start", text: String(year))
      }
      guard start + 160 <= length else { return nil }
      return TickView(x: units(across.left(length)), y: units(y), anchor: "end", text: String(year))
    }
  }

  /// What a year's four digits take, in tenths.
  private static let yearRoom = 260

  /// A stroke at each January.
  func yearMarks(
    _ axis: TimeAxis, _ across: Across, from top: Int, _ bottom: Int, length: Int? = nil
  ) -> String {
    axis.years.map { year in
      let start = axis.start((year - axis.first.year) * 12, of: length ?? across.width)
      return "M\(units(across.left(start))) \(units(top))v\(units(bottom - top))"
    }.joined()
  }

  /// The table behind the bars.
  private func monthTable(_ tally: MonthTally, _ axis: TimeAxis, _ root: String) -> MonthTableView {
    let rows = axis.years.reversed().compactMap { year -> MonthRowView? in
      let first = (year - axis.first.year) * 12
      let counts = (first..<first + 12).map { tally.counts.indices.contains($0) ? tally.counts[$0] : 0 }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return MonthRowView(
        label: String(year), href: root + Edition.file(year: year),
        cells: counts.enumerated().map { month, count in
          let month = Month(year: year, month: month + 1)
          return MonthCellView(
            count: count, href: count > 0 ? root + Edition.file(month) : nil,
            label: wording(.countLabel, ["a": label(month), "b": String(count)]))
        }, total: counts.reduce(0, +))
    }
    return MonthTableView(
      heads: (0..<12).map { MonthHeadView(name: wording.months[$0], short: wording.shortMonths[$0]) },
      rows: rows, without: tally.without > 0 ? wording.count(.withoutMonth, tally.without) : nil)
  }

  /// A country's activity as a sparkline, on its own scale; nil where none of its events has a place in time.
  func spark(_ events: some Collection<Int>) -> SparkView? {
    guard let axis else { return nil }
    let tally = MonthTally(events.lazy.map { self.digest.events[$0].spot }, on: axis)
    guard let peak = tally.peak else { return nil }
    // Strokes, not areas: a list of countries has many of these, and half the bytes are half the weight.
    let last = axis.count - 1
    let isMirrored = wording.direction == "rtl"
    let bars = tally.counts.enumerated().filter { $1 > 0 }.map { place, count in
      let height = max(2, count * (SparkView.height - 2) / peak.count)
      return "M\(isMirrored ? last - place : place) \(SparkView.height)v-\(height)"
    }
    return SparkView(
      label: wording(
        peak.isAlone ? .pictureSpark : .pictureSparkEven,
        ["a": label(axis.month(peak.place)), "b": wording.count(.events, peak.count)]),
      bars: bars.joined(), months: axis.count)
  }

  /// The scale for the busiest month: the least power of two, 2 at least, that it does not go beyond.
  static func fullColumn(_ busiest: Int) -> Int {
    var full = 2
    while full < busiest { full *= 2 }
    return full
  }

  /// A year's months as linked columns, on one scale with all other years.
  func yearBars(_ year: Int, _ root: String) -> YearBarsView {
    let counts = (1...12).map { months[Month(year: year, month: $0)]?.count ?? 0 }
    let across = across(YearBarsView.width)
    let base = YearBarsView.height - 160
    let bars = MonthBars(counts, across: across, base: base, rise: base - 160, most: fullColumn).bars
    let byPlace = Dictionary(bars.map { ($0.place, $0) }) { first, _ in first }
    return YearBarsView(
      label: wording(
        .countLabel, ["a": String(year), "b": wording.count(.events, counts.reduce(0, +))]),
      months: counts.enumerated().map { place, count in
        let month = Month(year: year, month: place + 1)
        let bar = byPlace[place]
        let left = across.left(place * 240, 240)
        return YearMonthView(
          label: wording(.countLabel, ["a": label(month), "b": wording.count(.events, count)]),
          href: count > 0 ? root + Edition.file(month) : nil, count: count, number: place + 1,
          left: units(left), middle: units(left + 120), x: units(left + 50), y: units(bar?.y ?? base),
          width: units(140), height: units(bar?.height ?? 0), above: units((bar?.y ?? base) - 40))
      },
      none: counts.indices.filter { counts[$0] == 0 }.map {
        "M\(units(across.left($0 * 240, 240) + 50)) \(units(base - 10))h14"
      }.joined())
  }
}
