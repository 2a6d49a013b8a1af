import Briefs

extension Edition {
  /// The map's dots: countries that are parties, the biggest first.
  ///
  /// - Parameter isAlone: Whether the page has no table of the same figures.
  func mapView(_ root: String, isAlone: Bool = false) -> MapView {
    let active = digest.countries.filter { !$0.events.isEmpty && map.point($0.code) != nil }
      .sorted { $0.events.count != $1.events.count ? $0.events.count > $1.events.count : $0.code < $1.code }
    let points = active.map { entry in
      let point = map.point(entry.code) ?? (0, 0)
      return (x: point.x, y: point.y, count: entry.events.count)
    }
    let frame = MapFrame(of: points.map { ($0.x, $0.y) }, sheet: (map.width, map.height))
    let dots = frame.dots(points)
    let names = active.map { name($0.code) }
    return MapView(
      box: "\(units(frame.x)) \(units(frame.y)) \(units(frame.width)) \(units(frame.height))",
      width: units(frame.width), height: units(frame.height), land: map.land(in: frame),
      dots: zip(active, dots).enumerated().map { i, pair in
        let (entry, dot) = pair
        return DotView(
          x: units(dot.x), y: units(dot.y), radius: units(dot.radius), reach: units(dot.reach),
          href: root + Edition.file(entry.code), name: names[i], count: entry.events.count,
          label: wording(
            .countLabel, ["a": names[i], "b": wording.count(.events, entry.events.count)]))
      },
      names: frame.names(names.map(\.unicodeScalars.count), of: dots).map {
        TickView(x: units($0.x), y: units($0.y), anchor: $0.anchor, text: names[$0.dot])
      },
      size: units(frame.size), isAlone: isAlone && !active.isEmpty)
  }
}
