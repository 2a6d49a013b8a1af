/// The way along a picture in which time runs: as the page is read.
///
/// From the right on an Arabic page, as its tables, its lists of months and its links to the page before and after run; a
/// reader who meets both on one page need not turn round. Maps are never mirrored. `text-anchor` follows the page's
/// direction by itself, so that a text that starts at a mirrored place runs on as it should.
struct Across: Sendable {
  /// In tenths of a unit.
  let width: Int
  let isMirrored: Bool

  /// Where a thing that begins `place` along the way and is `length` long has its left side. In tenths of a unit.
  func left(_ place: Int, _ length: Int = 0) -> Int { isMirrored ? width - place - length : place }

  /// Where a text at `place` is held so that it stays in the picture: by its start near the start, by its end near the end.
  func anchor(_ place: Int) -> String {
    place * 3 < width ? "start" : place * 3 > width * 2 ? "end" : "middle"
  }
}

/// Tenths of a unit as SVG has them: `12.3`, `12`.
func units(_ tenths: Int) -> String {
  let size = tenths.magnitude
  let whole = (tenths < 0 ? "-" : "") + String(size / 10)
  return size % 10 == 0 ? whole : whole + "." + String(size % 10)
}
