import Briefs
import Mustache

/// Writes iCalendar (RFC 5545) straight into bytes: the one place where text becomes a calendar.
///
/// Lines end in CR LF and are folded at 75 octets, never within a character. Controls become U+FFFD.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A line of a name, its parameters and a value that is written as it stands.
  mutating func line(_ name: String, raw value: String) { fold(Array("\(name):\(value)".utf8)) }

  /// A line with text, which is escaped (3.3.11).
  mutating func line(_ name: String, _ text: String) {
    var line = Array(name.utf8)
    line.append(UInt8(ascii: ":"))
    CalendarWriter.escape(text, into: &line)
    fold(line)
  }

  /// A line with several texts.
  mutating func line(_ name: String, _ texts: [String]) {
    var line = Array(name.utf8)
    for (i, text) in texts.enumerated() {
      line.append(i == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
      CalendarWriter.escape(text, into: &line)
    }
    fold(line)
  }

  private static func escape(_ text: String, into line: inout [UInt8]) {
    var last: UInt8 = 0
    for byte in settled(text).utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0x0A where last == 0x0D: break
      case 0x0A, 0x0D: line += "\\n".utf8
      default: line.append(byte)
      }
      last = byte
    }
  }

  /// Octets in a line, without its end (3.1).
  private static let longestLine = 75

  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = CalendarWriter.longestLine
    while line.count - start > room {
      var end = start + room
      // No cut before a byte that goes on with a character.
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      room = CalendarWriter.longestLine - 1
    }
    bytes += line[start...]
    bytes += "\r\n".utf8
  }
}

extension Edition {
  /// A calendar has no more events, those that happened last; the year's has all of its.
  static let longestCalendar = 1000

  /// The calendars of dated events: the site's, each year's and each country's.
  func calendars() -> [Site.Page] {
    func page(_ folder: String, _ label: String?, _ events: [Int], to page: String) -> Site.Page {
      Site.Page(
        address: permalink("/\(folder)events.ics"),
        source: label.map { "the calendar of \($0)" } ?? "the calendar"
      ) {
        self.calendar(events, title: label.map { "\($0) – \(self.site.title)" } ?? self.site.title, to: page)
      }
    }
    let dated = digest.events.indices.filter { days(ofEvent: $0) != nil }
    var years: [Int: [Int]] = [:]
    for event in dated {
      if let year = digest.events[event].spot.year { years[year, default: []].append(event) }
    }
    var pages = [page("", nil, Array(dated.prefix(Edition.longestCalendar)), to: "timeline/")]
    for year in years.keys.sorted() {
      let folder = String(Edition.file(year: year).dropLast("index.html".count))
      pages.append(page(folder, String(year), years[year] ?? [], to: folder))
    }
    for entry in digest.countries {
      let events = entry.events.lazy.filter { self.days(ofEvent: $0) != nil }.prefix(Edition.longestCalendar)
      guard !events.isEmpty else { continue }
      let folder = "countries/\(entry.code.code.lowercased())/"
      pages.append(page(folder, name(entry.code), Array(events), to: folder))
    }
    return pages
  }

  /// The first and the last day of an event of which whole days are known; nil for all others: a month is no day.
  func days(ofEvent place: Int) -> (first: Day, last: Day)? {
    guard let value = digest.events[place].happened?.value, value.precision == .day,
      let first = value.firstDay, let last = value.lastDay
    else { return nil }
    return (first, last)
  }

  /// A calendar (RFC 5545): all-day events under ids that stay, stamped as feeds are, so that no clock is asked.
  private func calendar(_ events: [Int], title: String, to page: String) -> [UInt8] {
    var calendar = CalendarWriter()
    calendar.line("BEGIN", raw: "VCALENDAR")
    calendar.line("VERSION", raw: "2.0")
    calendar.line("PRODID", raw: "-//Dateline//Dateline//\(wording.language.uppercased())")
    calendar.line("CALSCALE", raw: "GREGORIAN")
    // RFC 7986, and what was read before it.
    calendar.line("NAME", title)
    calendar.line("X-WR-CALNAME", title)
    if site.baseURL != nil { calendar.line("URL;VALUE=URI", raw: link(page, file: page, from: "events.ics")) }
    for place in events {
      guard let (first, last) = days(ofEvent: place) else { continue }
      let event = digest.events[place]
      let best = best(event)
      let language = best.brief.language
      let moment = feedDates[place].updated
      calendar.line("BEGIN", raw: "VEVENT")
      calendar.line("UID", id(identity(ofEvent: place)))
      calendar.line("DTSTAMP", raw: Edition.stamp(moment))
      calendar.line("DTSTART;VALUE=DATE", raw: Edition.digits(first))
      // The end is the day behind the last one; past the year 9999 there is none.
      if let end = last.adding(days: 1) { calendar.line("DTEND;VALUE=DATE", raw: Edition.digits(end)) }
      calendar.line("SUMMARY" + Edition.parameter(language), self.title(best.brief))
      let sentences = best.brief.summary.map(\.text).joined(separator: "\n")
      if !sentences.isEmpty { calendar.line("DESCRIPTION" + Edition.parameter(language), sentences) }
      if let name = event.place?.name { calendar.line("LOCATION", name) }
      if !event.parties.isEmpty { calendar.line("CATEGORIES", event.parties.map(name)) }
      if let base = site.baseURL { calendar.line("URL;VALUE=URI", raw: base + address(ofEvent: place)) }
      // Nobody is busy because two others met.
      calendar.line("TRANSP", raw: "TRANSPARENT")
      calendar.line("END", raw: "VEVENT")
    }
    calendar.line("END", raw: "VCALENDAR")
    return calendar.bytes
  }

  /// `;LANGUAGE=fr`, where a language is known.
  private static func parameter(_ language: String) -> String {
    let isTag = language.utf8.allSatisfy { byte in
      byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isTag && !language.isEmpty && language != "und" ? ";LANGUAGE=" + language : ""
  }

  /// `20240311`.
  private static func digits(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// `20240311T000001Z`.
  private static func stamp(_ moment: FeedMoment) -> String {
    moment.description.replacing("-", with: "").replacing(":", with: "")
  }
}
