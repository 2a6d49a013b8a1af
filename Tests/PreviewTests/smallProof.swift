import Briefs
import Pressroom

@testable import Preview

/// A site of a few pages, some with addresses that are not ASCII.
func smallSite(_ changed: [String: String] = [:]) throws -> Site {
  var site = Site()
  let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
  let pages = [
    ("/", "<html><head>\(policy)</head><body>home</body></html>"),
    ("/articles/été/", "<html><body>été</body></html>"),
    ("/style.css", "body { color: red }"), ("/assets/icon.svg", "<svg/>"), ("/feed.atom", "<feed/>"),
    ("/404.html", "<html><body>nothing here</body></html>"),
  ]
  for (path, text) in pages {
    guard let address = Permalink(path) else { continue }
    let bytes = Array((changed[path] ?? text).utf8)
    try site.add(Site.Page(address: address, source: path) { bytes })
  }
  return site
}

/// A proof of the small site.
func smallProof(_ changed: [String: String] = [:], problems: [Problem] = []) throws -> Proof {
  Proof(
    site: try smallSite(changed), problems: problems,
    desk: DeskPage(siteTitle: "<T>", summary: "all & sundry") { DeskPage.Contents(queue: [], news: []) })
}
