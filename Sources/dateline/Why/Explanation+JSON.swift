import Briefs
import Newsroom

extension Explanation: Answer {
  /// The line of `annotate`, and what was weighed.
  func write(_ json: inout JSONWriter) {
    json.answer("article") { members(&$0) }
  }

  /// All members but the question.
  func members(_ json: inout JSONWriter) {
    json.storyMembers(story)
    json.factsMembers(facts)
    json.member("publishedRule", story.published?.rule)
    json.member("placeRule", facts.placeRule?.name)
    json.member("headlines") { $0.candidates(headlines, "text") }
    json.member("days") { $0.candidates(days, "value") }
    json.member("noDay", weight: days.isEmpty ? nil : noDay)
    json.member("countryWeights") {
      $0.array(of: facts.weighed) { json, country in
        json.object {
          $0.member("code", country.code.code)
          $0.member("weight", weight: country.weight)
          $0.member("odds", weight: country.score)
          $0.member("traits", traits: country.telling.map { ($0.trait.name, $0.added) })
        }
      }
    }
    json.member("topicNames") {
      $0.array(of: topics) { json, topic in
        json.object {
          $0.member("code", topic.code)
          $0.member("name", names.topic(topic.code))
          $0.member("words", topic.words)
        }
      }
    }
    json.member("sentenceWeights") {
      $0.array(of: sentences) { json, leaning in json.object { $0.leaningMembers(leaning, of: story) } }
    }
    json.member("lineWeights") {
      $0.array(of: shownLeanings) { json, line in
        json.object {
          $0.member("line", line.line)
          $0.member("odds", weight: line.leaning)
          $0.member("traits", traits: line.shown)
        }
      }
    }
    json.member("rules") { $0.rules(rulesGathered) }
  }
}

extension JSONWriter {
  fileprivate mutating func candidates(_ candidates: [WeighedCandidate], _ key: String) {
    array(of: candidates.prefix(20)) { json, candidate in
      json.object {
        $0.member("line", candidate.line)
        $0.member(key, candidate.text)
        $0.member("odds", weight: candidate.odds)
        $0.member("taken") { $0.bool(candidate.isTaken) }
        $0.member("traits", traits: candidate.reasons)
      }
    }
  }

  /// Where a sentence stands, what it weighs, and whether it was chosen.
  mutating func leaningMembers(_ leaning: SentenceLeaning, of story: Story) {
    let text = story.article.text
    member("line", leaning.sentence.line)
    member("start", text.sourceOffset(leaning.sentence.range.lowerBound))
    member("end", text.sourceOffset(leaning.sentence.range.upperBound))
    member("rank", leaning.rank)
    member("odds", weight: leaning.odds)
    member("place", leaning.place)
    member("repeats", leaning.repeated?.line)
    member("traits", traits: leaning.reasons)
  }

  /// The rules and traits that an answer names, each with its sentence.
  mutating func rules(_ named: RulesNamed) {
    array(of: named.rows) { json, row in
      json.object {
        $0.member("family", row.family.rawValue)
        $0.member("name", row.name)
        $0.member("sentence", row.sentence)
      }
    }
  }
}
