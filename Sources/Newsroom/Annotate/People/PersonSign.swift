/// One thing about a run of capitalised words that speaks for or against its being a person's name; how much,
/// `person-weights.tsv` says.
package enum PersonSign: Int, Sendable, CaseIterable {
  case always, courtesy, officeBefore, officeAfter, speaks, acts, verbAfter, age, relative
  case given, weakGiven, givenLater, initial, particle, surnameAlone, surnameActs
  case tradeBefore, tradeAfter, demonymBefore, agentBefore, companionBefore
  case articleBefore, placeBefore, genitiveBefore, possessorBefore
  case sentenceBegins, lineBegins, shortLine, colonAfter, bracketAfter, quoteBefore
  case lowerElsewhere, three, long, capitals, holdsPlace, hyphen, nounAfter, listed
  case originAfter, wordBefore, turn

  /// Its name in `person-weights.tsv`.
  package var name: String { String(describing: self) }

  /// What it says of the words.
  package var sentence: String {
    switch self {
    case .always: "Two words or more, each with a capital."
    case .courtesy: "A courtesy or a rank stands right before them: `M.`, `General`."
    case .officeBefore: "An office stands right before them: `le ministre de la Santé, X`."
    case .officeAfter: "An office follows in apposition: `X, mayor of Y`."
    case .speaks: "They stand beside a verb of saying or meeting."
    case .acts: "They stand before a verb that persons are the subject of: `won`, `est né`."
    case .verbAfter: "A small word or a verb follows them."
    case .age: "An age follows: `X, 54,`."
    case .relative: "A clause about a person follows: `X, who`, `X, quien`."
    case .given: "The first is a given name."
    case .weakGiven: "The first is a given name that is also a word, a place or a surname."
    case .givenLater: "A later one is a given name."
    case .initial: "One is an initial: `J.`."
    case .particle: "One is a particle of surnames: `ben`, `de la`, `van`."
    case .surnameAlone: "The last of them stands alone elsewhere in the story."
    case .surnameActs: "The last of them stands alone elsewhere beside a courtesy or a verb of persons."
    case .tradeBefore: "A trade stands right before them: `the baker X`."
    case .tradeAfter: "A trade follows in apposition: `X, a baker`."
    case .demonymBefore: "Who comes from a country stands right before them: `le Colombien X`."
    case .agentBefore: "A preposition that leads to an agent stands before them: `by`, `par`, `por`."
    case .companionBefore:
      "A preposition that leads to a companion stands before them: `with`, `avec`, `con`."
    case .articleBefore: "An article stands right before them: `the X`."
    case .placeBefore: "A preposition that leads to a place stands before them: `in X`."
    case .genitiveBefore: "A genitive's preposition stands before them: `of X`, `de X`."
    case .possessorBefore: "A possessor stands before them: `Italy's X`."
    case .sentenceBegins: "They begin a sentence."
    case .lineBegins: "They begin a line."
    case .shortLine: "Their line is short and no sentence."
    case .colonAfter: "A colon follows them."
    case .bracketAfter: "A bracket follows them."
    case .quoteBefore: "A quotation ends right before them."
    case .lowerElsewhere: "One of them stands elsewhere in the story without a capital."
    case .three: "They are three."
    case .long: "They are more than three."
    case .capitals: "One of them is all capitals."
    case .holdsPlace: "One of them is a country's or a town's name."
    case .hyphen: "A hyphen joins two of them."
    case .nounAfter: "A word that is no small word follows them without a mark."
    case .listed: "They stand in a list of names: a comma or an `and`, then another name."
    case .originAfter: "A country or a town follows in brackets: `X (Kenya)`."
    case .turn: "They begin a line and a colon follows: who speaks in an interview."
    case .wordBefore: "A word that is no small word stands right before them."
    }
  }
}

/// The signs a run of words has, one bit each.
struct PersonSigns: Sendable, Hashable {
  private(set) var bits: UInt64 = 1

  func contains(_ sign: PersonSign) -> Bool { bits & (1 << UInt64(sign.rawValue)) != 0 }
  mutating func insert(_ sign: PersonSign, if holds: Bool) {
    if holds { bits |= 1 << UInt64(sign.rawValue) }
  }
}
