import Briefs

/// Every sentence of the briefs that does not stand, word for word, in the source line its footnote names.
///
/// Sources are read anew, once each, from `articles` (the folder that the paths `articles/…` lie in, and nothing outside it).
/// One altered character is an error that names the brief's line, the source's line and what stands there. Linear.
package func checkQuotations(in briefs: [BriefFile], articles: String) -> [Problem] {
  misquotations(by: briefs.map { ($0.path, $0.quotations) }, articles: articles).map(\.problem)
}

/// A sentence that does not stand where its brief says.
package struct Misquotation: Sendable {
  /// What `check` says of it.
  package let problem: Problem
  /// The brief, as problems name it.
  package let brief: String
  /// The article's path in the content folder: `articles/000.txt`.
  package let source: String
  /// The article's bytes as they are now, in SHA-256; nil where it cannot be read.
  package let sourceSHA256: String?
}

/// As ``checkQuotations(in:articles:)``, each with the brief and the source it is about.
package func misquotations(
  by briefs: [(path: String, quotations: [Quotation])], articles: String
) -> [Misquotation] {
  var bySource: [String: [(brief: String, quotation: Quotation)]] = [:]
  for brief in briefs {
    for quotation in brief.quotations {
      bySource[quotation.path, default: []].append((brief.path, quotation))
    }
  }
  let sources = bySource.sorted { $0.key < $1.key }
  let files = SourceFiles(in: articles)
  return parallelMap(sources) { check($0.value, against: $0.key, in: files) }.flatMap { $0 }
}

private func check(
  _ quoted: [(brief: String, quotation: Quotation)], against source: String, in files: SourceFiles
) -> [Misquotation] {
  let bytes: [UInt8]
  do throws(Problem) {
    guard let found = try files.bytes(of: source) else {
      throw Problem(path: source, what: "there is no such article")
    }
    bytes = found
  } catch {
    return quoted.map { brief, quotation in
      let problem = Problem(
        path: brief, line: quotation.briefLine,
        what: "its source \(source) cannot be read: \(error.what)",
        hint: "a quotation without its source cannot be checked")
      return Misquotation(problem: problem, brief: brief, source: source, sourceSHA256: nil)
    }
  }
  let text = SourceText(decoding: bytes)
  let wrong = quoted.compactMap { brief, quotation in
    fault(quotation, of: brief, in: text, source: source).map { (brief, $0) }
  }
  guard !wrong.isEmpty else { return [] }
  let hash = sha256(bytes)
  return wrong.map { Misquotation(problem: $0.1, brief: $0.0, source: source, sourceSHA256: hash) }
}

private func fault(
  _ quotation: Quotation, of brief: String, in text: SourceText, source: String
) -> Problem? {
  guard quotation.line >= 1, quotation.line <= text.lines.count else {
    return Problem(
      path: brief, line: quotation.briefLine,
      what: "\(source) has no line \(quotation.line): \(quotation.text)",
      hint: "it has \(text.lines.count) lines")
  }
  let line = text.utf8[text.lines[quotation.line - 1]]
  let sentence = Array(quotation.text.utf8)
  guard !sentence.isEmpty, firstIndex(of: sentence, in: line) == nil else { return nil }
  return Problem(
    path: brief, line: quotation.briefLine,
    what: "the sentence does not stand in \(source), line \(quotation.line): \(shortened(sentence))",
    hint: "the line says: \(shortened(line))")
}

/// The beginning of a text, as much as a message can bear.
private func shortened(_ text: some Collection<UInt8>) -> String {
  let most = 400
  return String(decoding: text.prefix(most), as: UTF8.self) + (text.count > most ? "…" : "")
}
