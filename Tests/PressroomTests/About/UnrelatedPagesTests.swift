import Briefs
import Testing

@testable import Pressroom

/// A night with one more brief writes few files, and sends few.
@Suite struct `When a newer brief comes` {
  static func pages(_ accounts: [Account]) -> [String: [UInt8]] {
    let (site, problems) = render(SmallDigest.content(accounts), theme: SmallDigest.theme())
    #expect(problems == [])
    return Dictionary(uniqueKeysWithValues: site.pages.map { ($0.address.path, $0.bytes()) })
  }

  @Test func `the pages of what it does not touch stay byte for byte`() throws {
    let before = Self.pages(SmallDigest.accounts)
    let newer = SmallDigest.account(
      "accra-visit", "Fire chiefs meet in Accra", "en", "gh-tg-1", happened: "2025-07-30",
      outlet: "Volta Times", parties: ["GH", "TG"], sentences: ["The two fire chiefs met in Accra."])
    let after = Self.pages(SmallDigest.accounts + [newer])

    #expect(before["/"] != after["/"], "the home page tells it")
    let unrelated = before.keys.filter { path in
      ["/articles/visit-to-lisbon/", "/articles/lisbon-memorandum/", "/articles/poste-frontiere/"].contains(
        path)
        || [
          "/countries/pt/", "/countries/et/", "/pairs/ma-pt/", "/corrections/", "/about/",
        ]
        .contains(path)
        || path.hasPrefix("/timeline/2024") || path == "/404.html" || path == "/search/"
    }
    #expect(unrelated.count >= 10, "\(unrelated.sorted())")
    let changed = unrelated.filter { before[$0] != after[$0] }
    #expect(changed.sorted() == [])
  }

  @Test func `the home page alone says how far the edition goes`() {
    let telling = Self.pages(SmallDigest.accounts).filter {
      String(decoding: $0.value, as: UTF8.self).contains("class=\"edition\"")
    }
    #expect(telling.keys.sorted() == ["/"])
  }
}
