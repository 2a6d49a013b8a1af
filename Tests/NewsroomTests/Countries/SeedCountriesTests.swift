import Briefs
import Glibc
import Newsroom
import Testing

/// Real articles that stand beside the repository on some machines and never in it; skipped where they are absent.
struct `Seed articles` {
  @Test(.enabled(if: !seedPaths.isEmpty), arguments: expected)
  func `give their parties, mentioned and refused countries`(_ seed: String, _ row: String, _ place: String)
    throws
  {
    let path = try #require(seedPaths.first { $0.contains("/" + seed + "_") })
    let article = Article(path: seed, bytes: try #require(bytes(at: path)))
    let told = annotate(extract(article, with: allLexicons), with: allLexicons)
    #expect(countryRow(told) == row)
    #expect(told.place?.name == place)
    #expect(told.place?.country?.code == (place == "Madrid" ? "ES" : "MA"))
  }
}

private let expected = [
  ("000", "MA PK", "Rabat"), ("001", "MA PK !PL", "Rabat"), ("002", "IT MA", "Rabat"),
  ("003", "CN MA", "Rabat"), ("004", "ES MA ~DE ~NL ~QA ~US", "Madrid"),
]

/// `$DATELINE_SEEDS`, else `../shared/seeds` beside the repository.
private let seedPaths: [String] = {
  let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  let folders = [
    getenv("DATELINE_SEEDS").map { String(cString: $0) }, "/\(root)/../shared/seeds",
    "/\(root)/../../shared/seeds",
  ]
  for folder in folders.compactMap({ $0 }) {
    guard let listing = opendir(folder) else { continue }
    defer { closedir(listing) }
    var paths: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { paths.append(folder + "/" + name) }
    }
    return paths.sorted()
  }
  return []
}()

private func bytes(at path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}
