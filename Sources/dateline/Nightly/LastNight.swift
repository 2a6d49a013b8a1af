import Briefs
import Circulation

/// What `status.json` says of the night before: the last good edition, and what has been in quarantine since when.
struct LastNight {
  private(set) var good: NightReport.GoodEdition?
  /// By path.
  private(set) var quarantined: [String: String] = [:]
  /// What was told of conflicts with edits, so that a quiet night repeats nothing.
  private(set) var told: Set<String> = []

  /// Reads the file of a site; no file is as if there had been no night.
  init(of site: SiteOptions) {
    self.init(reading: (try? readFile(site.inSite("nightly/status.json"), limit: 16 << 20)) ?? [])
  }

  /// Reads the file, by anyone's hand: what has not our form is as if it had not been.
  init(reading bytes: [UInt8]) {
    guard let json = try? readJSON(bytes) else { return }
    if let edition = json["good"], let finished = edition["finished"]?.string,
      let pages = count(edition["pages"]), let briefs = count(edition["briefs"])
    {
      good = NightReport.GoodEdition(
        finished: finished, pages: pages, briefs: briefs, target: edition["target"]?.string)
    }
    if case .array(let marks)? = json["told"] { told = Set(marks.compactMap(\.string)) }
    guard case .array(let items)? = json["quarantined"] else { return }
    for item in items {
      if let path = item["path"]?.string, let since = item["since"]?.string { quarantined[path] = since }
    }
  }

  /// The size of the last good edition.
  var size: EditionCount? { good.map { EditionCount(pages: $0.pages, briefs: $0.briefs) } }
}
