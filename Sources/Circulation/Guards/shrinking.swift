import Briefs

/// What the guard against a shrinking site says: an error each for pages and briefs that fell by more than `percent` per cent.
///
/// A folder that was not mounted, a scraper that wrote nothing, a rule gone wrong: each would empty the site within its rights.
package func shrinking(
  from before: EditionCount, to now: EditionCount, percent: Int, site: String
) -> [Problem] {
  [("pages", before.pages, now.pages), ("briefs", before.briefs, now.briefs)].compactMap { what, old, new in
    guard (old - new) * 100 > old * percent else { return nil }
    return Problem(
      path: site,
      what: "\(what) fell from \(old) to \(new), by more than \(percent) %, against the last good edition",
      hint: "put back what is missing; if it is meant, run once more with --allow-shrink")
  }
}
