import Briefs

extension Edition {
  /// The feeds of the tree, the list of them, and the calendars.
  func feeds() -> [Site.Page] {
    let feeds = eventFeeds()
    var pages = feeds.flatMap(pages(of:))
    if has(.changes) { pages += correctionFeeds() + changesFeeds() }
    if has(.calendars) { pages += calendars() }
    pages.append(
      Site.Page(address: permalink("/feeds.opml"), source: "the list of feeds") { self.opml(feeds) })
    return pages
  }

  /// An id that stays when the title or the host changes with it: the event's address below the base URL, or a tag URI (RFC 4151).
  func id(_ path: String) -> String { base.map { $0 + path } ?? "tag:dateline.invalid,2000:" + prefix + path }
}
