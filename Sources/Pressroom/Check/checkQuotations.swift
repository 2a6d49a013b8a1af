import Briefs

/// Every sentence of the briefs that does not stand, word for word, in the source line its footnote names.
///
/// Sources are read anew, once each, from `articles` (the folder that the paths `articles/…` lie in, and nothing outside it).
/// One altered character is an error that names the brief's line, the source's line and what stands there. Linear.
package func checkQuotations(in briefs: [BriefFile], articles: String) -> [Problem] {
  var bySource: [String: [(brief: BriefFile, quotation: Quotation)]] = [:]
  for brief in briefs {
    for quotation in brief.quotations { bySource[quotation.path, default: []].append((brief, quotation)) }
  }
  let sources = bySource.sorted { $0.key < $1.key }
  let files = SourceFiles(in: articles)
  return parallelMap(sources) { check($0.value, against: $0.key, in: files) }.flatMap { $0 }
}

private func check(
  _ quoted: [(brief: BriefFile, quotation: Quotation)], against source: String, in files: SourceFiles
) -> [Problem] {
  let text: SourceText
  do throws(Problem) {
    guard let found = try files.text(of: source) else {
      throw Problem(path: source, what: "there is no such article")
    }
    text = found
  } catch {
    return quoted.map { brief, quotation in
      Problem(
        path: brief.path, line: quotation.briefLine,
        what: "its source \(source) cannot be read: \(error.what)",
        hint: "a quotation without its source cannot be checked")
    }
  }
  return quoted.compactMap { brief, quotation in
    guard quotation.line >= 1, quotation.line <= text.lines.count else {
      return Problem(
        path: brief.path, line: quotation.briefLine,
        what: "\(source) has no line \(quotation.line): \(quotation.text)",
        hint: "it has \(text.lines.count) lines")
    }
    let line = text.utf8[text.lines[quotation.line - 1]]
    let sentence = Array(quotation.text.utf8)
    guard !sentence.isEmpty, firstIndex(of: sentence, in: line) == nil else { return nil }
    return Problem(
      path: brief.path, line: quotation.briefLine,
      what: "the sentence does not stand in \(source), line \(quotation.line): \(shortened(sentence))",
      hint: "the line says: \(shortened(line))")
  }
}

/// The beginning of a text, as much as a message can bear.
private func shortened(_ text: some Collection<UInt8>) -> String {
  let most = 400
  return String(decoding: text.prefix(most), as: UTF8.self) + (text.count > most ? "…" : "")
}
