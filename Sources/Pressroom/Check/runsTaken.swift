import Briefs

/// The longest run of characters that a brief's page takes from its source.
package struct SourceRun: Sendable {
  /// The brief's file below the content folder.
  package let brief: String
  /// The article's path in the content folder.
  package let source: String
  /// The line of the article that the run begins in, from 1.
  package let line: Int
  /// Unicode scalars, white space between words counted as one.
  package let characters: Int
}

/// For each article's page of an edition the longest run of characters it takes from its source, longest first; pages that take
/// nothing, and those whose source cannot be read, are left out.
///
/// What is measured is the page itself, so that an edited brief and a changed template count too. `articles` is the folder that the paths
/// `articles/…` lie in. Linear: some 0.2 ms a page.
package func runsTaken(
  by edition: EditionProof, of accounts: [Account], articles: String, jobs: Int = availableCores
) -> [SourceRun] {
  let files = SourceFiles(in: articles)
  let runs = parallelMap(accounts, jobs: jobs) { account -> SourceRun? in
    let source = account.brief.source.path
    guard let page = edition.file("articles/\(account.slug)/index.html"),
      let text = (try? files.text(of: source)) ?? nil
    else { return nil }
    let run = longestRun(taken: text.utf8, by: page.bytes)
    guard run.characters > 0 else { return nil }
    let line = text.lines.firstIndex { $0.upperBound > run.start } ?? 0
    return SourceRun(brief: account.path, source: source, line: line + 1, characters: run.characters)
  }
  return runs.compactMap { $0 }.sorted { ($1.characters, $0.brief) < ($0.characters, $1.brief) }
}
