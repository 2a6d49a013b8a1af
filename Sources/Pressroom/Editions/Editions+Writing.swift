import Briefs

extension Editions {
  /// Where they stand, below the content folder.
  package static let path = "briefs/editions.tsv"

  /// The file: a fact a line, columns between tabs, each kind sorted, so that version control merges it line by line.
  ///
  /// What an empty column means stands as `-`; a tab, a line break, a backslash or a character that cannot be seen is escaped in a title.
  package var file: [UInt8] {
    var bytes = Array(Editions.head.utf8)
    func row(_ columns: [String]) {
      for (i, column) in columns.enumerated() {
        if i > 0 { bytes.append(0x09) }
        appendColumn(column, to: &bytes)
      }
      bytes.append(0x0A)
    }
    for (slug, brief) in briefs.sorted(by: { Editions.precedes($0.key, $1.key) }) {
      row([
        "brief", slug, brief.event, brief.status.rawValue, brief.withdrawn?.description ?? "",
        String(brief.corrections), brief.hash, brief.title,
      ])
    }
    for (id, event) in events.sorted(by: { Editions.precedes($0.key, $1.key) }) {
      let countries = event.countries.sorted { $0.key < $1.key }.map { code, since in
        since == event.edition ? code.code : "\(code.code)@\(since)"
      }
      row([
        "event", id, String(event.edition), event.day.description,
        event.updated == FeedMoment(event.day)
          ? "" : event.updated.second == 0 ? event.updated.day.description : event.updated.description,
        countries.joined(separator: " "),
        event.lead,
      ])
    }
    for past in log {
      row(["edition", String(past.number), past.day.description])
      for change in past.changes {
        row([
          "change", String(past.number), change.kind.rawValue, change.subject.rawValue, change.name,
          change.correction > 0 ? String(change.correction) : change.to.joined(separator: " "), change.title,
          change.was,
        ])
      }
      for rest in past.more {
        row([
          "more", String(past.number), rest.kind.rawValue, rest.subject.rawValue, String(rest.count),
        ])
      }
    }
    return bytes
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private static let head = """
    # What readers were told: every brief and event as the last published edition showed it, and what each edition changed.
    # Written by `dateline publish` and `dateline nightly` once an edition stands; keep it with the briefs, in version control.
    # Columns stand between tabs; - is empty.
    #
    # brief    name in the address, event, status, withdrawn on, corrections told, hash of what is read, title
    # event    id, first edition, its day, updated on (- for that day), countries (CODE@N: since edition N), title from the brief
    # edition  number, day
    # change   edition, kind, event or article, its name, went to events (or: correction number), title, title before
    # more     edition, kind, event or article, how many more

    """
}

/// One column: text, with escapes for what would end it, and for what nobody sees.
private func appendColumn(_ text: String, to bytes: inout [UInt8]) {
  guard !text.isEmpty else { return bytes.append(UInt8(ascii: "-")) }
  if text == "-" { return bytes += "\\-".utf8 }
  let isPlain = text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\")) }
  if isPlain { return bytes += text.utf8 }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": bytes += "\\\\".utf8
    case _ where isHidden(scalar): bytes += "\\u{\(String(scalar.value, radix: 16))}".utf8
    default: bytes += String(scalar).utf8
    }
  }
}

/// Controls, format characters and separators of lines.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  default: false
  }
}
