import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct CheckTests {
  @Test(arguments: ["", "{", #"{"files":{}}"#, "\u{0}"])
  func `a manifest that lists nothing is an error`(_ text: String) throws {
    let folder = try TemporaryFolder()
    folder.write("manifest.json", text)
    let problems = checkSite(in: folder.path)
    #expect(problems.map(\.severity) == [.error])
  }

  @Test func `a folder without a site is a warning`() throws {
    let folder = try TemporaryFolder()
    #expect(checkSite(in: folder.path).map(\.severity) == [.warning])
  }
}
