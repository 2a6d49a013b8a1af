import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The words of a search` {
  private static func words(_ text: String, limit: Int = .max) -> String {
    var bytes: [UInt8] = []
    SearchWords.append(text, to: &bytes, limit: limit)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  static let cases: [(String, String)] = {
    let path =
      #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Browser/search-words.tsv"
    let bytes = (try? readFile(path, limit: 1 << 20)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(cells[0]), String(cells[1]))
    }
  }()

  @Test func `are the same for every way of writing one`() {
    #expect(Self.cases.count > 20)
    for (text, words) in Self.cases { #expect(Self.words(text) == words, "\(text)") }
  }

  @Test
  func `are letters and digits alone, whatever stands in a text, and made of words they stay what they are`()
  {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let text = nastyText(using: &generator)
      let words = Self.words(text)
      let isPlain = words.utf8.allSatisfy {
        $0 >= 0x80 || $0 == 0x20 || (48...57).contains($0) || (97...122).contains($0)
      }
      #expect(isPlain, "\(text.debugDescription)")
    }
  }

  @Test func `are cut where there are more than wanted`() {
    let long = String(repeating: "palabra ", count: 10_000)
    #expect(Self.words(long, limit: 100).utf8.count < 120)
    #expect(Self.words(String(repeating: "b", count: 5000)).utf8.count == SearchWords.longest)
  }

  @Test func `have a table for the page's script that is JSON and ends no element`() throws {
    let json = try readJSON(SearchWords.table)
    #expect(json["letters"]?["oe"]?.string == "œŒ" && json["endings"]?.string == SearchWords.endings)
    #expect(!SearchWords.table.contains(UInt8(ascii: "<")))
    #expect(SearchWords.table.count < 8000)
  }
}
