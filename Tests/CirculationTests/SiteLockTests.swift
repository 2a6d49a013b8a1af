import Briefs
import Circulation
import Support
import Testing

@Suite struct `The lock of a site` {
  @Test func `is had by one run at a time, and says by whom`() throws {
    let folder = try TemporaryFolder()
    var first: SiteLock? = try SiteLock(of: folder.path, as: "nightly, process 7")
    let problem = #expect(throws: Problem.self) { try SiteLock(of: folder.path, as: "publish") }
    #expect(problem?.what == "held by nightly, process 7")
    _ = first
    first = nil
    _ = try SiteLock(of: folder.path, as: "publish")
  }
}
