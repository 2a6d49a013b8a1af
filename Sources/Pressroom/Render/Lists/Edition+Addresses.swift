import Briefs

/// A page of an edition, as a sitemap names it.
struct EditionAddress: Sendable, Equatable {
  /// From the edition's root, percent-encoded, without a slash before it: `countries/pk/page/3/`; the home page is empty.
  var path: String
  /// When what it says last changed, where the content tells.
  var day: Day?
}

extension Edition {
  /// Every page of the edition that search engines may list, in the order of the press: none that is moved or withdrawn. Linear.
  func addresses() -> [EditionAddress] {
    var found: [EditionAddress] = []
    func add(_ path: some StringProtocol, _ day: Day? = nil) {
      found.append(EditionAddress(path: String(path), day: day))
    }
    func page(_ file: String) -> Substring { file.dropLast("index.html".count) }
    let listed: [(path: String, part: SitePart?)] = [
      ("", nil), ("timeline/", nil), ("countries/", nil), ("pairs/", .pairs), ("events/", .events),
      ("articles/", .articleList), ("people/", .people), ("topics/", .topics), ("sources/", .sources),
      ("corrections/", .changes), ("changes/", .changes), ("feeds/", nil),
    ]
    for (path, part) in listed where part.map(has) ?? true { add(path) }
    if hasAbout { add("about/") }
    for year in almanac.years { add(page(Edition.file(year: year))) }
    for month in almanac.months { add(page(Edition.file(month))) }
    if has(.digests) { add("digests/") }
    for period in calendar.months + calendar.weeks { add("digests/\(period.name)/") }
    for entry in digest.countries { add(page(Edition.file(entry.code))) }
    for entry in digest.pairs { add(page(Edition.file(entry.pair))) }
    for (i, file) in eventFiles.enumerated() where has(.events) {
      let day = feedDates[i].updated.day
      add(page(file), day == Edition.undatedDay ? nil : day)
    }
    for (i, file) in articleFiles.enumerated() {
      let brief = digest.accounts[i].brief
      let days = [brief.published?.lastDay, brief.corrections.map(\.date).max()]
      add(page(file), days.compactMap { $0 }.max())
    }
    for entry in digest.people { add(page(Edition.file(entry))) }
    for entry in digest.topics { add(page(Edition.file(entry))) }
    for entry in digest.sources { add(page(Edition.file(entry))) }
    if has(.changes) {
      for number in (1..<changePages().count).reversed() { add("changes/page/\(number)/") }
    }
    for page in continuations() { add(percentEncoded(page.path).dropFirst()) }
    return found
  }
}
