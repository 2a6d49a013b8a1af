import Testing

@testable import Briefs

@Suite struct `A language in a file` {
  @Test(arguments: [
    ("ar-MA", "write \"ar\""), ("ar_MA", "write \"ar\""), ("FR", "write \"fr\""),
    ("zh-Hant-TW", "write \"zh\""),
    ("arabic", "such as \"fr\""), ("-", "such as \"fr\""), ("", "such as \"fr\""), ("é-FR", "such as \"fr\""),
  ])
  func `with more than its code is told how to be written`(_ text: String, _ hint: String) throws {
    var fields = Fields(try readYAML(Array("language: \"\(text)\"\n".utf8), path: "a.md"), path: "a.md")
    #expect(fields.language("language") == nil)
    let problems = fields.finish()
    #expect(problems.count == 1 && problems[0].line == 1 && problems[0].hint.hasPrefix(hint), "\(problems)")
  }

  @Test func `is its code`() throws {
    var fields = Fields(try readYAML(Array("language: \"ar\"\n".utf8), path: "a.md"), path: "a.md")
    #expect(fields.language("language") == "ar" && fields.language("none") == nil)
    #expect(fields.finish() == [])
  }
}
