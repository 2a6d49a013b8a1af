import Support
import Testing

/// What `docs/templates.md` says must be changed for another accent.
@Suite struct `The accent` {
  @Test func `stands in the files that the first change of a design names, and as often in the style sheet`()
    throws
  {
    let clone = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let docs = Snapshot(of: clone + "/docs").files()["templates.md"] ?? []
    let text = String(decoding: docs, as: UTF8.self)
    let start = try #require(text.firstRange(of: "**1. ")), end = try #require(text.firstRange(of: "**2. "))
    let step = text[start.upperBound..<end.lowerBound]
    let theme = Snapshot(of: clone + "/Templates").files().mapValues { String(decoding: $0, as: UTF8.self) }
    let sheet = try #require(theme["style.css"])
    let colour = try #require(sheet.split(separator: "--accent: #").dropFirst().first?.prefix(6))
    for (path, file) in theme where file.lowercased().contains(colour.lowercased()) {
      #expect(step.contains(path), "\(path) has the accent #\(colour)")
    }
    #expect(sheet.split(separator: "--accent:").count - 1 == 3 && step.contains("stands three times"))
  }
}
