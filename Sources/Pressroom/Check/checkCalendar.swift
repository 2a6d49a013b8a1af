import Briefs

/// What is wrong with a calendar (RFC 5545): lines that are too long or end otherwise than in CR LF, parts that do not nest, events
/// without id, stamp or start, and ids that stand twice. Linear.
func checkCalendar(_ file: BuiltFile) -> [Problem] {
  var reader = CalendarReader(file: file)
  reader.read()
  return reader.problems
}

private struct CalendarReader {
  let file: BuiltFile
  private(set) var problems: [Problem] = []
  private var open: [String] = []
  private var found: Set<String> = []
  private var ids: Set<String> = []
  private var started = 0

  init(file: BuiltFile) { self.file = file }

  mutating func read() {
    var number = 0
    var unfolded: [UInt8] = []
    var first = 1
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      number += 1
      guard line.last == 0x0D else {
        note(number, "the line does not end in CR LF")
        continue
      }
      let text = line.dropLast()
      if text.count > 75 { note(number, "the line has \(text.count) octets where 75 may be") }
      if String(validating: text, as: UTF8.self) == nil {
        note(number, "a character is cut by the line's end")
      }
      if text.first == 0x20 || text.first == 0x09 {
        unfolded += text.dropFirst()
      } else {
        property(unfolded, first)
        unfolded = Array(text)
        first = number
      }
    }
    property(unfolded, first)
    if file.bytes.last != 0x0A { note(number + 1, "the last line has no end") }
    for name in open { note(number, "\(name) is never ended") }
  }

  private mutating func property(_ line: [UInt8], _ number: Int) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      if !line.isEmpty { note(number, "the line has no value") }
      return
    }
    let name = String(decoding: line[..<colon].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    switch name {
    case "BEGIN":
      open.append(value)
      if value == "VEVENT" { (found, started) = ([], number) }
    case "END":
      guard open.popLast() == value else { return note(number, "END:\(value) ends nothing") }
      guard value == "VEVENT" else { return }
      for needed in ["UID", "DTSTAMP", "DTSTART"] where !found.contains(needed) {
        note(started, "the event has no \(needed)")
      }
    default:
      guard open.last == "VEVENT" else { return }
      found.insert(name)
      if name == "UID", !ids.insert(value).inserted { note(number, "the id \(value) stands twice") }
    }
  }

  private mutating func note(_ line: Int, _ what: String) {
    problems.append(Problem(path: file.path, line: line, what: what))
  }
}
