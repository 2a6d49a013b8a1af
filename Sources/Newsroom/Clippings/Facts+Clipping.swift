import Briefs

extension Facts {
  /// Writes all but the story, which whoever reads it has, and what the desk decided, which comes later.
  func write(to writer: inout ClippingWriter) {
    writer.put(happened) { happened, writer in
      writer.put(happened.value)
      writer.put(happened.weekday)
      writer.put(happened.basis)
      writer.put(happened.rule)
      writer.put(happened.lines)
    }
    writer.put(dates) { date, writer in
      writer.put(date.text)
      writer.put(date.value)
      writer.put(date.weekday)
      writer.put(date.rule)
      writer.put(date.line)
      writer.put(date.range)
    }
    writer.put(place)
    writer.put(placeRule)
    writer.put(countries) { $1.put($0) }
    writer.put(weighed) { $0.write(to: &$1) }
    writer.put(people) { person, writer in
      writer.put(person.name)
      writer.put(person.office)
      writer.put(person.country)
      writer.put(person.lines)
      writer.put(person.variants)
    }
    writer.put(peopleFound) { finding, writer in
      writer.put(finding.office)
      writer.put(finding.signs) { found, writer in
        writer.put(found.sign.rawValue)
        writer.put(found.weight) { $1.put($0) }
      }
    }
    writer.put(organisations) { organisation, writer in
      writer.put(organisation.name)
      writer.put(organisation.acronym)
      writer.put(organisation.lines)
    }
    writer.put(organisationRules) { $1.put($0) }
    writer.put(topics)
    writer.put(sentences) { sentence, writer in
      writer.put(sentence.line)
      writer.put(sentence.range)
    }
  }

  /// Reads what ``write(to:)`` wrote of the same story.
  init(of story: Story, from reader: inout ClippingReader) throws(BadClipping) {
    let happened = try reader.optional { reader throws(BadClipping) in
      Happened(
        value: try reader.date(), weekday: try reader.name(), basis: try reader.value(),
        rule: try reader.string(), lines: try reader.lines())
    }
    let dates = try reader.array { reader throws(BadClipping) in
      DateMention(
        text: try reader.string(), value: try reader.date(), weekday: try reader.name(),
        rule: try reader.string(), line: try reader.int(), range: try reader.range())
    }
    let place = try reader.place()
    let placeRule: PlaceRule? = try reader.name()
    let countries = try reader.array { reader throws(BadClipping) in try reader.countryMention() }
    let weighed = try reader.array { reader throws(BadClipping) in try WeighedCountry(from: &reader) }
    let people = try reader.array { reader throws(BadClipping) in
      Person(
        name: try reader.string(), office: try reader.text(), country: try reader.country(),
        lines: try reader.lines(), variants: try reader.texts())
    }
    let peopleFound = try reader.array { reader throws(BadClipping) in try PersonFinding(from: &reader) }
    let organisations = try reader.array { reader throws(BadClipping) in
      Organisation(name: try reader.string(), acronym: try reader.text(), lines: try reader.lines())
    }
    self.init(
      story: story, happened: happened, dates: dates, place: place, placeRule: placeRule,
      countries: countries,
      weighed: weighed, people: people, peopleFound: peopleFound, organisations: organisations,
      organisationRules: try reader.array { reader throws(BadClipping) in try reader.value() },
      topics: try reader.texts(),
      sentences: try reader.array { reader throws(BadClipping) in
        Sentence(line: try reader.int(), range: try reader.range())
      })
    let ranges = dates.map(\.range) + sentences.map(\.range)
    guard ranges.allSatisfy({ $0.upperBound <= story.article.text.utf8.count }) else { throw BadClipping() }
  }
}

extension WeighedCountry {
  fileprivate func write(to writer: inout ClippingWriter) {
    writer.put(code.code)
    writer.put(weight)
    writer.put(part)
    writer.put([headline, lede, body])
    writer.put(traits) { $1.put($0) }
    writer.put(added) { $1.put($0) }
    writer.put(stateRule)
    writer.put(rule)
  }

  fileprivate init(from reader: inout ClippingReader) throws(BadClipping) {
    guard let code = CountryCode(try reader.string()) else { throw BadClipping() }
    let (weight, part) = (try reader.double(), try reader.double())
    let counts = try reader.lines()
    let traits = try reader.array { reader throws(BadClipping) in try reader.double() }
    let added = try reader.array { reader throws(BadClipping) in try reader.double() }
    let all = CountryTrait.allCases.count
    guard counts.count == 3, traits.count == all, added.count == all else { throw BadClipping() }
    self.init(
      code: code, weight: weight, part: part, headline: counts[0], lede: counts[1], body: counts[2],
      traits: traits, added: added, stateRule: try reader.name(), rule: try reader.name())
  }
}

extension PersonFinding {
  fileprivate init(from reader: inout ClippingReader) throws(BadClipping) {
    self.init(
      office: try reader.name(),
      signs: try reader.array { reader throws(BadClipping) in
        guard let sign = PersonSign(rawValue: try reader.int()) else { throw BadClipping() }
        return (sign, try reader.optional { reader throws(BadClipping) in try reader.double() })
      })
  }
}
