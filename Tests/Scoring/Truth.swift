import Briefs

/// What a careful reader says of an article: `NAME.truth.yaml`, as `README.md` beside the articles describes it.
package struct Truth: Sendable {
  package let language: String
  package let kind: String?
  package let event: String
  package let title: String?
  package let titleLine: Int?
  package let published: EDTF?
  package let outlet: String?
  package let byline: String?
  /// Line numbers from 1.
  package let body: Set<Int>
  package let abstract: String?
  package let happened: EDTF?
  package let weekday: String?
  package let dates: [DateTruth]
  package let placeCountry: String?
  package let parties: Set<String>
  package let mentioned: Set<String>
  package let people: [PersonTruth]
  package let organisations: [OrganisationTruth]
  package let topics: Set<String>
  package let flags: Set<String>
  /// Keys that are missing, unknown or of the wrong kind.
  package let problems: [Problem]

  /// A date expression of the body.
  package struct DateTruth: Sendable {
    package let line: Int
    package let text: String
    package let value: EDTF
  }

  /// A person named in full.
  package struct PersonTruth: Sendable {
    package let name: String
    package let office: String?
    package let country: String?
  }

  /// A body named in full.
  package struct OrganisationTruth: Sendable {
    package let name: String
    package let acronym: String?
  }

  /// Reads a truth; what cannot be read is in `problems`.
  package init(at path: String) throws {
    var fields = Fields(try readYAML(try readFile(path, limit: 1 << 16), path: path), path: path)
    language = fields.text("language") ?? "und"
    kind = fields.text("kind")
    event = fields.text("event") ?? path
    title = fields.text("title")
    titleLine = fields.int("titleLine")
    published = fields.text("published").flatMap { EDTF($0) }
    _ = fields.int("publishedLine")
    outlet = fields.text("outlet")
    byline = fields.text("byline")
    body = Set(fields.items("body").flatMap(\.lineNumbers))
    abstract = fields.text("abstract")
    let day = fields.object("happened") { day in
      _ = day.text("basis")
      return (value: day.text("value").flatMap { EDTF($0) }, weekday: day.text("weekday"))
    }
    happened = day?.value
    weekday = day?.weekday
    dates = fields.objects("dates") { date in
      let (line, text, value) = (date.int("line"), date.text("text"), date.text("value"))
      guard let line, let text, let value = value.flatMap({ EDTF($0) }) else { return nil }
      return DateTruth(line: line, text: text, value: value)
    }
    placeCountry = fields.object("place") { place in
      _ = place.text("name")
      return place.text("country")
    }
    parties = Set(fields.texts("parties"))
    mentioned = Set(fields.texts("mentioned"))
    people = fields.objects("people") { person in
      let (name, office, country) = (person.text("name"), person.text("office"), person.text("country"))
      return name.map { PersonTruth(name: $0, office: office, country: country) }
    }
    organisations = fields.objects("organisations") { body in
      let (name, acronym) = (body.text("name"), body.text("acronym"))
      return name.map { OrganisationTruth(name: $0, acronym: acronym) }
    }
    topics = Set(fields.texts("topics"))
    flags = Set(fields.texts("flags"))
    problems = fields.finish()
  }
}

extension YAMLNode {
  /// The lines of a range written as `[4, 9]`.
  fileprivate var lineNumbers: [Int] {
    guard case .sequence(let ends) = content else { return [] }
    let numbers = ends.compactMap { end -> Int? in
      if case .scalar(let text, _) = end.content { Int(text) } else { nil }
    }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return [] }
    return Array(first...last)
  }
}
