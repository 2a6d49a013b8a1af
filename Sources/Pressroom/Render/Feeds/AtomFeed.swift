/// An Atom feed (RFC 4287) as it is written: its head, its entries, its tombstones (RFC 6721).
struct AtomFeed {
  private var xml = XMLWriter()

  /// Writes the head; a feed in which nothing ever was is as old as what has no date.
  init(
    title: String, id: String, language: String, updated: FeedMoment?, to feed: String, page: String,
    author: String, hasTombstones: Bool, archive: FeedNeighbours = FeedNeighbours()
  ) {
    let atom = "http://www.w3.org/2005/Atom"
    switch (hasTombstones, archive.current != nil) {
    case (false, false): xml.open("feed", ["xmlns": atom, "xml:lang": language])
    case (true, false):
      xml.open("feed", ["xmlns": atom, "xmlns:at": Tombstone.namespace, "xml:lang": language])
    case (false, true):
      xml.open("feed", ["xmlns": atom, "xmlns:fh": FeedNeighbours.namespace, "xml:lang": language])
    case (true, true):
      xml.open(
        "feed",
        [
          "xmlns": atom, "xmlns:at": Tombstone.namespace, "xmlns:fh": FeedNeighbours.namespace,
          "xml:lang": language,
        ])
    }
    xml.text("title", title)
    xml.text("id", id)
    xml.text("updated", "\(updated ?? FeedMoment(Edition.undatedDay))")
    xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": feed])
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": page])
    let type = "application/atom+xml"
    if let current = archive.current {
      xml.empty("link", ["rel": "current", "type": type, "href": current])
    }
    if let previous = archive.previous {
      xml.empty("link", ["rel": "prev-archive", "type": type, "href": previous])
    }
    if let next = archive.next { xml.empty("link", ["rel": "next-archive", "type": type, "href": next]) }
    if archive.current != nil { xml.empty("fh:archive", [:]) }
    xml.open("author")
    xml.text("name", author)
    xml.close("author")
  }

  /// Writes an entry.
  mutating func entry(
    _ language: String, title: String, id: String, published: FeedMoment?, updated: FeedMoment, page: String,
    categories: [(term: String, label: String)], summary: String
  ) {
    xml.open("entry", ["xml:lang": language])
    xml.text("title", title)
    xml.text("id", id)
    if let published { xml.text("published", "\(published)") }
    xml.text("updated", "\(updated)")
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": page])
    for category in categories { xml.empty("category", ["term": category.term, "label": category.label]) }
    xml.text("summary", summary)
    xml.close("entry")
  }

  /// Writes what stands in the place of a withdrawn entry.
  mutating func tombstone(_ tombstone: Tombstone) {
    guard let note = tombstone.note else {
      return xml.empty("at:deleted-entry", ["ref": tombstone.id, "when": "\(tombstone.when)"])
    }
    xml.open("at:deleted-entry", ["ref": tombstone.id, "when": "\(tombstone.when)"])
    xml.text("at:comment", note)
    xml.close("at:deleted-entry")
  }

  /// The whole feed.
  mutating func finished() -> [UInt8] {
    xml.close("feed")
    return xml.bytes
  }
}

/// The documents of a feed that one of them names (RFC 5005, 4).
struct FeedNeighbours {
  static let namespace = "http://purl.org/syndication/history/1.0"

  /// The feed itself; nil in the feed itself, as only a page of its archive says where that is.
  var current: String?
  /// The page of what came before.
  var previous: String?
  /// The page of what came behind.
  var next: String?
}
