/// The figures as a table: a row a task, a column for all articles and each language, and the share of wrong answers.
package func table(_ marks: [Mark]) -> String {
  let languages = Set(marks.map(\.language)).sorted()
  let byKey = Dictionary(figures(marks).map { ($0.key, $0.figure) }, uniquingKeysWith: { first, _ in first })
  func cell(_ figure: Figure?) -> String { figure.map { decimals($0.value) } ?? "" }
  func row(_ cells: [String]) -> String {
    cells.enumerated().map { $0 == 0 ? pad($1, 22) : pad($1, 8) }.joined() + "\n"
  }
  var table = row(["task", "all"] + languages + ["right", "found", "wrong", "n"])
  for task in Task.allCases {
    guard let all = byKey[task.rawValue] else { continue }
    table += row(
      [task.rawValue, cell(all)] + languages.map { cell(byKey["\(task.rawValue).\($0)"]) }
        + [decimals(all.precision), decimals(all.recall), decimals(all.wrong), "\(all.count)"])
  }
  return table + "\nright: precision; found: recall; wrong: the share of articles that got a wrong answer.\n"
}

/// What went wrong in a task, an article a line.
package func faults(_ marks: [Mark], of task: Task) -> String {
  marks.filter { $0.task == task && $0.wrong + $0.missed > 0 }
    .map { "\(pad($0.article, 28)) \(decimals($0.f1))  \($0.note)\n" }.joined()
}

private func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
