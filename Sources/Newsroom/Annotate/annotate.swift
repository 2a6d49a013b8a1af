import Briefs

/// Finds the dates, place, countries, people, organisations, topics and carrying sentences of a story.
package func annotate(_ story: Story, with lexicons: Lexicons) -> Facts {
  Facts(
    story: story, happened: nil, dates: [], place: nil, countries: [], people: [], organisations: [],
    topics: [],
    sentences: [])
}
