import Briefs

/// The largest sidecar that is read: five short fields.
private let largestSidecar = 64 << 10

/// An article that was read, or not, and what is to be said about it.
package struct ArticleReading: Sendable {
  /// Nil where the file cannot be an article; the problems say why.
  package var article: Article?
  package var problems: [Problem] = []
  /// What is worth saying and no fault: how the bytes were decoded. One line each, with the path.
  package var notes: [String] = []
}

/// Reads one article and its sidecar, as named on the command line.
///
/// - Parameters:
///   - path: What the article bears as its path and id; also where its file is, unless `location` is given.
///   - shown: The path as problems name it; `path` where nil.
///   - sidecar: Where its sidecar is, if it has one; beside the file where nil.
package func readArticle(
  _ path: String, at location: String? = nil, shownAs shown: String? = nil, sidecar: String? = nil
) -> ArticleReading {
  let shown = shown ?? path
  let location = location ?? path
  var reading = ArticleReading()
  let bytes: [UInt8]
  do throws(Problem) {
    bytes = try readFile(location, shownAs: shown, limit: largestArticle)
  } catch {
    reading.problems.append(error)
    return reading
  }
  guard bytes.contains(where: { $0 > 0x20 }) else {
    reading.problems.append(
      Problem(
        path: shown, severity: .warning, what: bytes.isEmpty ? "the file is empty" : "the file holds no text",
        hint: "delete it, or scrape the page again"))
    return reading
  }
  var article = Article(path: path, shownAs: shown, bytes: bytes)
  guard !isBinary(article.text) else {
    reading.problems.append(
      Problem(path: shown, what: "not text, so it is not read", hint: "articles are plain text files"))
    return reading
  }
  describe(article.text, shown: shown, &reading)
  do throws(Problem) {
    if let bytes = try readFileIfThere(
      sidecar ?? location + ".yaml", shownAs: shown + ".yaml", limit: largestSidecar)
    {
      article.sidecar = Sidecar(yaml: bytes, path: shown + ".yaml", problems: &reading.problems)
    }
  } catch {
    reading.problems.append(error)
  }
  reading.article = article
  return reading
}

/// The article of a JSON line `{"id", "text"}` with optional sidecar fields (`published`, `outlet`, `url`, `language`,
/// `captured`); other members are the sender's own and passed over.
///
/// - Parameter line: The line's number; it is the id where none is given.
package func article(
  fromJSONLine bytes: some Collection<UInt8>, line: Int, problems: inout [Problem]
) -> Article? {
  do throws(JSONFailure) {
    let value = try readJSON(bytes)
    guard case .object = value, let text = value["text"]?.string else {
      problems.append(
        Problem(path: "-", line: line, what: "no object with a \"text\"", hint: #"{"id": "1", "text": "…"}"#))
      return nil
    }
    guard text.utf8.count <= largestArticle else {
      problems.append(
        Problem(
          path: "-", line: line, what: "a text of more than \(largestArticle) bytes, so it is not read",
          hint: "split or shorten it"))
      return nil
    }
    let id: String =
      switch value["id"] {
      case .string(let text): text
      case .number(let number): number
      default: String(line)
      }
    return Article(
      path: id, bytes: Array(text.utf8),
      sidecar: Sidecar(json: value, path: "-", line: line, problems: &problems))
  } catch {
    problems.append(
      Problem(path: "-", line: line, what: "not JSON: \(error.what), at byte \(error.offset)"))
    return nil
  }
}

private func describe(_ text: SourceText, shown: String, _ reading: inout ArticleReading) {
  if text.encoding != .utf8, text.encoding != .utf8WithBOM {
    reading.notes.append("\(shown): read as \(text.encoding.rawValue)")
  }
  if text.undecodable > 0 {
    let places = text.undecodable == 1 ? "one place" : "\(text.undecodable) places"
    reading.problems.append(
      Problem(
        path: shown, severity: .warning, what: "\(places) could not be decoded as \(text.encoding.rawValue)",
        hint: "it stands as \u{FFFD} in the text; scrape the page again"))
  }
}

/// Whether a decoded text is none: more than a fifth of it controls or what could not be decoded.
///
/// Compressed and executable files have a third and more; a text with stray NULs or damage has a few in a hundred.
private func isBinary(_ text: SourceText) -> Bool {
  let utf8 = text.utf8
  var (odd, characters) = (0, 0)
  for (i, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
    characters += 1
    let isReplacement = byte == 0xEF && i + 2 < utf8.count && utf8[i + 1] == 0xBF && utf8[i + 2] == 0xBD
    if isReplacement || byte < 9 || (14...31).contains(byte) { odd += 1 }
  }
  return odd * 5 > characters
}
