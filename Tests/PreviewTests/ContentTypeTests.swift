import Testing

@testable import Preview

@Suite struct `The kind of a file` {
  @Test func `is told by its name`() {
    #expect(contentType(of: "a/index.html") == "text/html; charset=utf-8")
  }
}
