import Glibc
import Briefs
import Newsroom
import Testing

/// The real articles the product began with; they stand beside the clone where it was made, and nowhere else.
@Suite struct SeedDatesTests {
  private static let folder = "../shared/seeds/"

  @Test(
    .enabled(if: !bytes("000_5dc09fcedd9c09de.txt").isEmpty),
    arguments: [
      ("000_5dc09fcedd9c09de.txt", nil as String?, "monday weekday [12]"),
      ("001_b840f92b35083464.txt", nil, "monday weekday [1]"),
      ("002_e76d412719a9bfd9.txt", nil, "monday weekday [12]"),
      ("003_939463bdcd8f7f07.txt", nil, "monday weekday [156]"),
      ("004_b0f5697a90157408.txt", nil, "2022-06-16/2022-06-17 days [18]"),
      ("000_5dc09fcedd9c09de.txt", "2025-03-25", "2025-03-24 weekday-before-publication [12]"),
    ])
  func `the day of a real article is what a reader finds`(
    _ name: String, _ published: String?, _ expected: String
  ) {
    var sidecar = Sidecar()
    sidecar.published = published.flatMap { EDTF($0) }
    let article = Article(path: "articles/seed.txt", bytes: SeedDatesTests.bytes(name), sidecar: sidecar)
    var story = extract(article, with: allLexicons)
    if let value = sidecar.published {
      story.published = Publication(value: value, basis: .sidecar, line: nil, rule: "sidecar")
    }
    let happened = annotate(story, with: allLexicons).happened
    let found = happened.map {
      "\($0.value?.description ?? $0.weekday?.rawValue ?? "?") \($0.rule) \($0.lines)"
    }
    #expect(found == expected)
  }

  private static func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen(folder + name, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
