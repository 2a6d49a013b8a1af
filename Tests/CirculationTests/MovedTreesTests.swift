import Support
import Testing

@testable import Circulation

@Suite struct `Pages that moved, in the trees of several languages` {
  private static func leading(to event: String) -> String {
    "<head><meta http-equiv=\"refresh\" content=\"0; url=../../events/\(event)/index.html\">"
  }

  @Test func `each leads on within its own tree`() throws {
    let site = try TemporaryFolder()
    let files = [
      "events/old/index.html": Self.leading(to: "ma-pt-1"), "events/ma-pt-1/index.html": "<p>",
      "ar/events/old/index.html": Self.leading(to: "ma-pt-1"), "ar/events/ma-pt-1/index.html": "<p>",
      // No tree's: no language of the interface is called so, and a tree holds no other tree.
      "de/events/old/index.html": Self.leading(to: "ma-pt-1"),
      "ar/en/events/old/index.html": Self.leading(to: "ma-pt-1"),
      "ar/articles/old/index.html": Self.leading(to: "ma-pt-1"),
    ]
    for (file, text) in files { site.write(file, text) }
    let moved = pagesThatMoved(among: Set(files.keys), in: site.path)
    #expect(
      moved == [
        MovedPage(from: "/ar/events/old/", to: "/ar/events/ma-pt-1/"),
        MovedPage(from: "/events/old/", to: "/events/ma-pt-1/"),
      ])
  }
}
