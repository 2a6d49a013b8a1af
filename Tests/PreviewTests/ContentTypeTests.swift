import Testing

@testable import Preview

@Suite struct `The kind of a file` {
  @Test(
    arguments: [
      ("a/index.html", "text/html; charset=utf-8"), ("style.css", "text/css; charset=utf-8"),
      ("desk/reload.js", "text/javascript; charset=utf-8"),
      ("assets/icon.svg", "image/svg+xml; charset=utf-8"),
      ("data/briefs.json", "application/json"), ("feed.atom", "application/atom+xml; charset=utf-8"),
      ("sitemap.xml", "application/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
      ("a.png", "image/png"), ("a.jpg", "image/jpeg"), ("a.JPEG", "image/jpeg"), ("a.webp", "image/webp"),
      ("a.woff2", "font/woff2"), ("a.ics", "text/calendar; charset=utf-8"),
      ("data/briefs.csv", "text/csv; charset=utf-8"),
      ("a.opml", "text/x-opml; charset=utf-8"), ("a.eml", "message/rfc822"), ("a.wasm", "application/wasm"),
      ("search/fragment/fr_1a2b.pf_fragment", "application/octet-stream"), ("a", "application/octet-stream"),
      ("", "application/octet-stream"), ("a.html/b", "application/octet-stream"),
      ("x.", "application/octet-stream"),
      ("données/é.css", "text/css; charset=utf-8"),
    ])
  func `is told by its name`(file: String, type: String) {
    #expect(contentType(of: file) == type)
  }
}
