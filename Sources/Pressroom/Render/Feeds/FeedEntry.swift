import Briefs

/// An entry of the feed of changes: an event, a correction or a withdrawal.
struct FeedEntry: Sendable {
  /// Stays whatever is edited, and names no edition and no day of a run.
  var id: String
  /// The page it leads to, and its file, from the root.
  var page: String
  var file: String
  var title: String
  var language: String
  var updated: Day
  /// When the edition was published that first had it; nil where it is not known.
  var published: Day?
  var text: String
  /// The edition it came with; 0 for one of long ago.
  var edition: Int
}

extension Edition {
  /// What the feed of changes tells: every event once, every correction once, every withdrawal once. The newest first.
  ///
  /// Events are those of the site's own feed, under the ids they have there. What is revised, merged or split is on the page, and no entry.
  func changeEntries() -> [FeedEntry] {
    let events = newest(Array(digest.events.indices)).filter { index in
      digest.events[index].accounts.contains { digest.accounts[$0].brief.status != .withdrawn }
    }
    var entries = events.map { index in
      let event = digest.events[index]
      let best = best(event)
      return FeedEntry(
        id: id(page(eventFiles[index])), page: page(eventFiles[index]), file: eventFiles[index],
        title: title(best.brief), language: best.brief.language, updated: updatedDays[index],
        published: chronicle.told[index]?.day, text: summary(event), edition: chronicle.edition(of: index))
    }
    let notices = self.notices().sorted { a, b in
      if a.edition != b.edition { return a.edition > b.edition }
      return a.updated != b.updated ? a.updated > b.updated : a.id < b.id
    }
    entries += notices.prefix(feedLength(notices.map(\.edition)))
    return entries.sorted { a, b in
      if a.edition != b.edition { return a.edition > b.edition }
      return a.updated != b.updated ? a.updated > b.updated : a.id < b.id
    }
  }

  /// Every correction and every withdrawal of the briefs as they stand.
  private func notices() -> [FeedEntry] {
    guard digest.accounts.contains(where: { !$0.brief.corrections.isEmpty || $0.brief.status == .withdrawn })
    else { return [] }
    let told = editionsOfNotices()
    var entries: [FeedEntry] = []
    for (i, account) in digest.accounts.enumerated() {
      let brief = account.brief
      let known = chronicle.editions.briefs[account.slug]
      let file = articleFiles[i]
      func entry(_ mark: String, _ day: Day, _ label: Phrase, _ note: String, isTold: Bool) -> FeedEntry {
        let key = account.slug + "/" + mark
        return FeedEntry(
          id: id(page(file)) + "#" + mark, page: page(file), file: file,
          title: wording(label, ["a": title(brief)]), language: brief.language, updated: day, published: nil,
          text: note, edition: told[key] ?? (isTold ? 0 : chronicle.newest))
      }
      for (k, correction) in brief.corrections.enumerated() {
        entries.append(
          entry(
            "correction-\(k + 1)", correction.date, .changeFeedCorrected, correction.note,
            isTold: k < known?.corrections ?? 0))
      }
      guard brief.status == .withdrawn else { continue }
      // The day as it was first told: a day put right later makes no second withdrawal.
      let isTold = known?.status == .withdrawn
      let day = (isTold ? known?.withdrawn : brief.withdrawal?.date) ?? Edition.undatedDay
      var withdrawal = entry(
        "withdrawal-\(day)", day, .changeFeedWithdrawn, brief.withdrawal?.note ?? "", isTold: isTold)
      if isTold { withdrawal.edition = told[account.slug + "/withdrawal"] ?? 0 }
      entries.append(withdrawal)
    }
    return entries
  }

  /// The edition that told of each correction and of each withdrawal, as far as the log goes.
  private func editionsOfNotices() -> [String: Int] {
    var told: [String: Int] = [:]
    for past in chronicle.editions.log {
      for change in past.changes where change.subject == .article {
        if change.kind == .corrected {
          told[change.name + "/correction-\(change.correction)"] = past.number
        } else if change.kind == .withdrawn {
          told[change.name + "/withdrawal"] = past.number
        }
      }
    }
    return told
  }

  /// `events/x/index.html` is the page `events/x/`.
  private func page(_ file: String) -> String { String(file.dropLast("index.html".count)) }
}
