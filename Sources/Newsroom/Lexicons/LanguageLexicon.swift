import Briefs

/// What the newsroom knows of one language: who and where things are, and the words that tell it.
package struct LanguageLexicon: Sendable {
  /// BCP 47 primary subtag.
  package let language: String
  package let stopwords: Set<UInt64>
  package let gazetteer: Gazetteer
  package let cues: Cues
  package let organisations: OrganisationNames
  package let topics: TopicWords
  /// Given names, the same for all languages.
  package let givenNames: GivenNames
  /// The weights of what tells a person's name, the same for all languages.
  package let personWeights: PersonWeights

  /// Reads the language's tables below `folder`.
  init(
    language: String, stopwords: Set<UInt64>, names: GivenNames, weights: PersonWeights, folder: String,
    problems: inout [Problem]
  ) {
    self.language = language
    givenNames = names
    personWeights = weights
    self.stopwords = stopwords
    gazetteer = Gazetteer(language: language, folder: folder, problems: &problems)
    cues = Cues(language: language, folder: folder, problems: &problems)
    organisations = OrganisationNames(language: language, folder: folder, problems: &problems)
    topics = TopicWords(language: language, folder: folder, problems: &problems)
  }
}
