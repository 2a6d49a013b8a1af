import Briefs
import Mustache

extension Edition {
  /// The feeds of corrections and withdrawals: an entry each, under an id that stays, dated as the desk dated it.
  func correctionFeeds() -> [Site.Page] {
    let atom = Site.Page(address: permalink("/corrections/feed.atom"), source: "the feed of corrections") {
      self.correctionsAtom()
    }
    guard has(.jsonFeeds) else { return [atom] }
    return [
      atom,
      Site.Page(address: permalink("/corrections/feed.json"), source: "the feed of corrections") {
        self.correctionsJSON()
      },
    ]
  }

  private var correctionsTitle: String { "\(wording(.navCorrections)) – \(wording.isolated(site.title))" }

  private func correctionsAtom() -> [UInt8] {
    let entries = notices().prefix(Edition.longestFeed)
    let path = "corrections/feed.atom"
    var feed = AtomFeed(
      title: correctionsTitle, id: id(path), language: wording.language,
      updated: entries.map(\.moment).max(), to: link(path, file: path, from: path),
      page: link("corrections/", file: "corrections/index.html", from: path), author: site.title,
      hasTombstones: false)
    for entry in entries {
      feed.entry(
        wording.language, title: headline(entry), id: id(page(of: entry)),
        published: entry.notice == nil ? nil : entry.moment, updated: entry.moment,
        page: link(page(of: entry), file: file(of: entry), from: path),
        categories: [
          entry.isWithdrawal
            ? ("withdrawal", wording(.withdrawnMark)) : ("correction", wording(.correctedMark))
        ],
        summary: entry.notice?.note ?? headline(entry))
    }
    return feed.finished()
  }

  private func correctionsJSON() -> [UInt8] {
    var json = JSONWriter(settling: settled)
    json.object {
      head(of: "corrections/feed.json", title: correctionsTitle, page: "corrections/", &$0)
      $0.member("items") { json in
        json.array(of: notices().prefix(Edition.longestFeed)) { json, entry in
          json.object {
            $0.member("id", id(page(of: entry)))
            $0.member("url", base.map { $0 + page(of: entry) } ?? "../" + file(of: entry))
            $0.member("title", headline(entry))
            $0.member("content_text", entry.notice?.note ?? headline(entry))
            $0.member("date_published", entry.notice == nil ? nil : "\(entry.moment)")
            $0.member("date_modified", "\(entry.moment)")
            $0.member("tags", [wording(entry.isWithdrawal ? .withdrawnMark : .correctedMark)])
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The title is isolated, as it may run the other way: "Corrected: Coastguard chiefs meet in Lisbon".
  func headline(_ entry: NoticeEntry) -> String {
    wording(
      entry.isWithdrawal ? .withdrawnTitle : .correctedTitle, ["a": title(entry.account.brief)])
  }

  /// Its place on the brief's page below the base URL: also its id.
  func page(of entry: NoticeEntry) -> String {
    Edition.file(entry.account).dropLast("index.html".count) + "#" + entry.anchor
  }

  func file(of entry: NoticeEntry) -> String { Edition.file(entry.account) + "#" + entry.anchor }
}
