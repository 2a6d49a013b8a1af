/// How an organisation was found, and where its name ends.
package enum OrganisationRule: String, Sendable, CaseIterable {
  case known
  case spelledOut = "initials-in-brackets"
  case headLast = "head-last"
  case headFirst = "head-first"
  case smallHead = "small-head"
  case carried
  case club
  case chain

  /// What it looks at.
  package var sentence: String {
    switch self {
    case .known: "It is on the list of organisations everybody knows, by name or acronym."
    case .spelledOut: "The capitals in brackets after it are its words' initials."
    case .headLast:
      "Capitalised words end with, or go on after, a word that says what a body is: `Sahel Water Fund`, `Bank of Canada`."
    case .headFirst:
      "A capitalised word says what a body is; adjectives, and what `de` and its like join, go on: `Office régional des Forêts`."
    case .smallHead:
      "A word in small letters says what it is, capitalised words follow: `hôpital Saint-Louis`."
    case .carried: "A word says that a company's or a body's name follows: `the operator X`."
    case .club: "A club's first word, then its town or colours: `Dynamo Maribor`."
    case .chain:
      "An Arabic noun says what a body is; it ends with the last noun or adjective that has its article, or with a country."
    }
  }
}

/// One place in the story where an organisation is named.
struct OrganisationSighting: Sendable {
  /// The words of its name.
  let words: Range<Int>
  /// The word in brackets after it, where it is its acronym.
  var acronym: Range<Int>?
  let rule: OrganisationRule
  /// The list's entry, for a known one.
  var known: OrganisationNames.Entry?
}
