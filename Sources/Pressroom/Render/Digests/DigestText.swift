import Briefs

/// A digest as plain text: lines of at most 72 columns, a footnote for each source.
struct DigestText {
  private(set) var text = ""
  private let wording: Wording

  init(_ sheet: DigestSheet, subject: String, notice: String? = nil, in wording: Wording) {
    self.wording = wording
    heading(subject, "=")
    paragraph([sheet.kind])
    if let page = sheet.page { paragraph([page]) }
    paragraph([sheet.counts.isEmpty ? wording(.digestNone) : sheet.counts.joined(separator: " · ")])
    if !sheet.pairs.isEmpty {
      heading(wording(.pairsHeading), "-")
      for pair in sheet.pairs { item(wording(.countLabel, ["a": pair.label, "b": String(pair.count)])) }
      if let more = sheet.morePairs { item(more) }
      text += "\n"
    }
    for day in sheet.days { write(day) }
    for link in [sheet.more].compactMap({ $0 }) + sheet.besides { write(link) }
    if !sheet.notices.isEmpty {
      heading(wording(.digestNotices), "-")
      for notice in sheet.notices { write(notice) }
      if let more = sheet.moreNotices { write(more) }
    }
    if !sheet.notes.isEmpty {
      heading(wording(.sourcesHeading), "-")
      for note in sheet.notes { write(note) }
      paragraph([wording(.digestNote)])
    }
    if let notice { paragraph([shown(notice, wording.language)]) }
  }

  // MARK: Parts

  private mutating func write(_ day: DigestDayView) {
    heading(day.label, "-")
    for entry in day.entries { write(entry) }
    for title in day.titles {
      let countries = title.countries.map(\.name).joined(separator: wording(.listSeparator))
      item(
        shown(title.title, title.language) + (countries.isEmpty ? "" : " (\(countries))")
          + (title.isDraft ? " [\(wording(.draft))]" : ""))
    }
    if let more = day.more { item(more) }
    if !day.titles.isEmpty || day.more != nil { text += "\n" }
  }

  private mutating func write(_ entry: DigestEntryView) {
    wrap(shown(entry.title, entry.language))
    let when = entry.happened
    let date = when.words.words + (when.basis == nil ? "" : " (\(when.basisWords))")
    let facts = [
      entry.countries.map(\.name).joined(separator: wording(.listSeparator)),
      entry.place.map { shown($0, entry.placeLanguage) } ?? "", date, entry.accountsWords ?? "",
      entry.originsWords ?? "", entry.corrected ?? "", entry.isDraft ? wording(.draft) : "",
    ]
    wrap(facts.filter { !$0.isEmpty }.joined(separator: " · "))
    for telling in entry.tellings {
      let sentences = telling.sentences.map {
        wording(.digestQuote, ["a": shown($0.text, telling.language)]) + " [\($0.reference)]"
      }
      wrap(
        wording(.countLabel, ["a": outlet(telling.outlet), "b": sentences.joined(separator: " ")]),
        indent: 2)
    }
    if !entry.also.isEmpty {
      let names = entry.also.map { outlet($0.outlet) + " [\($0.note)]" }
      let all = (names + [entry.moreAlso].compactMap { $0 }).joined(separator: wording(.listSeparator))
      wrap(wording(.countLabel, ["a": wording(.digestAlso), "b": all]), indent: 2)
    }
    text += "\n"
  }

  private mutating func write(_ link: DigestLinkView) {
    wrap(wording(.countLabel, ["a": link.label, "b": link.words]))
    if let href = link.href { wrap(href) }
    text += "\n"
  }

  private mutating func write(_ notice: DigestNoticeView) {
    let mark = wording(notice.isWithdrawal ? .withdrawnMark : .correctedMark)
    let label = [mark, notice.when ?? ""].filter { !$0.isEmpty }.joined(separator: wording(.listSeparator))
    item(wording(.countLabel, ["a": label, "b": shown(notice.title, notice.language)]))
    if let note = notice.note { wrap(shown(note, "und"), indent: 2) }
    text += "\n"
  }

  private mutating func write(_ note: DigestNoteView) {
    let parts = [
      outlet(note.outlet), shown(note.title, note.language),
      note.published ?? wording(.publishedUnknown),
    ]
    wrap(parts.joined(separator: wording(.listSeparator)), first: "[\(note.number)] ", indent: 4)
    if let url = note.url { wrap(shown(url, "und"), indent: 4) }
    let place = [shown(note.path, "und"), note.lines].filter { !$0.isEmpty }
    wrap(place.joined(separator: wording(.listSeparator)), indent: 4)
    text += "\n"
  }

  private func outlet(_ name: String?) -> String {
    name.map { shown($0, "und") } ?? wording(.outletUnknown)
  }

  // MARK: Lines

  private static let width = 72

  private mutating func heading(_ words: String, _ line: Character) {
    wrap(words)
    text += String(repeating: line, count: max(3, min(DigestText.width, columns(words)))) + "\n\n"
  }

  private mutating func paragraph(_ parts: [String]) {
    for part in parts { wrap(part) }
    text += "\n"
  }

  private mutating func item(_ words: String) { wrap(words, first: "- ", indent: 2) }

  /// Breaks at spaces; a word that is longer than a line stands alone in one.
  private mutating func wrap(_ words: String, first: String? = nil, indent: Int = 0) {
    var line = first ?? String(repeating: " ", count: indent)
    var column = columns(line)
    var isEmpty = true
    for word in words.utf8.split(separator: 0x20).map({ String(decoding: Array($0), as: UTF8.self) }) {
      let width = columns(word)
      if !isEmpty, column + 1 + width > DigestText.width {
        text += line + "\n"
        line = String(repeating: " ", count: indent)
        column = indent
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        column += 1
      }
      line += word
      column += width
      isEmpty = false
    }
    text += line + "\n"
  }

  /// A text of somebody's in one line, without controls; in an isolate where its direction is not the digest's.
  private func shown(_ text: String, _ language: String) -> String {
    var line = String.UnicodeScalarView()
    var isBidi = direction(of: language) != wording.direction
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029:
        if let last = line.last, last != " " { line.append(" ") }
      case 0xFEFF, 0xFFFE, 0xFFFF: continue
      case 0x202A...0x202E, 0x2066...0x2069:
        isBidi = true
        line.append(scalar)
      default: line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return isBidi ? isolated(String(line)) : String(line)
  }
}

/// How many columns a text takes in a mail program's fixed face: marks that stand on a letter and what is not seen take none, the wide
/// characters of East Asia and pictures two (Unicode, UAX #11).
func columns(_ text: String) -> Int {
  var count = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2FF, 0x370...0x482: count += 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      count += 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: break
      default: count += 1
      }
    }
  }
  return count
}
