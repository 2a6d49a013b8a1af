/// How one article did in one task.
package struct Mark: Sendable {
  package var task: Task
  /// The article's name without `.txt`.
  package var article: String
  package var language: String
  /// Answers, or shares of a text, that are right, wrong and missed.
  package var right: Double
  package var wrong: Double
  package var missed: Double
  /// What was said beside what is true, where they differ.
  package var note: String

  /// The article's own figure, 0…1; 1 where nothing was to be said and nothing was.
  package var f1: Double { right + wrong + missed == 0 ? 1 : 2 * right / (2 * right + wrong + missed) }
  /// 1 where nothing was said.
  var precision: Double { right + wrong == 0 ? 1 : right / (right + wrong) }
  /// 1 where nothing was to be said.
  var recall: Double { right + missed == 0 ? 1 : right / (right + missed) }
}

/// A task's figure over some articles.
package struct Figure: Sendable {
  /// The figure that floors are set for, 0…1.
  package let value: Double
  package let precision: Double
  package let recall: Double
  /// The share of all articles that got a wrong answer.
  package let wrong: Double
  /// How many articles.
  package let count: Int

  /// The figure of one task's marks; nil where there are none.
  package init?(_ marks: [Mark]) {
    guard let measure = marks.first?.task.measure else { return nil }
    let count = Double(marks.count)
    func sum(_ value: (Mark) -> Double) -> Double { marks.reduce(0) { $0 + value($1) } }
    let (right, wrong, missed) = (sum(\.right), sum(\.wrong), sum(\.missed))
    self.count = marks.count
    self.wrong = Double(marks.count { $0.wrong > 0 }) / count
    switch measure {
    case .answers, .share:
      precision = right + wrong == 0 ? 1 : right / (right + wrong)
      recall = right + missed == 0 ? 1 : right / (right + missed)
    case .articles, .likeness:
      precision = sum(\.precision) / count
      recall = sum(\.recall) / count
    }
    value =
      switch measure {
      case .share: right / max(1, count)
      case .likeness: sum(\.f1) / count
      default: precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
      }
  }
}
