import Briefs

// How the values that stages hand on are written and read, the small ones first.

extension ClippingWriter {
  mutating func put(_ lines: [Int]) {
    put(lines.count)
    var last = 0
    for line in lines {
      put(line - last)
      last = line
    }
  }

  mutating func put(_ text: String?) { put(text) { $1.put($0) } }
  mutating func put(_ number: Int?) { put(number) { $1.put($0) } }
  mutating func put(_ texts: [String]) { put(texts) { $1.put($0) } }
  mutating func put(_ range: Range<Int>) { put([range.lowerBound, range.upperBound]) }
  mutating func put(_ country: CountryCode?) { put(country?.code) }
  mutating func put<Value: RawRepresentable<String>>(_ value: Value?) { put(value) { $1.put($0) } }
  mutating func put(_ day: Day) { put(day.ordinal) }

  mutating func put(_ date: PartialDate) {
    put(date.year ?? 0)
    put(date.month ?? 0)
    put(date.day ?? 0)
  }

  mutating func put(_ date: EDTF?) {
    put(date) { date, writer in
      switch date {
      case .date(let date):
        writer.put(true)
        writer.put(date)
      case .interval(let first, let last):
        writer.put(false)
        writer.put(first) { $1.put($0) }
        writer.put(last) { $1.put($0) }
      }
    }
  }

  mutating func put(_ country: CountryMention) {
    put(country.code.code)
    put(country.role)
    put(country.lines)
    put(country.reason)
  }

  mutating func put(_ place: Place?) {
    put(place) { place, writer in
      writer.put(place.name)
      writer.put(place.country)
      writer.put(place.lines)
    }
  }
}

extension ClippingReader {
  mutating func lines() throws(BadClipping) -> [Int] {
    var last = 0
    var lines: [Int] = []
    for _ in 0..<(try length()) {
      let (line, isTooLarge) = last.addingReportingOverflow(try int())
      guard !isTooLarge else { throw BadClipping() }
      lines.append(line)
      last = line
    }
    return lines
  }

  mutating func text() throws(BadClipping) -> String? {
    try bool() ? try string() : nil
  }
  mutating func number() throws(BadClipping) -> Int? { try bool() ? try int() : nil }
  mutating func name<Value: RawRepresentable<String>>() throws(BadClipping) -> Value? {
    try bool() ? try value() : nil
  }

  mutating func texts() throws(BadClipping) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try length()) { texts.append(try string()) }
    return texts
  }

  mutating func range() throws(BadClipping) -> Range<Int> {
    let bounds = try lines()
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else { throw BadClipping() }
    return bounds[0]..<bounds[1]
  }

  mutating func country() throws(BadClipping) -> CountryCode? {
    guard let code = try text() else { return nil }
    guard let country = CountryCode(code) else { throw BadClipping() }
    return country
  }

  mutating func day() throws(BadClipping) -> Day {
    guard let day = Day(ordinal: try int()) else { throw BadClipping() }
    return day
  }

  mutating func partialDate() throws(BadClipping) -> PartialDate {
    let parts = [try int(), try int(), try int()].map { $0 == 0 ? nil : $0 }
    guard let date = PartialDate(year: parts[0], month: parts[1], day: parts[2]) else { throw BadClipping() }
    return date
  }

  mutating func date() throws(BadClipping) -> EDTF? {
    guard try bool() else { return nil }
    guard try !bool() else { return .date(try partialDate()) }
    let first = try bool() ? try partialDate() : nil
    let last = try bool() ? try partialDate() : nil
    return .interval(first, last)
  }

  mutating func countryMention() throws(BadClipping) -> CountryMention {
    guard let code = CountryCode(try string()) else { throw BadClipping() }
    return CountryMention(code: code, role: try value(), lines: try lines(), reason: try string())
  }

  mutating func place() throws(BadClipping) -> Place? {
    guard try bool() else { return nil }
    return Place(name: try string(), country: try country(), lines: try lines())
  }
}
