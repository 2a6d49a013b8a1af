import Briefs

/// A list of events or articles that has a page, and goes on from there.
struct PagedList: Sendable {
  /// Places in the digest, ascending: the newest first, the undated last.
  enum Members: Sendable {
    case events([Int])
    case articles([Int])
  }

  /// How the rows are put under headings.
  enum Headings: Sendable { case years, months }

  /// Where its own page stands, from the edition's root: `countries/pk/`.
  var folder: String
  var title: String
  /// The title's own language; nil for the interface's.
  var language: String?
  var section: Phrase
  /// The pages above its own, between the section and itself.
  var crumbs: [(label: String, file: String)] = []
  var feed: (file: String, about: String)?
  var members: Members
  var headings = Headings.years
  /// Where its undated rows go on; another list's folder where they are the same.
  var undatedFolder: String

  init(_ folder: String, _ title: String, _ section: Phrase, _ members: Members) {
    self.folder = folder
    self.title = title
    self.section = section
    self.members = members
    undatedFolder = folder
  }

  var places: [Int] {
    switch members {
    case .events(let places), .articles(let places): places
    }
  }

  /// The file of its own page.
  var file: String { percentEncoded(folder) + "index.html" }
  /// The way from its own page to the root.
  var root: String { way(from: folder) }
}

/// The way to the root from a page in a folder: `../../`.
func way(from folder: String) -> String {
  String(repeating: "../", count: folder.utf8.count { $0 == UInt8(ascii: "/") })
}

extension Edition {
  /// Of undated rows beside dated ones so many are shown; if there are more, they have pages of their own.
  static let mostBeside = 20

  /// How many of a list's rows have a date: found by halves, since they stand first.
  func dated(_ list: PagedList) -> Int {
    let end =
      switch list.members {
      case .events: almanac.datedEvents
      case .articles: almanac.datedAccounts
      }
    let places = list.places
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func paging(_ list: PagedList) -> Paging { Paging(count: dated(list), course: .newestFirst) }

  /// The pages of a list's undated rows; nil where its own page shows them all, or they are another list's.
  func undatedPaging(_ list: PagedList) -> Paging? {
    let count = list.places.count - dated(list)
    guard count > Edition.mostBeside, list.undatedFolder == list.folder else { return nil }
    return Paging(count: count, course: .beside("undated"))
  }

  /// What a list's own page shows of it: the newest rows, the first of the undated ones, and the way on.
  func opening(of list: PagedList) -> (lanes: [LaneView], cardLanes: [CardLaneView], pages: PagesView?) {
    let paging = paging(list)
    let root = list.root
    var (lanes, cardLanes) = rows(of: list, paging.rows(paging.start), root, isWhole: paging.pages == 1)
    let undated = list.places.count - paging.count
    if undated > 0 {
      let shown = undated > Edition.mostBeside ? Edition.mostBeside : undated
      let href = root + percentEncoded(list.undatedFolder) + "undated/1/index.html"
      var (lane, cards) = rows(of: list, paging.count..<paging.count + shown, root, isWhole: true)
      if shown < undated {
        if !lane.isEmpty {
          lane[0].words = wording.count(.events, undated)
          lane[0].href = href
          lane[0].more = MoreView(
            words: wording.count(.moreEvents, undated - shown), href: href, label: wording(.undated))
        }
        if !cards.isEmpty {
          cards[0].words = wording.count(.articles, undated)
          cards[0].more = MoreView(
            words: wording.count(.moreArticles, undated - shown), href: href, label: wording(.undated))
        }
      }
      lanes += lane
      cardLanes += cards
    }
    return (lanes, cardLanes, pagesView(paging, paging.start, in: list.folder))
  }

  /// Rows of a list under their headings; how many stand under each is only said where the heading has all of them.
  private func rows(of list: PagedList, _ range: Range<Int>, _ root: String, isWhole: Bool)
    -> ([LaneView], [CardLaneView])
  {
    let places = list.places[range]
    switch list.members {
    case .events:
      var lanes =
        list.headings == .months
        ? lanesByMonth(places, root) : lanesByYear(places, root)
      if !isWhole { for i in lanes.indices { lanes[i].words = "" } }
      return (lanes, [])
    case .articles:
      var lanes = cardLanes(places, root)
      if !isWhole { for i in lanes.indices { lanes[i].words = "" } }
      return ([], lanes)
    }
  }

  /// A numbered page of a list.
  func page(_ number: Int, of list: PagedList) -> ListPageView {
    page(number, of: list, paging(list))
  }

  /// A page of a list's undated rows.
  func undatedPage(_ number: Int, of list: PagedList) -> ListPageView {
    let dated = dated(list)
    let paging = Paging(count: list.places.count - dated, course: .beside("undated"))
    var list = list
    if !isSection(list.file, list.section) { list.crumbs.append((list.title, list.file)) }
    list.title = wording(.undatedOf, ["a": list.title])
    return page(number, of: list, paging, offset: dated)
  }

  private func isSection(_ file: String, _ section: Phrase) -> Bool {
    Edition.sections.contains { $0.0 == section && $0.1 == file }
  }

  /// A page of some of a list's rows, those behind `offset`.
  func page(_ number: Int, of list: PagedList, _ paging: Paging, offset: Int = 0) -> ListPageView {
    let folder = list.folder + paging.folder(number)
    let range = paging.rows(number)
    let (lanes, cardLanes) = rows(
      of: list, range.lowerBound + offset..<range.upperBound + offset, way(from: folder), isWhole: false)
    let isEvents = if case .events = list.members { true } else { false }
    return ListPageView(
      frame: frame(paging, number, of: list),
      total: wording.count(isEvents ? .events : .articles, range.count),
      lanes: lanes, cardLanes: cardLanes, pages: pagesView(paging, number, in: list.folder))
  }

  /// What stands around a page of a list: "Pakistan, page 3".
  func frame(_ paging: Paging, _ number: Int, of list: PagedList) -> Frame {
    let folder = list.folder + paging.folder(number)
    let isNumbered = paging.pages > 1 && number != paging.start || paging.course == .newestFirst
    var crumbs = list.crumbs
    // The list's own page is above its numbered ones, and the first of those beside it above the others.
    if isNumbered {
      let start = percentEncoded(list.folder + paging.folder(paging.start)) + "index.html"
      if !isSection(start, list.section) { crumbs.append((list.title, start)) }
    }
    return frame(
      "list", at: permalink("/" + folder),
      title: isNumbered
        ? wording(.pageTitle, ["a": list.title, "b": String(number)]) : list.title,
      language: list.language, section: list.section, crumbs: crumbs, feed: list.feed,
      current: isNumbered ? wording(.pageNumber, ["a": String(number)]) : nil)
  }

  /// The way from a page of a list to the others; nil where there is one page only.
  ///
  /// - Parameter folder: The list's own, from the edition's root.
  func pagesView(_ paging: Paging, _ number: Int, in folder: String) -> PagesView? {
    guard paging.pages > 1 else { return nil }
    let root = way(from: folder + paging.folder(number))
    let isByDate = paging.course == .newestFirst
    func link(_ target: Int, _ words: Phrase) -> CrumbView? {
      guard target != number, (1...paging.pages).contains(target) else { return nil }
      return CrumbView(
        href: root + percentEncoded(folder + paging.folder(target)) + "index.html", label: wording(words))
    }
    let step = isByDate ? -1 : 1
    let start = paging.start
    let end = isByDate ? 1 : paging.pages
    let near = max(1, number - 2)...min(paging.pages, number + 2)
    let numbers = isByDate ? Array(near.reversed()) : Array(near)
    return PagesView(
      first: link(start, isByDate ? .newestPage : .firstPage),
      previous: link(number - step, isByDate ? .newerPage : .previousPage),
      next: link(number + step, isByDate ? .olderPage : .nextPage),
      last: link(end, isByDate ? .oldestPage : .lastPage),
      numbers: numbers.map { target in
        PageNumberView(
          href: root + percentEncoded(folder + paging.folder(target)) + "index.html", number: target,
          words: wording(.pageNumber, ["a": String(target)]), isCurrent: target == number)
      },
      words: number == start ? wording.count(.pages, paging.pages) : nil)
  }
}
