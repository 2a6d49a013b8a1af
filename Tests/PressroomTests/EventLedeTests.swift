import Testing

@testable import Pressroom

@Suite struct `What happened, at the head of an event` {
  private func page(_ slug: String) throws -> String {
    try #require(render(SmallDigest.content(), theme: SmallDigest.theme()).0.text("/events/\(slug)/"))
  }

  @Test func `is the first account's first sentence, with the way to its line`() throws {
    let head = try #require(try page("ma-pt-1").split(separator: "</header>").dropFirst().first)
    #expect(
      head.contains(
        "The heads of the two coastguards met in Lisbon on Monday and signed a memorandum on rescue at sea."))
    #expect(head.contains("href=\"../../articles/visit-to-lisbon/index.html#e1\""))
  }

  @Test func `is left out where the sentence stands with its account`() throws {
    let page = try page("et-ke-1")
    #expect(!page.contains("said standfirst"))
    #expect(
      page.split(separator: "<q class=\"quoted\" lang=\"fr\" dir=\"ltr\">Les deux pays ouvrent").count == 2)
  }
}
