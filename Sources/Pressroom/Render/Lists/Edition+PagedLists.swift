import Briefs

/// The lists that may be longer than a page.
extension Edition {
  func eventsList() -> PagedList {
    var list = PagedList(
      "events/", wording(.navEvents), .navEvents, .events(Array(digest.events.indices)))
    list.undatedFolder = "timeline/"
    return list
  }

  func articlesList() -> PagedList {
    PagedList("articles/", wording(.navArticles), .navArticles, .articles(Array(digest.accounts.indices)))
  }

  /// The timeline is paged by year and month; of it only what is undated stands in a list of its own.
  func undatedList() -> PagedList {
    PagedList(
      "timeline/", wording(.navTimeline), .navTimeline,
      .events(Array(almanac.datedEvents..<digest.events.count)))
  }

  func list(ofYear year: Int) -> PagedList {
    var list = PagedList(
      Edition.folder(Edition.file(year: year)), String(year), .navTimeline,
      .events(almanac.eventsOfYear[year] ?? []))
    list.headings = .months
    return list
  }

  func list(of month: Month) -> PagedList {
    var list = PagedList(
      Edition.folder(Edition.file(month)), label(month), .navTimeline, .events(months[month] ?? []))
    list.headings = .months
    list.crumbs = [(String(month.year), Edition.file(year: month.year))]
    return list
  }

  func list(ofCountry index: Int) -> PagedList {
    let entry = digest.countries[index]
    let folder = "countries/\(entry.code.code.lowercased())/"
    var list = PagedList(folder, name(entry.code), .navCountries, .events(entry.events))
    list.feed = (folder + "feed.atom", name(entry.code))
    return list
  }

  /// What took place in a country without its being a party, where its page does not show all of it.
  func placedList(ofCountry index: Int) -> PagedList {
    var list = list(ofCountry: index)
    list.crumbs = [(list.title, list.file)]
    list.title = wording(.countLabel, ["a": list.title, "b": wording(.placedHere)])
    list.members = .events(digest.countries[index].placed)
    return list
  }

  func list(ofPair index: Int) -> PagedList {
    let entry = digest.pairs[index]
    let folder = "pairs/\(entry.pair.slug)/"
    var list = PagedList(folder, pairLabel(entry.pair), .navPairs, .events(entry.events))
    list.feed = (folder + "feed.atom", pairLabel(entry.pair))
    return list
  }

  func list(ofPerson index: Int) -> PagedList {
    let person = digest.people[index]
    var list = PagedList("people/\(person.slug)/", person.name, .navPeople, .articles(person.accounts))
    list.language = "und"
    return list
  }

  /// A topic's events: its accounts stand in the digest's order, and those of an event behind one another.
  func list(ofTopic index: Int) -> PagedList {
    let entry = digest.topics[index]
    var events: [Int] = []
    for account in entry.accounts where events.last != digest.eventOf[account] {
      events.append(digest.eventOf[account])
    }
    return PagedList("topics/\(entry.slug)/", topic(entry.code), .navTopics, .events(events))
  }

  func list(ofSource index: Int) -> PagedList {
    let entry = digest.sources[index]
    var list = PagedList("sources/\(entry.slug)/", entry.name, .navSources, .articles(entry.accounts))
    list.language = "und"
    return list
  }

  /// The articles whose outlet nobody named.
  func unnamedList() -> PagedList {
    PagedList("sources/", wording(.unnamedSources), .navSources, .articles(digest.unnamed))
  }

  /// `timeline/2022/index.html` stands in `timeline/2022/`.
  private static func folder(_ file: String) -> String { String(file.dropLast("index.html".count)) }

  /// Articles under the years of what they tell, as they come; the undated last.
  func cardLanes(_ accounts: some Collection<Int>, _ root: String) -> [CardLaneView] {
    var lanes: [CardLaneView] = []
    for i in accounts {
      let year = digest.events[digest.eventOf[i]].spot.year
      let id = year.map { "y\($0)" } ?? "undated"
      if lanes.last?.id != id {
        let label = year.map(String.init) ?? wording(.undated)
        lanes.append(CardLaneView(id: id, label: label, words: "", cards: []))
      }
      lanes[lanes.count - 1].cards.append(card(i, root))
    }
    for i in lanes.indices { lanes[i].words = wording.count(.articles, lanes[i].cards.count) }
    return lanes
  }
}
