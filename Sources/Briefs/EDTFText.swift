extension EDTF: LosslessStringConvertible {
  /// Reads the profile of ``EDTF``; nil on anything else, also on surrounding spaces. Linear, at most 40 bytes.
  package init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = EDTF.date(in: bytes[...]) ?? EDTF.dayOfMoment(bytes) else { return nil }
      self = .date(date)
      return
    }
    let (left, right) = (bytes[..<slash], bytes[(slash + 1)...])
    let open: [UInt8] = [0x2E, 0x2E]
    if left.elementsEqual(open) {
      guard let last = EDTF.date(in: right) else { return nil }
      self = .interval(nil, last)
    } else if right.elementsEqual(open) {
      guard let first = EDTF.date(in: left) else { return nil }
      self = .interval(first, nil)
    } else {
      guard let first = EDTF.date(in: left), let last = EDTF.date(in: right), EDTF.inOrder(first, last)
      else { return nil }
      self.init(from: first, to: last)
    }
  }

  /// As ``EDTF/init(_:)-(String)`` reads it back.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let first, let last): "\(first?.description ?? "..")/\(last?.description ?? "..")"
    }
  }

  /// An interval cannot end before it begins; where only one year is known, nothing can be said.
  private static func inOrder(_ first: PartialDate, _ last: PartialDate) -> Bool {
    if let a = first.firstDay, let b = last.lastDay { return a <= b }
    return first.year == nil && last.year == nil
  }

  /// `2022`, `2022-06`, `2022-06-16`, `XXXX-11`, `XXXX-11-24`.
  private static func date(in bytes: ArraySlice<UInt8>) -> PartialDate? {
    let b = Array(bytes)
    guard b.count == 4 || b.count == 7 || b.count == 10 else { return nil }
    let unknownYear = b[..<4].allSatisfy { $0 == UInt8(ascii: "X") }
    let year = number(b[..<4])
    guard unknownYear || year != nil else { return nil }
    guard b.count > 4 else { return PartialDate(year: year) }
    guard b[4] == UInt8(ascii: "-"), let month = number(b[5..<7]) else { return nil }
    guard b.count > 7 else { return PartialDate(year: year, month: month) }
    guard b[7] == UInt8(ascii: "-"), let day = number(b[8..<10]) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The day of `2022-06-16T10:00`, `…T10:00:00.5Z`, `…T10:00:00+01:00`, `… 10:00:00` (RFC 3339, seconds optional).
  private static func dayOfMoment(_ b: [UInt8]) -> PartialDate? {
    guard b.count >= 16, b[10] == UInt8(ascii: "T") || b[10] == 0x20, let date = date(in: b[..<10]),
      date.firstDay != nil, let hour = number(b[11..<13]), hour <= 24, b[13] == UInt8(ascii: ":"),
      let minute = number(b[14..<16]), minute < 60
    else { return nil }
    var i = 16
    if i < b.count, b[i] == UInt8(ascii: ":") {
      guard b.count >= i + 3, let second = number(b[(i + 1)..<(i + 3)]), second <= 60 else { return nil }
      i += 3
      if i < b.count, b[i] == UInt8(ascii: ".") {
        let digits = b[(i + 1)...].prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        i = digits.endIndex
      }
    }
    let zone = b[i...]
    if zone.isEmpty || zone.elementsEqual([UInt8(ascii: "Z")]) { return date }
    guard zone.first == UInt8(ascii: "+") || zone.first == UInt8(ascii: "-") else { return nil }
    let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 2 || digits.count == 4, zone.count <= 6, let offset = number(digits[...]),
      offset <= 2400
    else { return nil }
    return date
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2022`, `2022-06`, `2022-06-16`; an unknown year is `XXXX`.
  package var description: String {
    var text = year.map { padded($0, to: 4) } ?? "XXXX"
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day: CustomStringConvertible {
  /// The day that a text such as `2026-11-26` names; nil for anything else, a month or a span too.
  package init?(_ text: String) {
    guard case .date(let date)? = EDTF(text), date.day != nil, let day = date.firstDay,
      day.description == text
    else { return nil }
    self = day
  }

  /// `2022-06-16`.
  package var description: String { PartialDate(self).description }
}
