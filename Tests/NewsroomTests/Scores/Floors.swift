import Briefs
import Testing

/// The scores that may only rise, from `floors.json`; each key belongs to one suite.
struct Floors {
  private let floors: JSONValue

  init() throws {
    floors = try readJSON(try readFile(scoresFolder + "/floors.json", limit: 1 << 16))
  }

  /// Fails where `score` is below the floor of `key`, or there is none.
  func expect(_ score: Double, atLeast key: String) {
    guard case .number(let text) = floors[key], let floor = Double(text) else {
      Issue.record("floors.json has no floor for \(key): it scores \(score)")
      return
    }
    #expect(score >= floor, "\(key): \(score) is below its floor \(floor)")
  }
}

/// The folder of the articles with their truth.
let scoresFolder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

/// Right, wrong and missed answers, and the rates made of them.
struct Tally {
  private var right = 0
  private var wrong = 0
  private var missed = 0

  /// Counts what was said against what is true.
  mutating func count<Answer: Hashable>(_ said: Set<Answer>, against truth: Set<Answer>) {
    right += said.intersection(truth).count
    wrong += said.subtracting(truth).count
    missed += truth.subtracting(said).count
  }

  /// Counts one answer.
  mutating func count(_ isRight: Bool) {
    if isRight { right += 1 } else { (wrong, missed) = (wrong + 1, missed + 1) }
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
  var f1: Double { 2 * Double(right) / Double(max(1, 2 * right + wrong + missed)) }
}
