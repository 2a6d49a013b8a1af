import Briefs

/// Finds the dates, place, countries, people, organisations, topics and carrying sentences of a story.
package func annotate(_ story: Story, with lexicons: Lexicons) -> Facts {
  var facts = Facts(
    story: story, happened: nil, dates: [], place: nil, countries: [], people: [], organisations: [],
    topics: [],
    sentences: [])
  if let lexicon = lexicons.of(story.language) {
    let marked = MarkedStory(StoryWords(story), lexicon: lexicon)
    let sightings = countrySightings(in: marked)
    facts.place = placeOfEvent(sightings, in: marked)
    facts.countries = countryMentions(sightings, in: marked, place: facts.place?.country)
    facts.topics = topics(of: marked)
  }
  return facts
}
