import Support
import Testing

@testable import Pressroom

/// Labelled pairs of sentences from a table beside this file.
struct SentencePair {
  let language: String
  /// `same`, `number` or `other`.
  let label: String
  let one: String
  let other: String

  static func all(in file: String) throws -> [SentencePair] {
    let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let text = String(decoding: try #require(fileBytes(folder + "/" + file)), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return SentencePair(language: cells[0], label: cells[1], one: cells[2], other: cells[3])
    }
  }

  /// What the comparison says of the pair; `both` where it says both, which is never right.
  func verdict(_ words: ComparisonWords) -> String {
    let a = FactWords(one, language: language, with: words)
    let b = FactWords(other, language: language, with: words)
    let isSame = a.likeness(to: b) != nil
    let differs = !a.differences(from: b).isEmpty
    return isSame && differs ? "both" : isSame ? "same" : differs ? "number" : "other"
  }
}
