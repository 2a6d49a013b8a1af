import Briefs

extension Editions {
  /// Reads the file, by anyone's hand: a row that is none is a warning with its line, and as if it were not there.
  ///
  /// Of two rows about one thing, as a careless merge leaves them, the first is taken; of two about one event the earlier edition.
  package static func read(_ bytes: [UInt8], path: String) -> (Editions, [Problem]) {
    var reading = EditionsReading(path: path)
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      reading.take(bytes[start..<end], line)
      start = end + 1
    }
    return reading.finish()
  }

  /// The largest file there may be: some 100,000 briefs.
  package static let largest = 64 << 20
}

/// The rows read so far.
private struct EditionsReading {
  let path: String
  private var editions = Editions()
  private var log: [Int: Editions.Past] = [:]
  /// The line of each edition's first change, to name it where there is no such edition.
  private var days: [Int: Day] = [:]
  private var lines: [Int: Int] = [:]
  private var problems: [Problem] = []
  private var broken = 0

  init(path: String) { self.path = path }

  private static let mostNamed = 20

  mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map(column)
    let fields = columns.compactMap { $0 }
    guard fields.count == columns.count, let kind = fields.first, row(kind, Array(fields.dropFirst()), number)
    else { return note(number, "not a row of editions, so it is passed over") }
  }

  private mutating func note(_ line: Int, _ what: String) {
    broken += 1
    guard broken <= EditionsReading.mostNamed else { return }
    problems.append(
      Problem(
        path: path, line: line, severity: .warning, what: what,
        hint: "take it from the version before, or delete the line"))
  }

  private mutating func row(_ kind: String, _ fields: [String], _ line: Int) -> Bool {
    switch (kind, fields.count) {
    case ("brief", 7): brief(fields)
    case ("event", 6): event(fields)
    case ("edition", 2): edition(fields)
    case ("change", 7): change(fields, line)
    case ("more", 4): more(fields, line)
    default: false
    }
  }

  private mutating func brief(_ fields: [String]) -> Bool {
    guard !fields[0].isEmpty, !fields[1].isEmpty, let status = Status(rawValue: fields[2]),
      let corrections = count(fields[4]), editions.briefs[fields[0]] == nil
    else { return false }
    let withdrawn = Day(fields[3])
    guard withdrawn != nil || fields[3].isEmpty else { return false }
    editions.briefs[fields[0]] = Editions.ToldBrief(
      event: fields[1], status: status, withdrawn: withdrawn, corrections: corrections, hash: fields[5],
      title: fields[6])
    return true
  }

  private mutating func event(_ fields: [String]) -> Bool {
    guard !fields[0].isEmpty, let edition = count(fields[1]), edition > 0, let day = Day(fields[2]) else {
      return false
    }
    let updated = fields[3].isEmpty ? FeedMoment(day) : FeedMoment(fields[3])
    guard let updated else { return false }
    var countries: [CountryCode: Int] = [:]
    for word in fields[4].split(separator: " ") {
      let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      guard let code = CountryCode(String(parts[0])) else { return false }
      guard parts.count > 1 else {
        countries[code] = edition
        continue
      }
      guard let since = count(String(parts[1])), since >= edition else { return false }
      countries[code] = since
    }
    if let other = editions.events[fields[0]], other.edition <= edition { return true }
    editions.events[fields[0]] = Editions.ToldEvent(
      edition: edition, day: day, updated: updated, countries: countries, lead: fields[5])
    return true
  }

  private mutating func edition(_ fields: [String]) -> Bool {
    guard let number = count(fields[0]), number > 0, let day = Day(fields[1]), days[number] == nil else {
      return false
    }
    days[number] = day
    return true
  }

  private mutating func change(_ fields: [String], _ line: Int) -> Bool {
    guard let number = count(fields[0]), let kind = Change.Kind(rawValue: fields[1]),
      let subject = Change.Subject(rawValue: fields[2]), !fields[3].isEmpty
    else { return false }
    var change = Change(kind, subject, fields[3], title: fields[5])
    change.was = fields[6]
    if kind == .corrected {
      guard let correction = count(fields[4]), correction > 0 else { return false }
      change.correction = correction
    } else {
      change.to = fields[4].split(separator: " ").map(String.init)
    }
    log[number, default: Editions.Past(number: number, day: Editions.noDay)].changes.append(change)
    if lines[number] == nil { lines[number] = line }
    return true
  }

  private mutating func more(_ fields: [String], _ line: Int) -> Bool {
    guard let number = count(fields[0]), let kind = Change.Kind(rawValue: fields[1]),
      let subject = Change.Subject(rawValue: fields[2]), let count = count(fields[3]), count > 0
    else { return false }
    log[number, default: Editions.Past(number: number, day: Editions.noDay)].more.append(
      Editions.Rest(kind: kind, subject: subject, count: count))
    if lines[number] == nil { lines[number] = line }
    return true
  }

  mutating func finish() -> (Editions, [Problem]) {
    for (number, day) in days {
      log[number, default: Editions.Past(number: number, day: day)].day = day
    }
    for number in log.keys.sorted() where days[number] == nil {
      note(lines[number] ?? 1, "changes of an edition \(number) that has no row, so they are passed over")
      log[number] = nil
    }
    editions.log = log.values.sorted { $0.number < $1.number }
    if broken > EditionsReading.mostNamed {
      problems.append(
        Problem(
          path: path, severity: .warning,
          what: "\(broken - EditionsReading.mostNamed) more rows are none",
          hint: "take the file from the version before"))
    }
    return (editions, problems)
  }
}

/// A column's text; nil where it is not UTF-8 or an escape in it is none.
private func column(_ bytes: ArraySlice<UInt8>) -> String? {
  if bytes.elementsEqual("-".utf8) { return "" }
  guard bytes.contains(UInt8(ascii: "\\")) else { return String(validating: bytes, as: UTF8.self) }
  var text: [UInt8] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    guard bytes[i] == UInt8(ascii: "\\") else {
      text.append(bytes[i])
      i += 1
      continue
    }
    let escape = bytes[(i + 1)...].prefix(2)
    if escape.first == UInt8(ascii: "\\") || escape.first == UInt8(ascii: "-") {
      text.append(bytes[i + 1])
      i += 2
    } else if escape.elementsEqual("u{".utf8), let end = bytes[i...].firstIndex(of: UInt8(ascii: "}")),
      let value = UInt32(String(decoding: bytes[(i + 3)..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      text += String(scalar).utf8
      i = end + 1
    } else {
      return nil
    }
  }
  return String(validating: text, as: UTF8.self)
}

/// A number that a file of ours may hold.
private func count(_ text: String) -> Int? {
  guard text.utf8.count <= 9, !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int(text)
}

extension Editions {
  /// Stands in until an edition's own row is read.
  fileprivate static let noDay: Day = {
    guard let day = Day(1970, 1, 1) else { preconditionFailure("1970 began on 1 January") }
    return day
  }()
}
