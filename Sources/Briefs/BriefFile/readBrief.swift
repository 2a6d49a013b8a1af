/// Reads a brief's front matter; nil where the title or the source is missing. Everything wrong is in the fields' problems.
///
/// Who wrote a value is not its affair: the basis of a title that a person changed is ``BriefFile``'s to correct.
///
/// - Parameter countries: All there are; where empty, every code of two capitals is one.
func readBrief(_ fields: inout Fields, countries: Set<CountryCode>) -> Brief? {
  let title = fields.text("title")
  let source = fields.object("source", readSource)
  let basis = fields.choice("title_basis", of: Basis.self)
  var brief = Brief(
    title: title ?? "", titleBasis: basis ?? .desk,
    language: fields.language("language") ?? "und",
    source: source ?? Source(path: "", sha256: ""))
  brief.titleLine = fields.line(at: "title_line")
  brief.status = fields.choice("status", of: Status.self) ?? .published
  // In the order of their days, whichever way the desk lists them; a sort that keeps the order within a day.
  brief.corrections = fields.objects("corrections", readNotice).enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  brief.withdrawal = fields.object("withdrawal", readNotice)
  noteStatus(brief, &fields)
  brief.happened = fields.object("happened", readHappened)
  brief.published = fields.value("published", wanted: "a date", hint: dateHint) { EDTF($0) }
  brief.publishedBasis = fields.choice("published_basis", of: Basis.self)
  brief.publishedLine = fields.line(at: "published_line")
  brief.place = fields.object("place") { place in
    let name = place.needed("name", place.text("name"))
    let found = Place(
      name: name ?? "", country: place.country("country", among: countries), lines: place.lines())
    return name == nil ? nil : found
  }
  brief.countries = fields.objects("countries") { country in
    let role = country.choice("role", of: CountryRole.self)
    if role == .refused { country.note("role", what: "a refused country", hint: "list it under refused:") }
    return readCountry(&country, role: role ?? .mentioned, among: countries)
  }
  brief.refused = fields.objects("refused") { readCountry(&$0, role: .refused, among: countries) }
  brief.people = fields.objects("people") { readPerson(&$0, among: countries) }
  brief.organisations = fields.objects("organisations") { organisation in
    let name = organisation.needed("name", organisation.text("name"))
    let found = Organisation(
      name: name ?? "", acronym: organisation.text("acronym"), lines: organisation.lines())
    return name == nil ? nil : found
  }
  brief.topics = fields.texts("topics")
  for topic in brief.topics where !isTopicCode(topic) {
    fields.note("topics", what: "\"\(topic)\" is not a topic", hint: "a code of IPTC: medtop:20000593")
  }
  brief.event = fields.value("event", wanted: "an event's id", hint: eventHint, eventID)
  brief.eventReason = fields.text("event_reason") ?? ""
  brief.formerEvents = fields.texts("former_events")
  for id in brief.formerEvents where eventID(id) == nil {
    fields.note("former_events", what: "\"\(id)\" is no event's id", hint: eventHint)
  }
  brief.decisions = fields.objects("decisions", readDecision)
  brief.setAside = fields.objects("set_aside", readSetAside)
  brief.flags = fields.objects("flags") { flag in
    let name = flag.needed("flag", flag.text("flag"))
    let found = QualityFlag(flag: name ?? "", lines: flag.lines())
    return name == nil ? nil : found
  }
  guard fields.needed("title", title) != nil, fields.needed("source", source) != nil else { return nil }
  return brief
}

private let eventHint = "letters, digits and hyphens"

/// A name that an event's page can have in its address.
private func eventID(_ text: String) -> String? {
  Permalink("/events/\(text)/") != nil && !text.utf8.contains(UInt8(ascii: "/")) ? text : nil
}

let dateHint = "2022, 2022-06, 2022-06-16, 2022-06-16/2022-06-17, ../2022-06-17 or XXXX-06-16"

/// A primary subtag of BCP 47, in lower case.
package func languageCode(_ text: String) -> String? {
  let isCode = (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) }
  return isCode ? text : nil
}

/// An address that may be linked to: http or https, a host, nothing that could end an attribute or hide in a line.
package func webAddress(_ text: String) -> String? {
  let lower = text.utf8.prefix(8).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  let schemes: [[UInt8]] = [Array("http://".utf8), Array("https://".utf8)]
  guard text.utf8.count <= 4096, let scheme = schemes.first(where: { lower.starts(with: $0) }),
    let host = text.utf8.dropFirst(scheme.count).first, isASCIIWord(host) || host >= 0x80 || host == 0x5B,
    !text.unicodeScalars.contains(where: { isUnprintable($0) || $0.properties.isWhitespace }),
    !text.utf8.contains(where: { "\"'<>\\`{}".utf8.contains($0) })
  else { return nil }
  return text
}

/// A status without its day and words, or the other way round, is shown all the same.
private func noteStatus(_ brief: Brief, _ fields: inout Fields) {
  if brief.status == .corrected, brief.corrections.isEmpty {
    fields.note(
      "status", severity: .warning, what: "corrected, but no correction is told",
      hint: "add a line corrections: [{ date: \"2026-11-26\", note: \"…\" }]")
  }
  if brief.status == .withdrawn, brief.withdrawal == nil {
    fields.note(
      "status", severity: .warning, what: "withdrawn, but not said when and why",
      hint: "add a line withdrawal: { date: \"2026-11-26\", note: \"…\" }")
  }
  if !brief.corrections.isEmpty, brief.status == .published {
    fields.note(
      "corrections", severity: .warning, what: "corrections of a brief that is not called corrected",
      hint: "add a line status: \"corrected\"")
  }
  if brief.withdrawal != nil, brief.status != .withdrawn {
    fields.note(
      "withdrawal", severity: .warning, what: "a withdrawal of a brief that is not withdrawn",
      hint: "add a line status: \"withdrawn\", or take this line away")
  }
}

private func readNotice(_ fields: inout Fields) -> Notice? {
  let date = fields.day("date")
  let note = fields.text("note")
  guard let date = fields.needed("date", date), let note = fields.needed("note", note) else { return nil }
  return Notice(date: date, note: note)
}

private func readDecision(_ fields: inout Fields) -> Decision? {
  let (what, about) = (fields.text("what"), fields.text("about") ?? "")
  let (by, date, reason) = (fields.text("by"), fields.day("date"), fields.text("reason"))
  guard let what = fields.needed("what", what), let by = fields.needed("by", by),
    let date = fields.needed("date", date), let reason = fields.needed("reason", reason)
  else { return nil }
  return Decision(what: what, about: about, by: by, date: date, reason: reason)
}

private func readHappened(_ fields: inout Fields) -> Happened? {
  let value = fields.value("value", wanted: "a date", hint: dateHint) { EDTF($0) }
  let weekday = fields.choice("weekday", of: Weekday.self)
  let happened = Happened(
    value: value, weekday: weekday, basis: fields.choice("basis", of: Basis.self) ?? .desk,
    rule: fields.text("rule") ?? "", lines: fields.lines())
  if value == nil, weekday == nil { _ = fields.needed("value", value) }
  return happened
}

private func readCountry(
  _ fields: inout Fields, role: CountryRole, among countries: Set<CountryCode>
) -> CountryMention? {
  let code = fields.country("code", among: countries)
  let mention = (lines: fields.lines(), reason: fields.text("reason") ?? "")
  guard let code = fields.needed("code", code) else { return nil }
  return CountryMention(code: code, role: role, lines: mention.lines, reason: mention.reason)
}

private func readPerson(_ fields: inout Fields, among countries: Set<CountryCode>) -> Person? {
  let name = fields.needed("name", fields.text("name"))
  let person = Person(
    name: name ?? "", office: fields.text("office"), country: fields.country("country", among: countries),
    lines: fields.lines(), variants: fields.texts("variants"))
  return name == nil ? nil : person
}

private func readSource(_ fields: inout Fields) -> Source? {
  let path = fields.value(
    "path", wanted: "a path below the content folder", hint: "such as articles/2022/000.txt", contentPath)
  let sha256 = fields.value("sha256", wanted: "64 hexadecimal digits") {
    isSHA256($0) ? $0 : nil
  }
  let source = Source(
    path: path ?? "", sha256: sha256 ?? "", outlet: fields.text("outlet"),
    url: fields.value("url", wanted: "an address that begins with http:// or https://", webAddress))
  guard fields.needed("path", path) != nil, fields.needed("sha256", sha256) != nil else { return nil }
  return source
}

private func readSetAside(_ fields: inout Fields) -> SetAside? {
  let (from, to, kind) = (fields.line(at: "from"), fields.line(at: "to"), fields.text("kind"))
  guard let from = fields.needed("from", from), let to = fields.needed("to", to),
    let kind = fields.needed("kind", kind)
  else { return nil }
  guard from <= to else {
    fields.note("to", what: "it ends in line \(to), before it begins in line \(from)")
    return nil
  }
  return SetAside(lines: from...to, kind: kind)
}

/// A relative path that stays below its folder.
private func contentPath(_ path: String) -> String? {
  let names = path.split(separator: "/", omittingEmptySubsequences: false)
  return path.utf8.contains(0) || names.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : path
}

private func isTopicCode(_ text: String) -> Bool {
  text.hasPrefix("medtop:") && text.utf8.count == 15
    && text.utf8.dropFirst(7).allSatisfy { (48...57).contains($0) }
}

extension Fields {
  /// The line of a source, from 1.
  fileprivate mutating func line(at key: String) -> Int? {
    guard let number = int(key) else { return nil }
    guard number < 1 else { return number }
    note(
      key, what: "\"\(key)\" is \(number) where the number of a line is needed", hint: "lines count from 1")
    return nil
  }

  fileprivate mutating func lines() -> [Int] {
    let numbers = ints("lines")
    if numbers.contains(where: { $0 < 1 }) {
      note("lines", what: "a line below 1", hint: "lines count from 1")
    }
    return numbers.filter { $0 > 0 }
  }

  fileprivate mutating func country(_ key: String, among countries: Set<CountryCode>) -> CountryCode? {
    guard !countries.isEmpty else {
      return value(key, wanted: "a country's code", hint: "two capitals: MA", CountryCode.init)
    }
    return text(key).flatMap { country($0, at: line(of: key), among: countries) }
  }
}
