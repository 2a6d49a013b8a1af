import Briefs

extension Edition {
  /// The page of a digest.
  func digestPage(_ period: Period) -> DigestView {
    let root = "../../"
    let label = label(period)
    let sheet = digestSheet(period, .page, .relative(root: root))
    var frame = frame(
      "digest", at: permalink(path(period)), title: label, section: .navDigests,
      description: ([kind(period)] + sheet.counts).joined(separator: " · "))
    frame.headTitle = "\(label) – \(kind(period)) – \(isolated(site.title))"
    var isMonth = false
    if case .month = period { isMonth = true }
    return DigestView(
      frame: frame, sheet: sheet,
      files: [
        DigestFileView(href: "mail.html", label: wording(.digestMail), name: "\(period.name).html"),
        DigestFileView(href: "digest.eml", label: wording(.digestEml), name: "\(period.name).eml"),
      ],
      around: period.overlapping.filter(calendar.has).map {
        CrumbView(href: root + digestFile($0), label: self.label($0))
      },
      isMonth: isMonth,
      steps: steps(
        digestStep(period, -1, root), digestStep(period, 1, root), along: .navDigests,
        root + "digests/index.html"))
  }

  /// All digests, newest first, and what is in none.
  func digestsPage() -> DigestsView {
    let root = "../"
    func year(_ period: Period) -> Int {
      switch period {
      case .month(let year, _): year
      case .week(let week): week.year
      }
    }
    let months = Dictionary(grouping: calendar.months.reversed(), by: year)
    let weeks = Dictionary(grouping: calendar.weeks.reversed(), by: year)
    let years = Set(months.keys).union(weeks.keys).sorted(by: >)
    var unplaced = calendar.monthUnknown.keys.sorted(by: >).map { year in
      DigestLinkView(
        words: wording.count(.monthUnknown, calendar.monthUnknown[year] ?? 0),
        href: root + Edition.file(year: year), label: String(year))
    }
    if calendar.undated > 0 {
      unplaced.append(
        DigestLinkView(
          words: wording.count(.undatedEvents, calendar.undated), href: root + "timeline/index.html#undated",
          label: wording(.undated)))
    }
    return DigestsView(
      frame: frame("digests", at: permalink("/digests/"), title: wording(.navDigests), section: .navDigests),
      years: years.enumerated().map { place, year in
        DigestYearView(
          label: String(year), months: (months[year] ?? []).map { digestRow($0, root) },
          weeks: place < Edition.yearsWithWeeks ? (weeks[year] ?? []).map { digestRow($0, root) } : [])
      },
      unplaced: unplaced, total: wording.count(.digests, calendar.months.count + calendar.weeks.count))
  }

  /// The newest month and the newest week of which something is told.
  func newestDigests(_ root: String) -> [DigestRowView] {
    [calendar.months, calendar.weeks].compactMap { periods in
      periods.last { calendar.shares[$0]?.events.isEmpty == false }.map { digestRow($0, root) }
    }
  }

  /// The list of all digests names the weeks of so many years: 53 each.
  private static let yearsWithWeeks = 3

  private func digestFile(_ period: Period) -> String { "digests/\(period.name)/index.html" }

  private func digestRow(_ period: Period, _ root: String) -> DigestRowView {
    let share = calendar.shares[period] ?? DigestCalendar.Share()
    return DigestRowView(
      href: root + digestFile(period), label: label(period),
      words: share.events.isEmpty
        ? wording.count(.notices, share.notices.count) : wording.count(.events, share.events.count))
  }

  private func digestStep(_ period: Period, _ steps: Int, _ root: String) -> StepView? {
    calendar.neighbour(of: period, steps).map {
      StepView(href: root + digestFile($0), title: label($0), language: wording.language)
    }
  }
}
