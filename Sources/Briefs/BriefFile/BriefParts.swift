/// A brief's parts as the machine writes them: the front matter's keys, and what the body says.
struct BriefParts {
  /// Every key the front matter may have, in the order it is written in; `machine` comes last.
  static let keys = [
    "title", "title_basis", "title_line", "status", "corrections", "withdrawal", "language", "happened",
    "published", "published_basis",
    "published_line", "place", "countries", "refused", "people", "organisations", "topics", "event",
    "event_reason", "former_events", "decisions", "source", "set_aside", "flags",
  ]

  /// The keys that only a person writes; but the status of a skipped article is the machine's.
  static let personal: Set = ["status", "corrections", "withdrawal"]

  /// The keys that have something to say, and those of the contract that say null.
  let fields: [FlowField]
  let summary: [Passage]
  let points: [Passage]
  let path: String

  init(_ brief: Brief) {
    summary = brief.summary
    points = brief.points
    path = brief.source.path
    var fields = [
      FlowField("title", .string(brief.title)), FlowField("title_basis", .string(brief.titleBasis.rawValue)),
    ]
    func add(_ key: String, _ value: FlowValue, unless isAbsent: Bool = false) {
      if !isAbsent { fields.append(FlowField(key, value)) }
    }
    add("title_line", FlowValue(brief.titleLine), unless: brief.titleLine == nil)
    add("status", .string(brief.status.rawValue), unless: brief.status != .skipped)
    add("language", .string(brief.language))
    add("happened", brief.happened?.flow ?? .null)
    add("published", FlowValue(brief.published?.description))
    add("published_basis", FlowValue(brief.publishedBasis?.rawValue), unless: brief.publishedBasis == nil)
    add("published_line", FlowValue(brief.publishedLine), unless: brief.publishedLine == nil)
    add("place", brief.place?.flow ?? .null)
    add("countries", .list(brief.countries.map(\.flow)))
    add("refused", .list(brief.refused.map(\.flow)), unless: brief.refused.isEmpty)
    add("people", .list(brief.people.map(\.flow)))
    add("organisations", .list(brief.organisations.map(\.flow)), unless: brief.organisations.isEmpty)
    add("topics", .list(brief.topics.map { .string($0) }))
    add("event", FlowValue(brief.event))
    add("event_reason", .string(brief.eventReason), unless: brief.eventReason.isEmpty)
    add("former_events", .list(brief.formerEvents.map { .string($0) }), unless: brief.formerEvents.isEmpty)
    add("decisions", .list(brief.decisions.map(\.flow)), unless: brief.decisions.isEmpty)
    add("source", brief.source.flow)
    add("set_aside", .list(brief.setAside.map(\.flow)), unless: brief.setAside.isEmpty)
    add("flags", .list(brief.flags.map(\.flow)), unless: brief.flags.isEmpty)
    self.fields = fields
  }

  /// A key's line, as it is printed and hashed.
  static func line(_ field: FlowField) -> [UInt8] {
    var bytes = Array(field.key.utf8)
    bytes += ": ".utf8
    field.value.print(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}

extension Happened {
  fileprivate var flow: FlowValue {
    var fields: [FlowField] = []
    if let value { fields.append(FlowField("value", .string(value.description))) }
    if let weekday { fields.append(FlowField("weekday", .string(weekday.rawValue))) }
    fields.append(FlowField("basis", .string(basis.rawValue)))
    if !rule.isEmpty { fields.append(FlowField("rule", .string(rule))) }
    fields.append(FlowField("lines", FlowValue(lines)))
    return .object(fields)
  }
}

extension Place {
  fileprivate var flow: FlowValue {
    .object([
      FlowField("name", .string(name)), FlowField("country", FlowValue(country?.code)),
      FlowField("lines", FlowValue(lines)),
    ])
  }
}

extension CountryMention {
  /// Without the role where it is `refused`: the key it stands under says so.
  fileprivate var flow: FlowValue {
    var fields = [FlowField("code", .string(code.code))]
    if role != .refused { fields.append(FlowField("role", .string(role.rawValue))) }
    fields.append(FlowField("lines", FlowValue(lines)))
    if !reason.isEmpty { fields.append(FlowField("reason", .string(reason))) }
    return .object(fields)
  }
}

extension Person {
  fileprivate var flow: FlowValue {
    var fields = [FlowField("name", .string(name))]
    if let office { fields.append(FlowField("office", .string(office))) }
    if let country { fields.append(FlowField("country", .string(country.code))) }
    fields.append(FlowField("lines", FlowValue(lines)))
    if !variants.isEmpty { fields.append(FlowField("variants", .list(variants.map { .string($0) }))) }
    return .object(fields)
  }
}

extension Organisation {
  fileprivate var flow: FlowValue {
    var fields = [FlowField("name", .string(name))]
    if let acronym { fields.append(FlowField("acronym", .string(acronym))) }
    fields.append(FlowField("lines", FlowValue(lines)))
    return .object(fields)
  }
}

extension Decision {
  fileprivate var flow: FlowValue {
    var fields = [FlowField("what", .string(what))]
    if !about.isEmpty { fields.append(FlowField("about", .string(about))) }
    fields += [
      FlowField("by", .string(by)), FlowField("date", .string(date.description)),
      FlowField("reason", .string(reason)),
    ]
    return .object(fields)
  }
}

extension Source {
  fileprivate var flow: FlowValue {
    .object([
      FlowField("path", .string(path)), FlowField("sha256", .string(sha256)),
      FlowField("outlet", FlowValue(outlet)), FlowField("url", FlowValue(url)),
    ])
  }
}

extension SetAside {
  fileprivate var flow: FlowValue {
    .object([
      FlowField("from", .int(lines.lowerBound)), FlowField("to", .int(lines.upperBound)),
      FlowField("kind", .string(kind)),
    ])
  }
}

extension QualityFlag {
  fileprivate var flow: FlowValue {
    .object([FlowField("flag", .string(flag)), FlowField("lines", FlowValue(lines))])
  }
}
