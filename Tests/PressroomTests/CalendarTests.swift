import Briefs
import Mustache
import Support
import Testing

@testable import Pressroom

@Suite struct `A calendar` {
  @Test func `has the events of which whole days are known, the end behind the last`() {
    var accounts = SmallDigest.accounts
    accounts[0].brief.happened?.value = EDTF("2024-03-30/2024-03-31")
    accounts[1].brief.event = "other"
    let calendar = SmallDigest.site(accounts).text("/events.ics") ?? ""
    #expect(calendar.contains("DTSTART;VALUE=DATE:20240330\r\nDTEND;VALUE=DATE:20240401\r\n"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20250709\r\nDTEND;VALUE=DATE:20250710\r\n"))
    // A month and a weekday are no day.
    #expect(calendar.split(separator: "BEGIN:VEVENT").count == 3)
    #expect(calendar.contains("UID:https://digest.example/events/ma-pt-1/\r\nDTSTAMP:20240331T000000Z\r\n"))
  }

  @Test func `is there for each country and year that has such events`() {
    let site = SmallDigest.site(SmallDigest.accounts)
    #expect(site.text("/countries/ma/events.ics") != nil && site.text("/timeline/2024/events.ics") != nil)
    #expect(site.text("/countries/et/events.ics") == nil)
  }

  @Test func `keeps an event's id when its title changes`() {
    func ids(_ site: Site) -> [Substring] {
      (site.text("/events.ics") ?? "").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let renamed = SmallDigest.accounts("visit-to-lisbon") { $0.title = "Another" }
    #expect(ids(SmallDigest.site(renamed)) == ids(SmallDigest.site(SmallDigest.accounts)))
  }

  @Test func `is sound whatever stands in a title`() {
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let title = (0..<8).map { _ in nastyText(using: &generator) }.joined()
      var writer = CalendarWriter()
      writer.line("BEGIN", raw: "VCALENDAR")
      writer.line("SUMMARY", title)
      writer.line("CATEGORIES", [title, "مرحبا بكم في الرباط " + title])
      writer.line("END", raw: "VCALENDAR")
      #expect(checkCalendar(BuiltFile(path: "x.ics", bytes: writer.bytes)) == [], "seed \(seed)")
      // Unfolded and unescaped it says what it was given, settled: by bytes, as a fold may stand before a combining mark.
      var lines: [[UInt8]] = []
      for line in writer.bytes.split(separator: 0x0A).map({ $0.dropLast() }) {
        if line.first == 0x20 {
          lines[lines.count - 1] += line.dropFirst()
        } else {
          lines.append(Array(line))
        }
      }
      var plain: [UInt8] = []
      var isEscaped = false
      for byte in lines[1].dropFirst("SUMMARY:".utf8.count) {
        if !isEscaped, byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          plain.append(isEscaped && byte == UInt8(ascii: "n") ? 0x0A : byte)
          isEscaped = false
        }
      }
      let expected = settled(title).utf8.reduce(into: (bytes: [UInt8](), last: 0 as UInt8)) { text, byte in
        if byte != 0x0A || text.last != 0x0D { text.bytes.append(byte == 0x0D ? 0x0A : byte) }
        text.last = byte
      }.bytes
      #expect(plain == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\r\n", "the line does not end in CR LF"),
    ("X:" + String(repeating: "a", count: 80) + "\r\n", "the line has 82 octets where 75 may be"),
    ("BEGIN:VCALENDAR\r\n", "VCALENDAR is never ended"), ("END:VEVENT\r\n", "END:VEVENT ends nothing"),
    ("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:x\r\nEND:VEVENT\r\n", "the event has no DTSTAMP"),
  ])
  func `that is broken is named`(_ text: String, _ fault: String) {
    let found = checkFeeds(in: [BuiltFile(path: "events.ics", bytes: Array(text.utf8))]).map(\.what)
    #expect(found.contains(fault))
  }
}
