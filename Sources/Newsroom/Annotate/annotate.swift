import Briefs

/// Finds the dates, place, countries, people, organisations, topics and carrying sentences of a story.
package func annotate(_ story: Story, with lexicons: Lexicons) -> Facts {
  let sentences = sentences(of: story, with: lexicons)
  let dates = placedDates(of: story, in: sentences, with: lexicons)
  var facts = Facts(
    story: story, happened: happened(dates, in: story), dates: dates.map(\.said), place: nil,
    countries: [],
    people: [], organisations: [], topics: [],
    sentences: carryingSentences(of: story, among: sentences, with: lexicons))
  if let lexicon = lexicons.of(story.language) {
    let marked = MarkedStory(StoryWords(story), lexicon: lexicon)
    let sightings = countrySightings(in: marked)
    facts.place = placeOfEvent(sightings, in: marked)
    facts.weighed = weighedCountries(
      sightings, in: marked, place: facts.place?.country, with: lexicons.countryWeights)
    facts.countries = countryMentions(sightings, facts.weighed, in: marked)
    let told = facts.countries.filter { $0.role == .party }.map(\.code)
    // Where nobody's part is told, those who serve a state serve the place's.
    let parties = told.isEmpty ? [facts.place?.country ?? leadingCountry(sightings)].compactMap { $0 } : told
    let bodies = organisationSightings(in: marked, sightings)
    facts.organisations = organisations(bodies, in: marked)
    facts.people = people(in: marked, sightings, bodies, parties: parties)
    facts.topics = topics(of: marked)
  }
  return facts
}

/// The country that most of what is sighted weighs for; nil where none has more than half.
private func leadingCountry(_ sightings: [CountrySighting]) -> CountryCode? {
  var weights: [CountryCode: Double] = [:]
  for sighting in sightings where sighting.refusal == nil {
    weights[sighting.country, default: 0] += sighting.weight
  }
  let all = weights.values.reduce(0, +)
  return weights.first { $0.value * 2 > all }?.key
}
