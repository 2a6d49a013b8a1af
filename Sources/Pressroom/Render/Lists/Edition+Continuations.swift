import Briefs

/// A page on which a list goes on, or of an index by letter.
struct Continuation: Sendable {
  /// `/countries/pk/page/3/`.
  var path: String
  /// As problems name it.
  var source: String
  var view: @Sendable () -> ListPageView
}

extension Edition {
  /// All pages on which lists go on, in order. A list is made once, for all of its pages.
  func continuations() -> [Continuation] {
    var found: [Continuation] = []
    for kind in IndexKind.allCases {
      for page in indexPages(kind) {
        add(page.paging, page.paging.inOrder, kind.folder, to: &found) { self.indexPage(page, $0) }
      }
    }
    if has(.events) { add(eventsList(), to: &found) }
    if has(.articleList) { add(articlesList(), to: &found) }
    add(undatedList(), to: &found)
    for year in almanac.years { add(list(ofYear: year), to: &found) }
    for month in almanac.months { add(list(of: month), to: &found) }
    for i in digest.countries.indices {
      add(list(ofCountry: i), to: &found)
      let placed = digest.countries[i].placed.count
      if placed > Edition.mostBeside { add(placedList(ofCountry: i), .beside("placed"), to: &found) }
    }
    for i in digest.pairs.indices { add(list(ofPair: i), to: &found) }
    for i in digest.people.indices where isLong(digest.people[i].accounts) {
      add(list(ofPerson: i), to: &found)
    }
    for i in digest.topics.indices { add(list(ofTopic: i), to: &found) }
    for i in digest.sources.indices where isLong(digest.sources[i].accounts) {
      add(list(ofSource: i), to: &found)
    }
    if digest.unnamed.count > Edition.mostBeside { add(unnamedList(), .beside("unnamed"), to: &found) }
    guard has(.changes) else { return found }
    let notices = notices()
    let paging = correctionsPaging(notices)
    add(paging, Array(paging.inOrder.dropFirst()), "corrections/", to: &found) {
      self.correctionsPage($0, of: notices)
    }
    return found
  }

  /// Most people are named a few times: their lists need not be made to know that they are short.
  private func isLong(_ accounts: [Int]) -> Bool { accounts.count > Edition.mostBeside }

  /// A list's pages but its own, and those of its undated rows.
  private func add(_ list: PagedList, to found: inout [Continuation]) {
    let paging = paging(list)
    add(paging, Array(paging.inOrder.dropFirst()), list.folder, to: &found) {
      self.page($0, of: list, paging)
    }
    if let undated = undatedPaging(list) {
      add(undated, undated.inOrder, list.folder, to: &found) { self.undatedPage($0, of: list) }
    }
  }

  /// A list that stands wholly beside its page.
  private func add(_ list: PagedList, _ course: Paging.Course, to found: inout [Continuation]) {
    let paging = Paging(count: list.places.count, course: course)
    add(paging, paging.inOrder, list.folder, to: &found) { self.page($0, of: list, paging) }
  }

  private func add(
    _ paging: Paging, _ numbers: [Int], _ folder: String, to found: inout [Continuation],
    _ view: @escaping @Sendable (Int) -> ListPageView
  ) {
    for number in numbers {
      let path = "/" + folder + paging.folder(number)
      found.append(Continuation(path: path, source: "the page \(path)") { view(number) })
    }
  }
}
