import Briefs

/// What an article's page says of the source's lines: which are the story, which were set aside and why.
extension Edition {
  /// One row a kind, in the order in which the kinds first occur.
  func setAside(_ brief: Brief) -> [SetAsideView] {
    var kinds: [String] = []
    var runs: [String: [ClosedRange<Int>]] = [:]
    for run in brief.setAside {
      if runs[run.kind] == nil { kinds.append(run.kind) }
      runs[run.kind, default: []].append(run.lines)
    }
    return kinds.map { kind in
      let lines = runs[kind] ?? []
      let shown = lines.prefix(Edition.mostRuns)
      return SetAsideView(
        lines: wording.lines(Array(shown)) + (lines.count > shown.count ? " …" : ""), kind: kind,
        reason: wording.kind(kind), words: wording.count(.lines, Edition.total(lines)))
    }
  }

  /// A file of a hundred thousand clock lines would fill its page with their numbers.
  private static let mostRuns = 40
  /// No strip shows more stretches: they would be thinner than a line can be drawn.
  private static let mostStretches = 120

  func setAsideWords(_ brief: Brief) -> String {
    wording.count(.setAside, Edition.total(brief.setAside.map(\.lines)))
  }

  private static func total(_ runs: [ClosedRange<Int>]) -> Int {
    runs.reduce(0) { sum, run in
      let (count, isTooLarge) = run.upperBound.subtractingReportingOverflow(run.lowerBound - 1)
      let (total, isOver) = sum.addingReportingOverflow(count)
      return isTooLarge || isOver ? Int.max : total
    }
  }

  /// The file's lines as stretches of a strip 1000 wide; none where the source could not be read.
  func strip(_ account: Account) -> [StripView] {
    guard let count = account.lineCount, count > 1 else { return [] }
    let stories = account.storyLines
    guard !stories.isEmpty, stories.count <= Edition.mostStretches else { return [] }
    return stories.map { run in
      let x = (run.lowerBound - 1) * 1000 / count
      return StripView(x: x, width: max(2, run.upperBound * 1000 / count - x), isStory: true)
    }
  }

  func stripWords(_ account: Account) -> String {
    guard let count = account.lineCount, count > 1 else { return "" }
    let stories = account.storyLines
    guard !stories.isEmpty, stories.count <= Edition.mostStretches else { return "" }
    return wording(.storyLines, ["a": wording.lines(stories), "b": wording.count(.lines, count)])
  }

  /// Every line of the source, for an internal edition.
  func sourceText(_ account: Account) -> [SourceLineView] {
    var stories = account.storyLines[...]
    return account.sourceText.enumerated().map { i, text in
      while let first = stories.first, first.upperBound < i + 1 { stories.removeFirst() }
      return SourceLineView(number: i + 1, text: text, isStory: stories.first?.contains(i + 1) ?? false)
    }
  }
}
