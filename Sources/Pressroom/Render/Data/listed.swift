// What the list of each page is: the first entries, for programs (`LinkedData`).

extension PageView {
  var listed: [LinkedData.Item] { [] }
}

extension HomeView {
  var listed: [LinkedData.Item] { ([lead].compactMap { $0 } + latest + undated).linked }
}

extension TimelineView {
  var listed: [LinkedData.Item] { (lanes + [undated].compactMap { $0 }).linked }
}

extension CountriesView {
  var listed: [LinkedData.Item] {
    rows.prefix(LinkedData.longestList).compactMap { row in
      row.country.href.map { LinkedData.Item(href: $0, title: row.country.name) }
    }
  }
}

extension CountryPageView {
  var listed: [LinkedData.Item] { lists.lanes.linked }
}

extension PairsView {
  var listed: [LinkedData.Item] {
    list.prefix(LinkedData.longestList).map { LinkedData.Item(href: $0.href, title: $0.label) }
  }
}

extension PairPageView {
  var listed: [LinkedData.Item] { lists.lanes.linked }
}

extension EventsView {
  var listed: [LinkedData.Item] { lanes.linked }
}

extension EventPageView {
  /// Its accounts.
  var listed: [LinkedData.Item] {
    accounts.prefix(LinkedData.longestList).map { LinkedData.Item(href: $0.href, title: $0.title) }
  }
}

extension ArticlesView {
  var listed: [LinkedData.Item] { lanes.lazy.flatMap(\.cards).linked }
}

extension PersonPageView {
  var listed: [LinkedData.Item] { lanes.lazy.flatMap(\.cards).linked }
}

extension PeopleView {
  /// Those that the page shows, in its order.
  var listed: [LinkedData.Item] {
    (most.isEmpty ? Array(groups.lazy.flatMap(\.people).prefix(LinkedData.longestList)) : most)
      .prefix(LinkedData.longestList).compactMap { person in
        person.href.map { LinkedData.Item(href: $0, title: person.name) }
      }
  }
}

extension TopicsView {
  var listed: [LinkedData.Item] {
    list.prefix(LinkedData.longestList).compactMap { row in
      row.href.map { LinkedData.Item(href: $0, title: row.label) }
    }
  }
}

extension TopicPageView {
  var listed: [LinkedData.Item] { lanes.linked }
}

extension SourcesView {
  var listed: [LinkedData.Item] {
    list.prefix(LinkedData.longestList).map { LinkedData.Item(href: $0.href, title: $0.label) }
  }
}

extension SourcePageView {
  var listed: [LinkedData.Item] { lanes.lazy.flatMap(\.cards).linked }
}

extension Sequence<EventView> {
  fileprivate var linked: [LinkedData.Item] {
    prefix(LinkedData.longestList).map { LinkedData.Item(href: $0.href, title: $0.title) }
  }
}

extension Sequence<CardView> {
  fileprivate var linked: [LinkedData.Item] {
    prefix(LinkedData.longestList).map { LinkedData.Item(href: $0.href, title: $0.title) }
  }
}

extension Sequence<LaneView> {
  fileprivate var linked: [LinkedData.Item] { lazy.flatMap(\.events).linked }
}
