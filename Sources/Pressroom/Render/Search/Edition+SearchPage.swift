import Briefs
import Mustache

extension Edition {
  /// The search page; where the edition has no index, it says so and leads to the lists.
  func searchPage() -> SearchView {
    var frame = frame(
      "search", at: permalink("/search/"), title: wording(.searchTitle), description: wording(.searchNote))
    frame.isUnlisted = true
    let isReady = site.isSearched
    let indexes = sections.map { CrumbView(href: frame.root + $1, label: wording($0)) }
    return SearchView(
      frame: frame, isReady: isReady, groups: isReady ? searchGroups() : [],
      words: isReady ? searchWords() : [],
      folding: isReady ? Markup(trusted: SearchWords.table) : .none, bundle: frame.siteRoot + "pagefind/",
      indexes: indexes)
  }

  /// The values that articles have, each by its name in the interface's language.
  private func searchGroups() -> [SearchGroupView] {
    func sorted(_ options: [SearchOptionView]) -> [SearchOptionView] {
      options.map { (key: folded($0.label), option: $0) }
        .sorted { ($0.key, $0.option.value) < ($1.key, $1.option.value) }.map(\.option)
    }
    let countries = digest.countries.filter { !$0.events.isEmpty }
    let pairs = digest.pairs.prefix(SearchPage.longestList)
    let topics = digest.topics.prefix(SearchPage.longestList)
    let years = years.sorted(by: >).prefix(SearchPage.longestList).map {
      SearchOptionView(value: String($0), label: String($0))
    }
    let isUndated = digest.events.last?.spot.isUndated == true
    let undated = isUndated ? [SearchOptionView(value: SearchPage.undated, label: wording(.undated))] : []
    let languages = Set(digest.accounts.lazy.map(\.brief.language))
    let groups = [
      (
        "country", Phrase.searchCountry,
        sorted(countries.map { .init(value: $0.code.code, label: name($0.code)) })
      ),
      ("pair", .searchPair, sorted(pairs.map { .init(value: $0.pair.slug, label: pairLabel($0.pair)) })),
      ("topic", .searchTopic, sorted(topics.map { .init(value: $0.code, label: topic($0.code)) })),
      ("year", .searchYear, years + undated),
      (
        "language", .searchLanguage,
        sorted(languages.map { .init(value: $0, label: wording.name(ofLanguage: $0)) })
      ),
    ]
    return groups.filter { !$0.2.isEmpty }.map { SearchGroupView(name: $0, label: wording($1), options: $2) }
  }

  /// What the script says, by its keys: fixed texts, and the forms of those that count.
  private func searchWords() -> [SearchWordView] {
    let fixed: [(String, Phrase)] = [
      ("none", .searchNothing), ("waiting", .searchWaiting), ("broken", .searchBroken), ("disk", .searchDisk),
      ("people", .people), ("organisations", .searchOrganisations), ("place", .place),
      ("outlet", .searchOutlet), ("separator", .listSeparator),
    ]
    return fixed.map { SearchWordView(key: $0, text: wording($1)) }
      + PluralForm.allCases.map { form in
        SearchWordView(key: "found-\(form.rawValue)", text: wording.pattern(.searchFound, form))
      }
  }
}
