import Briefs

/// The articles that briefs cite: finds the lines that show a sentence, and nothing outside the articles' folder.
struct SourceLines: Sendable {
  /// Where each article is opened, by its path in the content folder.
  private let locations: [String: String]
  private let sourceText: SiteFile.SourceText
  /// The articles' folder as problems name it.
  private let shown: String

  private static let largest = 8 << 20

  /// The articles in their folder.
  init(in folder: String, sourceText: SiteFile.SourceText) {
    let listing = FolderListing(of: folder)
    shown = folder
    locations = Dictionary(
      listing.files.map { ("articles/" + $0.path, $0.location) }, uniquingKeysWith: { a, _ in a })
    self.sourceText = sourceText
  }

  /// Gives an account its cited lines, and notes each sentence whose line cannot be shown.
  func fill(_ account: inout Account, shown: String, problems: inout [Problem]) {
    let path = account.brief.source.path
    guard let location = locations[path] else {
      account.sketch = Sketch(of: account.sentences.map(\.text))
      problems.append(
        Problem(
          path: shown, severity: .warning,
          what: "its source \(path) is not there, so its sentences stand alone",
          hint: "put the article back, or delete the brief"))
      return
    }
    do throws(Problem) {
      let name = shown + path.dropFirst("articles".count)
      let text = SourceText(decoding: try readFile(location, shownAs: name, limit: SourceLines.largest))
      fill(&account, from: text, shown: shown, problems: &problems)
    } catch {
      problems.append(error)
    }
  }

  private func fill(_ account: inout Account, from text: SourceText, shown: String, problems: inout [Problem])
  {
    account.lineCount = text.lines.count
    for quotation in account.quotations where quotation.path == account.brief.source.path {
      guard text.lines.indices.contains(quotation.line - 1) else {
        problems.append(
          Problem(
            path: shown, line: quotation.briefLine, severity: .warning,
            what: "\(quotation.path) has no line \(quotation.line)", hint: "put the footnote right"))
        continue
      }
      if account.cited[quotation.line] == nil {
        account.cited[quotation.line] = text.string(text.lines[quotation.line - 1])
      }
    }
    // How many runs begin or end at each line: runs may overlap as a person writes them, and a file has any length.
    var changes = [Int](repeating: 0, count: text.lines.count + 2)
    for run in account.brief.setAside
    where run.lines.lowerBound >= 1 && run.lines.lowerBound <= text.lines.count {
      changes[run.lines.lowerBound] += 1
      changes[min(run.lines.upperBound, text.lines.count) + 1] -= 1
    }
    var story: [String] = []
    var runs: [ClosedRange<Int>] = []
    var isOpen = false
    var apart = 0
    for (i, line) in text.lines.enumerated() {
      apart += changes[i + 1]
      if apart > 0 {
        isOpen = false
      } else if !text.utf8[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        story.append(text.string(line))
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
    account.sketch = Sketch(of: story)
    if sourceText == .full { account.sourceText = text.lines.map(text.string) }
  }
}
