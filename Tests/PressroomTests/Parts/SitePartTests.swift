import Briefs
import Testing

@testable import Pressroom

@Suite struct `What a site leaves out, in site.yaml` {
  private func read(_ text: String) -> (file: SiteFile?, problems: [Problem]) {
    SiteFile.read(Array(("title: x\n" + text).utf8), path: "content/site.yaml")
  }

  @Test func `nothing is left out that is not named`() {
    #expect(read("").file?.leftOut == [])
    #expect(read("leave_out: []\n").file?.leftOut == [])
  }

  @Test(arguments: SitePart.allCases)
  func `each part has its word`(_ part: SitePart) {
    let (file, problems) = read("leave_out: [\"\(part.rawValue)\"]\n")
    #expect(file?.leftOut == [part] && problems == [])
  }

  @Test func `all of them may stand in one list`() {
    let (file, problems) = read(
      "leave_out: [events, pairs, people, topics, sources, digests, calendars, data, changes, letters, json_feeds, article_list]\n"
    )
    #expect(file?.leftOut == Set(SitePart.allCases) && problems == [])
  }

  private static let all =
    "one of: events, pairs, people, topics, sources, digests, calendars, data, changes, letters, json_feeds, article_list"

  @Test(arguments: [
    ("leave_out: [\"evnts\"]\n", "unknown part \"evnts\"", "did you mean \"events\"?"),
    ("leave_out: [\"countries\"]\n", "unknown part \"countries\"", all),
    ("leave_out: [\"Events\"]\n", "unknown part \"Events\"", "did you mean \"events\"?"),
    ("leave_out: [\"\"]\n", "unknown part \"\"", all),
    ("leave_out: [\"data\", \"data\"]\n", "\"data\" stands there twice", "name each part once"),
    ("leave_out: events\n", "\"leave_out\" is a plain value where a list is needed", "write it as […, …]"),
    ("leave_out: [[events]]\n", "\"leave_out\" is a list where text is needed", "write it as \"…\""),
    ("leave-out: [events]\n", "unknown key \"leave-out\"", "did you mean \"leave_out\"?"),
  ])
  func `a slip is an error with its line and a hint`(_ text: String, _ what: String, _ hint: String) {
    let (file, problems) = read("\n" + text)
    #expect(file == nil)
    #expect(problems == [Problem(path: "content/site.yaml", line: 3, what: what, hint: hint)])
  }
}
