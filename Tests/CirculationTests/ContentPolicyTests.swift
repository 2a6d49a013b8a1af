import Testing

@testable import Circulation

@Suite struct `The policy of a header` {
  @Test(
    arguments: [
      ([], ""), (["default-src 'none'"], "default-src 'none'"),
      (
        ["default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self'; script-src 'self'"],
        "default-src 'none'; style-src 'self'; script-src 'self'"
      ),
      // What falls back to default-src is as wide as that.
      (
        ["default-src 'self'", "default-src 'none'; img-src data:"],
        "default-src 'self'; img-src 'self' data:"
      ),
      // What does not is free on a page that says nothing of it.
      (["form-action 'none'; base-uri 'none'", "base-uri 'self'"], "base-uri 'self'"),
      (["img-src 'none'", "style-src 'none'"], ""), ([" ; ;", "default-src 'none';"], ""),
      (["style-src 'self'; style-src *", "style-src 'self'"], "style-src 'self'"),
    ] as [([String], String)])
  func `forbids no page what its own allows, and nothing twice`(_ pages: [String], _ header: String) {
    #expect(widened(pages) == header)
  }
}
