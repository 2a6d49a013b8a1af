import Briefs

/// An entry of the feed of changes: an event, a correction or a withdrawal.
struct FeedEntry: Sendable {
  /// As in the other feeds: it stays whatever is edited, and names no edition and no day of a run.
  var id: String
  /// The page it leads to, and its file, from the root.
  var page: String
  var file: String
  var title: String
  var language: String
  var updated: FeedMoment
  /// When it came; nil where that is not known.
  var published: FeedMoment?
  var text: String
  /// The edition it came with; 0 for one of long ago.
  var edition: Int
}

extension Edition {
  /// What the feed of changes tells: every event once, every correction once, every withdrawal once. The newest first.
  ///
  /// Events are those of the site's own feed and notices those of the feed of corrections, under the ids they have there. What is
  /// revised, merged or split is on the page, and no entry.
  func changeEntries() -> [FeedEntry] {
    let events = newest(Array(digest.events.indices)).map { index in
      let event = digest.events[index]
      let best = best(event)
      let page = String(eventFiles[index].dropLast("index.html".count))
      let (first, updated) = feedDates[index]
      return FeedEntry(
        id: id(identity(ofEvent: index)), page: page, file: eventFiles[index], title: title(best.brief),
        language: best.brief.language, updated: updated,
        published: first == Edition.undatedDay ? nil : FeedMoment(first), text: summary(event),
        edition: chronicle.edition(of: index))
    }
    let told = editionsOfNotices()
    let notices = self.notices().map { notice -> FeedEntry in
      let known = chronicle.editions.briefs[notice.account.slug]
      let isTold = notice.isWithdrawal ? known?.status == .withdrawn : notice.place <= known?.corrections ?? 0
      return FeedEntry(
        id: id(page(of: notice)), page: page(of: notice), file: file(of: notice), title: headline(notice),
        language: wording.language, updated: notice.moment,
        published: notice.day == nil ? nil : notice.moment, text: notice.notice?.note ?? headline(notice),
        edition: told[Told(slug: notice.account.slug, correction: notice.place)]
          ?? (isTold ? 0 : chronicle.newest))
    }
    let newest = notices.sorted(by: isBefore)
    return (events + newest.prefix(feedLength(newest.map(\.edition)))).sorted(by: isBefore)
  }

  private func isBefore(_ a: FeedEntry, _ b: FeedEntry) -> Bool {
    if a.edition != b.edition { return a.edition > b.edition }
    return a.updated != b.updated ? a.updated > b.updated : a.id < b.id
  }

  /// A correction of an article, or with 0 its withdrawal.
  private struct Told: Hashable {
    var slug: String
    var correction: Int
  }

  /// The edition that told of each correction and of each withdrawal, as far as the log goes.
  private func editionsOfNotices() -> [Told: Int] {
    var told: [Told: Int] = [:]
    for past in chronicle.editions.log {
      for change in past.changes where change.subject == .article {
        if change.kind == .corrected || change.kind == .withdrawn {
          told[Told(slug: change.name, correction: change.correction)] = past.number
        }
      }
    }
    return told
  }
}
