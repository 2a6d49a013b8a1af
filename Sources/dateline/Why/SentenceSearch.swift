import Briefs
import Newsroom

/// A sentence, or its beginning, as it is looked for: without the quotation marks of whoever copied it, spaces squeezed.
struct SentenceSearch {
  private let wanted: [UInt8]

  /// Fewer bytes than this are a word, not a sentence's beginning.
  private static let fewest = 12

  /// The search for a text; nil where it is too short to be a sentence.
  init?(_ text: String) {
    var text = text.trimmed(of: " \t\n\r\u{A0}")
    if text.hasSuffix("…") { text = String(text.dropLast()) }
    let bytes = squeezed(Array(text.utf8))
    guard bytes.count >= SentenceSearch.fewest else { return nil }
    wanted = bytes
  }

  /// Every place, articles by path, then what stands in briefs alone. Linear in the articles.
  func places(at desk: Newsdesk) -> [SentencePlace] {
    var places: [SentencePlace] = []
    var quoted: Set<String> = []
    let stories = desk.accounts.map { ($0.story, Optional($0)) } + desk.untold.map { ($0, nil) }
    for (story, facts) in stories {
      let text = story.article.text
      guard story.article.text.lines.contains(where: { stands(in: text.utf8[$0]) }) else { continue }
      let brief = facts.flatMap(desk.brief(about:))
      let found = self.places(in: story, facts, brief, with: desk.lexicons)
      for place in found { if let brief = place.brief { quoted.insert("\(brief.path):\(brief.line ?? 0)") } }
      places += found
    }
    for standing in desk.standing.all {
      guard let file = standing.file else { continue }
      places += own(file, standing.shown).filter {
        !quoted.contains("\($0.brief?.path ?? ""):\($0.brief?.line ?? 0)")
      }
    }
    return places
  }

  /// The sentences of the story that begin so, else the lines that have it.
  private func places(
    in story: Story, _ facts: Facts?, _ brief: StandingBriefs.Standing?, with lexicons: Lexicons
  ) -> [SentencePlace] {
    let text = story.article.text
    let leanings = facts.map { sentenceLeanings(of: $0, with: lexicons) } ?? []
    var found: [SentencePlace] = []
    for leaning in leanings where begins(text.utf8[leaning.sentence.range]) {
      let range = leaning.sentence.range
      var place = SentencePlace(
        text: text.string(range), path: story.article.shown, line: leaning.sentence.line)
      place.bytes = text.sourceOffset(range.lowerBound)..<text.sourceOffset(range.upperBound)
      place.leaning = leaning
      place.count = leanings.count
      place.brief = brief.flatMap { self.quoted(place.text, in: $0) }
      found.append(judged(place, in: story))
    }
    guard found.isEmpty else { return found }
    for (index, range) in text.lines.enumerated() where stands(in: text.utf8[range]) {
      var place = SentencePlace(text: text.string(range), path: story.article.shown, line: index + 1)
      place.bytes = text.sourceOffset(range.lowerBound)..<text.sourceOffset(range.upperBound)
      found.append(judged(place, in: story))
    }
    return found
  }

  private func judged(_ place: SentencePlace, in story: Story) -> SentencePlace {
    var place = place
    let verdict = place.line.flatMap { story.lines.indices.contains($0 - 1) ? story.lines[$0 - 1] : nil }
    place.kind = verdict?.kind.rawValue
    place.rule = verdict?.reason
    return place
  }

  /// Where a brief quotes a sentence word for word.
  private func quoted(_ text: String, in standing: StandingBriefs.Standing) -> SentencePlace.Quoted? {
    guard let file = standing.file else { return nil }
    let inSummary = file.brief.summary.contains { $0.text == text }
    guard inSummary || file.brief.points.contains(where: { $0.text == text }) else { return nil }
    let part = inSummary ? "summary" : "points"
    return SentencePlace.Quoted(
      path: standing.shown, line: file.quotations.first { $0.text == text }?.briefLine, part: part,
      owner: file.owner(of: part))
  }

  /// What a person wrote into a brief: a quotation that no article has any more, or words of the desk.
  private func own(_ file: BriefFile, _ shown: String) -> [SentencePlace] {
    var places: [SentencePlace] = []
    for quotation in file.quotations where begins(Array(quotation.text.utf8)[...]) {
      let part = file.brief.summary.contains { $0.text == quotation.text } ? "summary" : "points"
      var place = SentencePlace(text: quotation.text)
      place.brief = SentencePlace.Quoted(
        path: shown, line: quotation.briefLine, part: part, owner: file.owner(of: part))
      places.append(place)
    }
    guard places.isEmpty else { return places }
    var line = file.bodyLine
    for bytes in file.bytes[file.body].split(separator: 0x0A, omittingEmptySubsequences: false) {
      if stands(in: Array(plain(bytes).utf8)[...]) {
        var place = SentencePlace(text: plain(withoutMark(bytes)))
        let part = [("summary", file.summary), ("points", file.points)].first {
          $0.1?.contains(bytes.startIndex) ?? false
        }?.0
        place.brief = SentencePlace.Quoted(
          path: shown, line: line, part: part ?? "body", owner: part.map(file.owner(of:)) ?? .person)
        place.author = note(endOf: bytes, in: file.bytes[file.body])
        places.append(place)
      }
      line += 1
    }
    return places
  }

  /// What the footnote says that a line refers to first behind the sentence: `desk, Amina Benali, 2026-11-26`.
  private func note(endOf line: ArraySlice<UInt8>, in body: ArraySlice<UInt8>) -> String? {
    guard let mark = firstIndex(of: Array("[^".utf8), in: line),
      let end = line[mark...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let definition = Array(line[mark...end]) + [UInt8(ascii: ":")]
    let found = body.split(separator: 0x0A).first { $0.starts(with: definition) }
    return found.map { plain($0.dropFirst(definition.count)) }.flatMap {
      $0.hasPrefix("desk, ") ? String($0.dropFirst("desk, ".count)) : nil
    }
  }

  /// A list item's text.
  private func withoutMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.starts(with: "- ".utf8) ? line.dropFirst(2) : line
  }

  private func begins(_ text: ArraySlice<UInt8>) -> Bool { squeezed(Array(text)).starts(with: wanted) }

  private func stands(in text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= wanted.count else { return false }
    return firstIndex(of: wanted, in: squeezed(Array(text))[...]) != nil
  }
}

/// The bytes with every run of spaces as one.
private func squeezed(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for byte in bytes {
    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
    if !isSpace {
      result.append(byte)
    } else if result.last != 0x20 {
      result.append(0x20)
    }
  }
  return result
}

extension String {
  /// Without those characters at both ends.
  fileprivate func trimmed(of marks: String) -> String {
    let marks = Set(marks.unicodeScalars)
    let scalars = unicodeScalars.drop { marks.contains($0) }
    let end = scalars.lastIndex { !marks.contains($0) }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
