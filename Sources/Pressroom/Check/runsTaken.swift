import Briefs

/// The longest run of characters that some page of an edition takes from a source, word for word.
package struct SourceRun: Sendable, Equatable {
  /// What the page is made from below the content folder, `briefs/2022/x.md` or `about.md`; for an event's page its address.
  package let page: String
  /// The article's path in the content folder.
  package let source: String
  /// The line of the article that the run begins in, from 1.
  package let line: Int
  /// Unicode scalars of the source, white space between words counted as one.
  package let characters: Int
}

/// For each article the longest run of characters that a page takes from it, longest first; articles of which nothing is taken, and those that
/// cannot be read, are left out.
///
/// What is measured are the pages with running text (articles, events, digests, about), as they are: a passage may come from any source, not
/// only from the brief's own. It goes on across paragraphs, list items and footnotes' numbers. `articles` is the folder that the
/// paths `articles/…` lie in. Linear in pages and articles.
package func runsTaken(
  by edition: EditionProof, of accounts: [Account], articles: String, jobs: Int = availableCores
) -> [SourceRun] {
  let files = SourceFiles(in: articles)
  let sources = files.paths
  let index = SourceIndex(
    parallelMap(sources, jobs: jobs) { path in
      ((try? files.text(of: path)) ?? nil).map { squeezed($0.utf8) } ?? []
    })
  // The site's first language before the others: of a passage that every tree shows, its page is named.
  let pages = edition.manifest.files.keys.filter(hasRunningText)
    .map { (parts: treeOfFile($0), file: $0) }
    .sorted { ($0.parts.tree, $0.file) < ($1.parts.tree, $1.file) }.map(\.file)
  let found = parallelMap(pages, jobs: jobs) { page in
    edition.file(page).map { index.runs(in: squeezed(runningText(of: $0.bytes))) } ?? [:]
  }
  var best: [Int: (page: String, run: Range<Int>)] = [:]
  for (page, runs) in zip(pages, found) {
    for (source, run) in runs where run.count > best[source]?.run.count ?? 0 { best[source] = (page, run) }
  }
  let names = Dictionary(accounts.map { ("articles/\($0.slug)/index.html", $0.path) }) { first, _ in first }
  @Sendable func name(_ file: String) -> String {
    let (tree, place) = treeOfFile(file)
    if place == "about/index.html" { return tree.isEmpty ? "about.md" : "about.\(tree.dropLast()).md" }
    return names[place] ?? file
  }
  let runs = parallelMap(Array(best), jobs: jobs) { source, taken -> SourceRun? in
    guard let text = (try? files.text(of: sources[source])) ?? nil else { return nil }
    let offsets = squeezedOffsets(of: text.utf8)
    guard taken.run.upperBound <= offsets.count else { return nil }
    let start = offsets[taken.run.lowerBound]
    let line = text.lines.firstIndex { $0.upperBound > start } ?? 0
    return SourceRun(
      page: name(taken.page), source: sources[source], line: line + 1,
      characters: characters(text.utf8[start...offsets[taken.run.upperBound - 1]]))
  }
  return runs.compactMap { $0 }.sorted { ($1.characters, $0.source) < ($0.characters, $1.source) }
}

/// The pages that tell something in sentences; others list titles and ledes of these.
private func hasRunningText(_ file: String) -> Bool {
  guard file.hasSuffix(".html") else { return false }
  let place = treeOfFile(file).place
  return ["articles/", "events/", "digests/", "about/"].contains { place.hasPrefix($0) }
}

/// The longest run that an HTML page takes from one source, in characters of it.
func longestRun(taken source: [UInt8], by page: [UInt8]) -> Int {
  let offsets = squeezedOffsets(of: source)
  guard let run = SourceIndex([squeezed(source)]).runs(in: squeezed(runningText(of: page)))[0] else {
    return 0
  }
  return characters(source[offsets[run.lowerBound]...offsets[run.upperBound - 1]])
}

/// What a reader reads of a page: the text between its tags, without footnotes' numbers, styles and scripts.
private func runningText(of page: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  var end = 0
  var hidden: String?
  for tag in tags(in: page) {
    if hidden == nil { text += readReferences(page[end..<tag.range.lowerBound]).utf8 }
    end = tag.range.upperBound
    if tag.isEnd, tag.name == hidden {
      hidden = nil
    } else if hidden == nil, !tag.isEnd, ["sup", "style", "script"].contains(tag.name) {
      hidden = tag.name
    }
  }
  return text
}
