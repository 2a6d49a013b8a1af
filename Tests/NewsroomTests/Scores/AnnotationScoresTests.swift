import Briefs
import Newsroom
import Testing

/// Countries, people and places of articles the rules were not written on, against what a careful reader says.
struct `Annotation scores` {
  @Test func `do not fall below their floors`() throws {
    var (parties, mentioned, people) = (Tally(), Tally(), Tally())
    var (offices, countries, places, topics) = (Tally(), Tally(), Tally(), Tally())
    for name in labelledArticles {
      let truth = try Truth(name)
      let article = Article(path: name, bytes: try readFile("\(labelledFolder)/\(name).txt", limit: 1 << 20))
      let told = annotate(extract(article, with: allLexicons), with: allLexicons)
      parties.count(told.codes(.party), against: truth.parties)
      mentioned.count(told.codes(.mentioned), against: truth.mentioned)
      people.count(Set(told.people.map(\.name)), against: Set(truth.people.map(\.name)))
      for person in told.people {
        guard let real = truth.people.first(where: { $0.name == person.name }) else { continue }
        offices.count(person.office == real.office)
        countries.count(person.country?.code == real.country)
      }
      places.count(told.place?.country?.code == truth.placeCountry)
      topics.count(Set(told.topics), against: truth.topics)
    }
    let floors = try Floors()
    floors.expect(parties.f1, atLeast: "countries.parties.f1")
    floors.expect(mentioned.f1, atLeast: "countries.mentioned.f1")
    floors.expect(people.precision, atLeast: "people.precision")
    floors.expect(people.recall, atLeast: "people.recall")
    floors.expect(offices.precision, atLeast: "people.office")
    floors.expect(countries.precision, atLeast: "people.country")
    floors.expect(places.precision, atLeast: "place.country")
    floors.expect(topics.f1, atLeast: "topics.f1")
  }
}

extension Facts {
  fileprivate func codes(_ role: CountryRole) -> Set<String> {
    Set(countries.filter { $0.role == role }.map(\.code.code))
  }
}

/// What `NAME.truth.yaml` says of an article's countries, people, place and topics.
private struct Truth {
  let parties: Set<String>
  let mentioned: Set<String>
  let topics: Set<String>
  let placeCountry: String?
  let people: [(name: String, office: String?, country: String?)]

  init(_ name: String) throws {
    let path = "\(labelledFolder)/\(name).truth.yaml"
    var fields = Fields(try readYAML(try readFile(path, limit: 1 << 16), path: path), path: path)
    parties = Set(fields.texts("parties"))
    mentioned = Set(fields.texts("mentioned"))
    topics = Set(fields.texts("topics"))
    placeCountry = fields.object("place") { $0.text("country") }
    people = fields.objects("people") { person in
      person.text("name").map { ($0, person.text("office"), person.text("country")) }
    }
  }
}
