import Briefs

/// Finds the source lines that show an account's sentences.
struct SourceLines: Sendable {
  let files: SourceFiles
  private let sourceText: SiteFile.SourceText

  /// The lines of the articles in their folder.
  init(in folder: String, sourceText: SiteFile.SourceText) {
    files = SourceFiles(in: folder)
    self.sourceText = sourceText
  }

  /// Gives an account the lines it cites, what its source is made of, and the lines it cites of others.
  ///
  /// What cannot be read is missing; that its sentences stand there is ``Attribution``'s to see.
  func fill(_ account: inout Account, from cited: inout CitedSources) {
    for quotation in account.quotations where quotation.path != account.brief.source.path {
      guard let text = try? cited.text(of: quotation.path), text.lines.indices.contains(quotation.line - 1)
      else { continue }
      account.citedElsewhere[quotation.note] = text.string(text.lines[quotation.line - 1])
    }
    if let text = try? cited.text(of: account.brief.source.path) { return fill(&account, from: text) }
    account.sketch = Sketch(of: account.sentences.map(\.text))
  }

  private func fill(_ account: inout Account, from text: SourceText) {
    account.lineCount = text.lines.count
    for quotation in account.quotations where quotation.path == account.brief.source.path {
      guard text.lines.indices.contains(quotation.line - 1), account.cited[quotation.line] == nil else {
        continue
      }
      account.cited[quotation.line] = text.string(text.lines[quotation.line - 1])
    }
    // How many runs begin or end at each line: runs may overlap as a person writes them, and a file has any length.
    var changes = [Int](repeating: 0, count: text.lines.count + 2)
    for run in account.brief.setAside
    where run.lines.lowerBound >= 1 && run.lines.lowerBound <= text.lines.count {
      changes[run.lines.lowerBound] += 1
      changes[min(run.lines.upperBound, text.lines.count) + 1] -= 1
    }
    var story: [Range<Int>] = []
    var runs: [ClosedRange<Int>] = []
    var isOpen = false
    var apart = 0
    for (i, line) in text.lines.enumerated() {
      apart += changes[i + 1]
      if apart > 0 {
        isOpen = false
      } else if !text.utf8[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        story.append(line)
        // Blank lines between two lines of the story belong to it.
        if isOpen, let last = runs.popLast() {
          runs.append(last.lowerBound...(i + 1))
        } else {
          runs.append((i + 1)...(i + 1))
        }
        isOpen = true
      }
    }
    account.storyLines = runs
    account.sketch = Sketch(of: text, lines: story)
    if sourceText == .full { account.sourceText = text.lines.map(text.string) }
  }
}
