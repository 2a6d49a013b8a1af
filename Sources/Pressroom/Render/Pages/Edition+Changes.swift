import Briefs

extension Edition {
  /// So many changes are told on the page; what is older stands in `data/changes.json`.
  private static let mostChanges = 1000
  /// So many of one kind are told of one edition on the page.
  private static let mostOfAKind = 100

  /// What each edition changed, the latest first; above it what is not published yet.
  func changesPage() -> ChangesView {
    let root = "../"
    let places = ChangePlaces(self)
    var editions: [ChangedEditionView] = []
    var told = 0
    var older: String?
    for past in chronicle.all {
      guard told == 0 || told + past.changes.count <= Edition.mostChanges else {
        older = wording(.changesOlder)
        break
      }
      told += past.changes.count
      editions.append(changed(past, most: Edition.mostOfAKind, places, root))
    }
    return ChangesView(
      frame: frame(
        "changes", at: permalink("/changes/"), title: wording(.changesTitle),
        feed: (file: "changes/feed.atom", about: wording(.changesTitle)),
        description: wording(.changesNote)),
      editions: editions, isEmpty: chronicle.isUnpublished, older: older)
  }

  /// The newest edition in short, for the home page; nil where there is none and nothing to be published.
  func latestChanges(_ root: String) -> ChangedEditionView? {
    chronicle.all.first.map { changed($0, most: 3, ChangePlaces(self), root) }
  }

  private func changed(_ past: Editions.Past, most: Int, _ places: ChangePlaces, _ root: String)
    -> ChangedEditionView
  {
    let isPublished = past.number <= chronicle.editions.last
    let groups = Change.Kind.allCases.compactMap { kind -> ChangeGroupView? in
      let changes = past.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { return nil }
      let count = changes.count + past.more.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
      return ChangeGroupView(
        kind: kind.rawValue, label: wording.change(kind), count: count, figure: wording.number(count),
        items: changes.prefix(most).map { change($0, places, root) },
        more: count > most ? wording.count(.moreChanges, count - min(most, changes.count)) : nil)
    }
    return ChangedEditionView(
      id: isPublished ? "edition-\(past.number)" : "unpublished",
      title: isPublished
        ? wording(.changesEdition, ["a": wording.number(past.number)]) : wording(.changesUnpublished),
      iso: isPublished ? past.day.description : nil,
      dayWords: isPublished ? DateWords(EDTF(past.day), in: wording).words : nil,
      words: wording.count(.changes, groups.reduce(0) { $0 + $1.count }), groups: groups)
  }

  private func change(_ change: Change, _ places: ChangePlaces, _ root: String) -> ChangeView {
    let article = change.subject == .article ? places.brief(change.name) : nil
    let event = change.subject == .event ? places.event(change.name).map { digest.events[$0] } : nil
    let brief = article ?? event.map { best($0).brief }
    var notice: Notice?
    if let brief = article {
      if change.kind == .corrected, brief.corrections.indices.contains(change.correction - 1) {
        notice = brief.corrections[change.correction - 1]
      } else if change.kind == .withdrawn {
        notice = brief.withdrawal
      }
    }
    // The title of then stands as it was; its language is known where it is that of today.
    let language = brief.map { $0.title == change.title ? $0.language : "und" } ?? "und"
    return ChangeView(
      href: places.file(change).map { root + $0 },
      title: change.title.isEmpty ? wording(.untitled) : change.title,
      language: language, subject: wording(change.subject == .event ? .changeEvent : .changeArticle),
      was: change.was.isEmpty ? nil : change.was, note: notice?.note,
      noteDay: notice.map { DateWords(EDTF($0.date), in: wording).words },
      to: change.to.compactMap { id in
        places.event(id).map { place in
          let brief = best(digest.events[place]).brief
          return StepView(href: root + eventFiles[place], title: title(brief), language: brief.language)
        }
      })
  }
}
