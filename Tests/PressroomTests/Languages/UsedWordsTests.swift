import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `The interface's texts` {
  private static let clone = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  /// The names that stand behind a mark in the files of a folder: `.navHome` behind ".", `nav_home` of `{{t.nav_home}}` behind "t.".
  private static func names(behind mark: String, in folder: String, ending: String) -> Set<String> {
    var found: Set<String> = []
    for entry in FolderListing(of: clone + "/" + folder).files
    where entry.path.hasSuffix(ending) && !entry.path.hasSuffix("Words/Phrase.swift") {
      let text = String(decoding: fileBytes(entry.location) ?? [], as: UTF8.self)
      for part in text.split(separator: mark).dropFirst() {
        found.insert(String(part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      }
    }
    return found
  }

  /// What nobody shows is translated three times for nothing, and whoever changes it wonders why nothing changes.
  @Test func `each is used, by the program or by a template`() throws {
    let wording = try #require(SmallDigest.theme().wordings["fr"])
    let inCode = Self.names(behind: ".", in: "Sources/Pressroom", ending: ".swift")
    let inTemplates = Self.names(behind: "t.", in: "Templates", ending: ".mustache")
    #expect(inCode.contains("navHome") && inTemplates.contains("skip"))
    let phrases = Phrase.allCases.filter { inCode.contains(String(describing: $0)) }.map(\.rawValue)
    let tallies = Tally.allCases.filter { inCode.contains(String(describing: $0)) }.map(\.rawValue)
    // Asked for by the name of what they tell: a kind of line, a flag, a decision.
    let asked = wording.keys.filter { key in ["kind_", "flag_", "decided_"].contains { key.hasPrefix($0) } }
    let used = inTemplates.union(phrases).union(tallies).union(asked).union(Wording.families)
      .union(["direction", "language_name"])
    #expect(wording.keys.filter { !used.contains($0) } == [])
  }
}
