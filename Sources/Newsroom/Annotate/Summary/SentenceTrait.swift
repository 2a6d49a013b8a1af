/// One thing about a sentence that speaks for or against its carrying the story; how much, `sentence-weights.tsv` says.
package enum SentenceTrait: Int, Sendable, CaseIterable {
  // Where it stands.
  case depth, opensParagraph
  // How much of the story it holds.
  case central, echo, headlineAgain
  // How long it is.
  case under5, under10, under14, over50, over70, over90
  // What form it has.
  case question, quotation, halfQuotation, startsLower, noStop

  /// Its name in `sentence-weights.tsv`.
  package var name: String { String(describing: self) }

  /// What the trait is, in one English sentence.
  package var sentence: String {
    switch self {
    case .depth: "How many sentences stand before it; each counts less than the one before."
    case .opensParagraph: "It begins a paragraph."
    case .central: "How many other sentences its words stand in, over the root of its length."
    case .echo: "Which share of the headline's words it has."
    case .headlineAgain: "It says the headline again and nothing new."
    case .under5: "It is shorter than 5 words."
    case .under10: "It is shorter than 10 words."
    case .under14: "It is shorter than 14 words."
    case .over50: "It is longer than 50 words."
    case .over70: "It is longer than 70 words."
    case .over90: "It is longer than 90 words: nobody reads to its end."
    case .question: "It asks a question."
    case .quotation: "It is a quotation and nothing else."
    case .halfQuotation:
      "It opens a quotation or bracket that it does not close, or closes one: its speaker is lost."
    case .startsLower: "It begins with a small letter."
    case .noStop: "It ends without a full stop or its like."
    }
  }
}

/// The traits of one sentence as numbers: 1 where it has one, or how much it has on a scale of logarithms, so that weights multiply.
package typealias SentenceTraits = TraitValues<SentenceTrait>
