import Briefs

extension Edition {
  /// Things and their number as a weighted list, in the order given.
  func counts(_ items: [(label: String, href: String?, count: Int)], _ tally: Tally) -> [CountView] {
    let most = max(1, items.map(\.count).max() ?? 1)
    return items.map {
      CountView(
        label: $0.label, href: $0.href, count: $0.count, words: wording.count(tally, $0.count),
        bar: max(1, $0.count * 100 / most), figure: wording.number($0.count))
    }
  }

  /// A list of at most `limit`, and what is said of the rest.
  func more(_ total: Int, shown: Int, _ tally: Tally, _ href: String, _ label: Phrase) -> MoreView? {
    guard total > shown else { return nil }
    return MoreView(words: wording.count(tally, total - shown), href: href, label: wording(label))
  }

  /// No page lists more decisions.
  static let longestList = 400

  /// Events as lanes by year, newest first; the undated last. `indices` are in the digest's order.
  func lanesByYear(_ indices: some Collection<Int>, _ root: String) -> [LaneView] {
    lanes(indices, root) { spot in
      spot.year.map { (id: "y\($0)", label: String($0), href: Edition.file(year: $0)) }
    }
  }

  /// Events as lanes by month, or by year where no month is known.
  func lanesByMonth(_ indices: some Collection<Int>, _ root: String) -> [LaneView] {
    lanes(indices, root) { spot in
      guard let year = spot.year else { return nil }
      guard let month = spot.month else {
        return (id: "y\(year)", label: String(year), href: Edition.file(year: year))
      }
      let place = Month(year: year, month: month)
      return (id: "m\(year)-\(month)", label: label(place), href: Edition.file(place))
    }
  }

  private func lanes(
    _ indices: some Collection<Int>, _ root: String,
    _ heading: (TimelineSpot) -> (id: String, label: String, href: String)?
  ) -> [LaneView] {
    var lanes: [LaneView] = []
    var members: [String: [Int]] = [:]
    for i in indices {
      let found = heading(digest.events[i].spot)
      let id = found?.id ?? "undated"
      if members[id] == nil {
        lanes.append(
          LaneView(
            id: id, label: found?.label ?? wording(.undated),
            href: root + (found?.href ?? "timeline/index.html#undated"), words: "", events: []))
      }
      members[id, default: []].append(i)
    }
    for lane in lanes.indices {
      let events = members[lanes[lane].id] ?? []
      lanes[lane].words = wording.count(.events, events.count)
      lanes[lane].events = self.events(events, root)
    }
    return lanes
  }

  /// The events of some accounts, each once, in the digest's order.
  func events(of accounts: [Int]) -> [Int] { Set(accounts.map { digest.eventOf[$0] }).sorted() }

  /// The accounts of some events.
  func accounts(of events: [Int]) -> [Int] { events.flatMap { digest.events[$0].accounts } }

  /// What accounts are about, the most frequent first.
  func topics(of accounts: [Int], _ root: String, most: Int = 12) -> [CountView] {
    var found: [Int: Int] = [:]
    for i in accounts {
      for code in Set(digest.accounts[i].brief.topics) {
        if let topic = digest.topicIndex[code] { found[topic, default: 0] += 1 }
      }
    }
    let list = ranked(.topics, found, place: \.key, count: \.value).prefix(most).map { index, count in
      (
        label: topic(digest.topics[index].code), href: Optional(root + Edition.file(digest.topics[index])),
        count: count
      )
    }
    return counts(list, .articles)
  }

  /// Who tells of it, the most frequent first.
  func sources(of accounts: [Int], _ root: String, most: Int = 12) -> [CountView] {
    var found: [Int: Int] = [:]
    for i in accounts {
      if let source = digest.sourceOf[i] { found[source, default: 0] += 1 }
    }
    let list = byFrequency(found).prefix(most).map { index, count in
      (
        label: digest.sources[index].name, href: Optional(root + Edition.file(digest.sources[index])),
        count: count
      )
    }
    return counts(list, .articles)
  }

  /// Who is named, the most frequent first.
  func people(of accounts: [Int], _ root: String, most: Int = 12, without: Int? = nil, counted: Bool = true)
    -> [PersonView]
  {
    var found: [Int: Int] = [:]
    for i in accounts {
      for person in digest.peopleOf[i] where person != without { found[person, default: 0] += 1 }
    }
    return byFrequency(found).prefix(most).map { index, count in
      var view = person(index, root)
      view.words = counted ? wording.count(.articles, count) : nil
      return view
    }
  }

  /// The parties of accounts' events, the most frequent first.
  func countries(of accounts: [Int], _ root: String, most: Int = 12) -> [CountView] {
    var found: [CountryCode: Int] = [:]
    for i in accounts {
      for code in digest.accounts[i].parties { found[code, default: 0] += 1 }
    }
    let ranked = ranked(.countries, found, place: { digest.countryIndex[$0.key] ?? 0 }, count: \.value)
    let list = ranked.prefix(most).map { code, count in
      (label: name(code), href: Optional(root + Edition.file(code)), count: count)
    }
    return counts(list, .articles)
  }
}
