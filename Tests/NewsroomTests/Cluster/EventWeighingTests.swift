import Briefs
import Testing

@testable import Newsroom

/// What `why` is told of the project's own articles: it must be what reading and joining did.
@Suite struct `Weighed anew` {
  private static let coverage: Coverage = {
    var articles = readArticles(in: folder).articles
    // Enough of them for every rule, few enough for a debug build.
    articles.sort { $0.sha256 < $1.sha256 }
    return Newsroom.coverage(of: Array(articles.prefix(60)), known: [:], by: CopyDesk(allLexicons))
  }()

  private static let folder =
    #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Scores/articles"

  @Test func `the headline taken is the heaviest candidate that weighs enough`() {
    for facts in Self.coverage.events.flatMap(\.accounts) {
      let candidates = headlineCandidates(of: facts.story, with: allLexicons)
      let taken = candidates.filter(\.isTaken)
      #expect(taken.count == (facts.story.title.line == nil ? 0 : 1), "\(facts.story.article.path)")
      if facts.story.title.line == nil {
        #expect(candidates.allSatisfy { $0.odds <= 0 }, "\(facts.story.article.path)")
      } else {
        #expect((candidates.first?.isTaken ?? false) && candidates.contains { $0.odds > 0 })
      }
    }
  }

  @Test func `the shares of all days and of none are one, and the day taken has the most`() {
    for facts in Self.coverage.events.flatMap(\.accounts) {
      let (days, none) = publicationCandidates(of: facts.story, with: allLexicons)
      #expect(abs(days.reduce(none) { $0 + $1.odds } - 1) < 1e-9, "\(facts.story.article.path)")
      if let published = facts.story.published, published.basis == .stated {
        let share = days.filter { $0.text == published.value.description }.reduce(0) { $0 + $1.odds }
        #expect(share >= publicationBar && days.contains(where: \.isTaken), "\(facts.story.article.path)")
      }
    }
  }

  @Test func `each sentence has a rank of its own, and those that carry the story their places`() {
    for facts in Self.coverage.events.flatMap(\.accounts) {
      let leanings = sentenceLeanings(of: facts, with: allLexicons)
      #expect(leanings.map(\.rank).sorted() == Array(1..<(leanings.count + 1)))
      let places = leanings.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) }
      #expect(places.map(\.sentence) == facts.sentences, "\(facts.story.article.path)")
      for leaning in leanings {
        guard let odds = leaning.odds else { continue }
        #expect(abs(leaning.reasons.reduce(0) { $0 + $1.weight } - odds) < 1e-9)
      }
    }
  }

  @Test func `the topics told are those of the facts, each with a word of the article`() {
    for facts in Self.coverage.events.flatMap(\.accounts) {
      let told = toldTopics(of: facts.story, with: allLexicons)
      #expect(told.map(\.code) == facts.topics)
      let text = String(decoding: facts.story.article.text.utf8, as: UTF8.self)
      #expect(told.allSatisfy { !$0.words.isEmpty && $0.words.allSatisfy(text.contains) })
    }
  }

  @Test func `whoever joined has a tie of the rule that joined them, and no neighbour would have joined`() {
    let events = Self.coverage.events
    let several = events.filter { $0.accounts.count > 1 }
    #expect(!several.isEmpty)
    for event in several.prefix(8) + events.prefix(4) {
      let weighing = EventWeighing(of: event, among: events, with: allLexicons)
      for (tie, reason) in zip(weighing.ties, event.reasons) {
        #expect((tie == nil) == (event.accounts.count == 1))
        if let tie { #expect(reason == "\(tie.pair.reason) (\(tie.pair.rule?.rawValue ?? ""))") }
      }
      #expect(weighing.neighbours.count <= 5)
      #expect(Set(weighing.neighbours.map(\.event)).count == weighing.neighbours.count)
      for neighbour in weighing.neighbours {
        #expect(neighbour.event != event.id && neighbour.pair.strength == nil)
        #expect(
          neighbour.pair.rule != nil || neighbour.pair.odds ?? 0 <= 0
            || neighbour.pair.reason.contains("would join"))
      }
    }
  }
}
