import Briefs

/// A page of an alphabetical index: a letter's, or all of a short one.
struct IndexPage: Sendable {
  var kind: IndexKind
  /// The place of the letter in the index; nil where all letters are on the page.
  var group: Int?
  var paging: Paging
}

extension Edition {
  func letters(_ kind: IndexKind) -> LetterIndex { almanac.letters[kind] ?? LetterIndex() }

  /// Whether all of an index stands on one page. The list of pairs has each pair once and the index twice, so that it has pages sooner;
  /// there are not countries enough for more than one page.
  func isOnOnePage(_ kind: IndexKind) -> Bool {
    switch kind {
    case .countries: true
    case .pairs: digest.pairs.count <= Paging.size
    default: letters(kind).isOnOnePage
    }
  }

  /// The pages an index has besides the one of what it indexes: one a letter, each as long as it needs; none for what is short.
  func indexPages(_ kind: IndexKind) -> [IndexPage] {
    let index = letters(kind)
    guard has(.letters), index.hasLetters else { return [] }
    if isOnOnePage(kind) {
      let paging = Paging(count: index.count, course: .letter("all"), size: LetterIndex.longestOnOnePage)
      return kind.isByDate ? [IndexPage(kind: kind, group: nil, paging: paging)] : []
    }
    return index.groups.enumerated().map { place, group in
      IndexPage(
        kind: kind, group: place,
        paging: Paging(
          count: group.members.count, course: .letter(group.letter.name), size: Paging.narrowSize))
    }
  }

  /// The letters as links from a page; none where the list is so short that it needs none.
  ///
  /// - Parameter current: The place of the letter whose page it is.
  func letterLinks(_ kind: IndexKind, _ root: String, current: Int? = nil, isAll: Bool = false)
    -> [LetterLinkView]
  {
    let index = letters(kind)
    guard index.hasLetters, kind != .pairs || !isOnOnePage(kind) else { return [] }
    // Without pages of their own there are those letters alone that the page itself has.
    guard has(.letters) || isOnOnePage(kind) && !kind.isByDate else { return [] }
    return index.groups.enumerated().map { place, group in
      let href =
        if !isOnOnePage(kind) {
          root + percentEncoded("\(kind.folder)letters/\(group.letter.name)/") + "index.html"
        } else if kind.isByDate, !isAll {
          root + kind.folder + "letters/all/index.html#" + Edition.anchor(group.letter)
        } else {
          "#" + Edition.anchor(group.letter)
        }
      return LetterLinkView(
        href: href, label: group.letter.label, words: words(group.letter), isCurrent: place == current)
    }
  }

  /// `letter-a`, `letter-u627`: in ASCII, which needs no encoding in a link.
  static func anchor(_ letter: Letter) -> String {
    switch letter {
    case .letter(let scalar) where scalar.value < 0x80: "letter-\(scalar)"
    case .letter(let scalar): "letter-u" + String(scalar.value, radix: 16)
    case .other: "letter-other"
    }
  }

  private func words(_ letter: Letter) -> String? { letter == .other ? wording(.lettersOther) : nil }

  /// A page of an index.
  func indexPage(_ page: IndexPage, _ number: Int) -> ListPageView {
    let kind = page.kind
    let index = letters(kind)
    let name = wording(kind.section)
    let title = page.group.map { place -> String in
      let letter = index.groups[place].letter
      return wording(.countLabel, ["a": name, "b": words(letter) ?? letter.label])
    }
    let list = PagedList(kind.folder, title ?? wording(.allLetters, ["a": name]), kind.section, .events([]))
    let folder = kind.folder + page.paging.folder(number)
    let root = way(from: folder)
    let rows = page.paging.rows(number)
    let groups = page.group.map { [index.groups[$0]] } ?? index.groups
    var frame = frame(page.paging, number, of: list)
    // Below "Articles" the crumb says the letter alone.
    if number == 1, let group = page.group, !frame.crumbs.isEmpty {
      frame.crumbs[frame.crumbs.count - 1].label = index.groups[group].letter.label
    }
    return ListPageView(
      frame: frame, total: tally(kind, rows.count),
      letters: letterLinks(kind, root, current: page.group, isAll: page.group == nil),
      groups: groups.map { group in
        LetterGroupView(
          anchor: Edition.anchor(group.letter), label: group.letter.label, words: words(group.letter),
          entries: (page.group == nil ? group.members[...] : group.members[rows]).map {
            entry(kind, $0, root)
          })
      },
      pages: pagesView(page.paging, number, in: kind.folder))
  }

  private func tally(_ kind: IndexKind, _ count: Int) -> String {
    let tally: Tally =
      switch kind {
      case .articles: .articles
      case .events: .events
      case .people: .people
      case .topics: .topics
      case .sources: .outlets
      case .pairs: .pairs
      case .countries: .countries
      }
    return wording.count(tally, count)
  }

  private func entry(_ kind: IndexKind, _ place: Int, _ root: String) -> EntryView {
    switch kind {
    case .articles:
      let brief = digest.accounts[place].brief
      let when = when(account: place).words.words
      let outlet = brief.source.outlet
      return EntryView(
        href: root + articleFiles[place], label: title(brief), language: brief.language,
        note: outlet == nil ? "\(when) · \(wording(.outletUnknown))" : when, outlet: outlet)
    case .events:
      let brief = best(digest.events[place]).brief
      return EntryView(
        href: root + eventFiles[place], label: title(brief), language: brief.language,
        note: when(event: place).words.words)
    case .people:
      let person = digest.people[place]
      return EntryView(
        href: root + Edition.file(person), label: person.name,
        note: wording.count(.articles, person.accounts.count), country: person.country?.code)
    case .topics:
      let entry = digest.topics[place]
      return EntryView(
        href: root + Edition.file(entry), label: topic(entry.code),
        note: wording.count(.articles, entry.accounts.count))
    case .sources:
      let entry = digest.sources[place]
      return EntryView(
        href: root + Edition.file(entry), label: entry.name,
        note: wording.count(.articles, entry.accounts.count))
    case .pairs:
      let entry = digest.pairs[place / 2]
      return EntryView(
        href: root + Edition.file(entry.pair),
        label: place % 2 == 0 ? pairLabel(entry.pair) : pairLabel(turned: entry.pair),
        note: wording.count(.events, entry.events.count))
    case .countries:
      let entry = digest.countries[place]
      return EntryView(
        href: root + Edition.file(entry.code), label: name(entry.code),
        note: wording.count(.events, entry.events.count), country: entry.code.code)
    }
  }

  /// What the page of an index lists: all by name, with an anchor where a letter begins; or the most frequent, where the letters have
  /// pages or nobody needs letters.
  ///
  /// - Parameter frequent: The places, the most frequent first.
  func listed(_ kind: IndexKind, _ frequent: some Collection<Int>) -> [(place: Int, anchor: String?)] {
    let index = letters(kind)
    guard index.hasLetters, isOnOnePage(kind), kind != .pairs else {
      return frequent.prefix(isOnOnePage(kind) ? frequent.count : Paging.size).map { ($0, nil) }
    }
    return index.groups.flatMap { group in
      group.members.enumerated().map { i, place in
        (place, i == 0 ? Edition.anchor(group.letter) : nil)
      }
    }
  }
}
