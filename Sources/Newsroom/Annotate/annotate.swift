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
    let parties = facts.countries.filter { $0.role == .party }.map(\.code)
    let bodies = organisationSightings(in: marked, sightings)
    facts.organisations = organisations(bodies, in: marked)
    facts.people = people(in: marked, sightings, bodies, parties: parties)
    facts.topics = topics(of: marked)
  }
  return facts
}
