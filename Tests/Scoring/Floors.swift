import Briefs

/// The figures that may only rise, `task` and `task.language`, and each article's own marks when they were set.
package struct Floors: Sendable {
  /// In `floors.tsv`: key → floor.
  package private(set) var floors: [String: Double] = [:]
  /// In `standing.tsv`: `task article` → the article's figure, where it was below 1.
  package private(set) var standing: [String: Double] = [:]

  /// Reads both from a folder; a file that is missing is empty.
  package init(in folder: String) {
    floors = Floors.read("\(folder)/floors.tsv")
    standing = Floors.read("\(folder)/standing.tsv")
  }

  /// What these marks come to below their floors, each with the articles that fell; empty where nothing fell.
  package func falls(_ marks: [Mark]) -> [String] {
    figures(marks).compactMap { key, figure, its in
      let floor = floors[key] ?? 0
      guard figure.value < floor else { return nil }
      let fallen = its.filter { $0.f1 < (standing["\($0.task.rawValue) \($0.article)"] ?? 1) - 0.0005 }
      return "\(key): \(decimals(figure.value)) is below its floor \(decimals(floor))\n"
        + fallen.map { "    \($0.article) fell to \(decimals($0.f1)): \($0.note)\n" }.joined()
    }
  }

  /// The floors raised to what these marks come to, as the files' text; a floor never falls.
  package func raised(by marks: [Mark]) -> (floors: String, standing: String) {
    var lines =
      "# Figures that may only rise: a task, or a task and a language, and its floor. `Scripts/scores --raise` writes it.\n"
    for (key, figure, _) in figures(marks) {
      // Rounded down, so that the figure itself is never below its floor.
      lines += "\(key)\t\(decimals(max(floors[key] ?? 0, (figure.value * 1000).rounded(.down) / 1000)))\n"
    }
    var own =
      "# How each article stood when the floors were set, where it was not whole: task and article, figure.\n"
    for mark in marks.sorted(by: { ($0.task.rawValue, $0.article) < ($1.task.rawValue, $1.article) })
    where mark.f1 < 1 {
      own += "\(mark.task.rawValue) \(mark.article)\t\(decimals(mark.f1))\n"
    }
    return (lines, own)
  }

  private static func read(_ path: String) -> [String: Double] {
    guard let bytes = try? readFile(path, limit: 1 << 20) else { return [:] }
    var values: [String: Double] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      if cells.count == 2, let value = Double(cells[1]) { values[String(cells[0])] = value }
    }
    return values
  }
}

/// Every task's figure over all articles and in each language, in order.
package func figures(_ marks: [Mark]) -> [(key: String, figure: Figure, marks: [Mark])] {
  let byTask = Dictionary(grouping: marks, by: \.task)
  return Task.allCases.flatMap { task -> [(String, Figure, [Mark])] in
    let its = byTask[task] ?? []
    let languages = Dictionary(grouping: its, by: \.language).sorted { $0.key < $1.key }
    return [(task.rawValue, its)].map { ($0, $1) }.appending(
      languages.map { ("\(task.rawValue).\($0.key)", $0.value) }
    ).compactMap { key, marks in Figure(marks).map { (key, $0, marks) } }
  }
}

extension Array {
  fileprivate func appending(_ others: [Element]) -> [Element] { self + others }
}

/// Three decimals.
func decimals(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let rest = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
}
