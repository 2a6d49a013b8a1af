import Briefs

/// Every sentence of the briefs that does not stand, word for word, in the source line its footnote names.
///
/// Sources are read anew, once each, from `articles` (the folder that the paths `articles/…` lie in). One altered character is
/// an error that names the brief's line, the source's line and what stands there.
package func checkQuotations(in briefs: [BriefFile], articles: String) -> [Problem] {
  var bySource: [String: [(brief: BriefFile, quotation: Quotation)]] = [:]
  for brief in briefs {
    for quotation in brief.quotations { bySource[quotation.path, default: []].append((brief, quotation)) }
  }
  let sources = bySource.sorted { $0.key < $1.key }
  return parallelMap(sources) { check($0.value, against: $0.key, articles: articles) }.flatMap { $0 }
}

private func check(
  _ quoted: [(brief: BriefFile, quotation: Quotation)], against source: String, articles: String
) -> [Problem] {
  let below = source.hasPrefix("articles/") ? String(source.dropFirst("articles/".count)) : source
  let location = articles + "/" + below
  let text: SourceText
  do throws(Problem) {
    text = SourceText(decoding: try readFile(location, limit: largestSource))
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
    guard !contains(line, Array(quotation.text.utf8)) else { return nil }
    return Problem(
      path: brief.path, line: quotation.briefLine,
      what: "the sentence does not stand in \(source), line \(quotation.line): \(quotation.text)",
      hint: "the line says: \(String(decoding: line, as: UTF8.self))")
  }
}

/// The largest source that is read to be checked: the largest article that is read at all.
private let largestSource = 8 << 20

/// Whether `part` stands in `whole`. Looks for the first byte, so it is linear for prose.
private func contains(_ whole: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
  guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
  var rest = whole
  while let start = rest.firstIndex(of: first), rest.endIndex - start >= part.count {
    if whole[start..<(start + part.count)].elementsEqual(part) { return true }
    rest = whole[(start + 1)...]
  }
  return false
}
