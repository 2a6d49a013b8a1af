import Briefs
import Circulation
import Pressroom
import Testing

@Suite struct `The guards` {
  @Test(arguments: [
    (100, 90, 10, false), (100, 89, 10, true), (9, 8, 10, true), (0, 0, 10, false), (10, 20, 10, false),
    (5, 4, 20, false), (5, 0, 100, false), (5, 4, 0, true), (5, 5, 0, false),
  ])
  func `a site may fall by so much and no more`(_ old: Int, _ new: Int, _ percent: Int, _ isRefused: Bool) {
    let found = shrinking(
      from: EditionCount(pages: old, briefs: 3), to: EditionCount(pages: new, briefs: 3), percent: percent,
      site: "public")
    #expect(found.isEmpty != isRefused)
    #expect(
      found.allSatisfy { $0.what.hasPrefix("pages fell from \(old) to \(new), by more than \(percent) %") })
  }

  @Test func `pages and briefs are counted apart`() {
    let manifest = Manifest(
      reading: Array(
        """
        {"version":1,"files":{"index.html":{"sha256":"","size":1},"articles/index.html":{"sha256":"","size":1},
        "articles/a/index.html":{"sha256":"","size":1},"style.css":{"sha256":"","size":1}}}
        """.utf8))
    #expect(EditionCount(manifest) == EditionCount(pages: 3, briefs: 1))
    let found = shrinking(
      from: EditionCount(pages: 3, briefs: 2), to: EditionCount(manifest), percent: 10, site: "public")
    #expect(found.map(\.what).map { $0.prefix(11) } == ["briefs fell"])
  }
}
