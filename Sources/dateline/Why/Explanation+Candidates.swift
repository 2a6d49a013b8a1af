import Briefs
import Newsroom

/// What was weighed and not taken: headlines, days, sentences; and what the topics were told by.
extension Explanation {
  static let headlinesHeading =
    "Headlines weighed (how far above what a headline must weigh; the heaviest above 0 is taken)"
  static let daysHeading =
    "Days weighed (the share of all odds; one is taken only where its namings together are sure enough)"
  /// As many candidates as an answer shows.
  private static let most = 5

  var headlineItems: [String] {
    headlines.prefix(Explanation.most).map { candidate in
      "\(candidate.isTaken ? "taken " : "")line \(candidate.line)  \(signed(candidate.odds)): "
        + "\(telling(candidate.reasons)): “\(shortened(candidate.text, to: 80))”"
    }
  }

  var dayItems: [String] {
    guard !days.isEmpty else { return [] }
    return days.prefix(Explanation.most).map { candidate in
      "\(candidate.isTaken ? "taken " : "")\(candidate.text)  line \(candidate.line)  \(percent(candidate.odds)): "
        + telling(candidate.reasons)
    } + ["none of them  \(percent(noDay))"]
  }

  var topicItems: [String] {
    topics.map { topic in
      let words = topic.words.prefix(6).map { "“\(shortened($0, to: 40))”" }
      return "\(names.topic(topic.code) ?? topic.code)  (\(topic.code))  by \(words.joined(separator: ", "))"
    }
  }

  var carryingItems: [String] {
    let text = story.article.text
    return sentences.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) }.map {
      let weight = $0.odds.map { "  \(signed($0))" } ?? ""
      return "line \($0.sentence.line)\(weight)  \(text.string($0.sentence.range))"
    }
  }

  /// As many as are shown, for the names that are explained.
  var shownCandidates: (headlines: ArraySlice<WeighedCandidate>, days: ArraySlice<WeighedCandidate>) {
    (headlines.prefix(Explanation.most), days.prefix(Explanation.most))
  }
}

/// A share of 1 in per cent.
private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
