import Briefs

/// All that the newsroom knows of the world's words, loaded once from the `.tsv` files.
///
/// Language data is a folder a language (`fr/stopwords.tsv`); what holds for all stands beside them.
package struct Lexicons: Sendable {
  /// The languages that have a folder of their own, in the product's order.
  package static let languages = ["fr", "en", "es", "ar"]

  /// The folder the tables were read from.
  package let folder: String
  /// Language → the keys of its words too common to tell anything.
  private let stopwords: [String: Set<UInt64>]
  /// The wording of what stands around an article.
  package let furniture: Furniture
  /// The little words by which languages are known.
  package let littleWords: LittleWords
  /// Language → what is known of its countries, offices, organisations and topics.
  private let languageLexicons: [String: LanguageLexicon]
  /// How much each trait of a line speaks for its being the story.
  package let weights: Weights
  /// How much each trait of two stories speaks for their telling of one happening, by ``JoinTrait``.
  let joinWeights: [Double]
  /// How much each trait of a sentence speaks for its carrying the story, by ``SentenceTrait``.
  let sentenceWeights: [Double]
  /// How much each trait of a country speaks for the story's being about it.
  package let countryWeights: CountryWeights
  /// The words dates are made of, of every language.
  package let dates: DateWords
  /// The words that a dot may follow without ending a sentence.
  package let abbreviations: Abbreviations
  /// The words that tell whether a date is past or to come.
  package let tenses: Tenses
  /// What gives a machine translation away.
  let translations: Translations
  /// What letters sound like, whatever the script.
  package let sounds: Sounds

  /// Reads every table below `folder`. A bad row is a problem with its line; a missing file too.
  package init(folder: String, problems: inout [Problem]) {
    self.folder = folder
    var stopwords: [String: Set<UInt64>] = [:]
    for language in Lexicons.languages {
      let table = Table(at: "\(language)/stopwords.tsv", in: folder, columns: 1, problems: &problems)
      stopwords[language] = Set(table.rows.map { wordKey($0[0]) })
    }
    self.stopwords = stopwords
    var languageLexicons: [String: LanguageLexicon] = [:]
    let names = GivenNames(folder: folder, problems: &problems)
    let personWeights = PersonWeights(folder: folder, problems: &problems)
    for language in Lexicons.languages {
      languageLexicons[language] = LanguageLexicon(
        language: language, stopwords: stopwords[language] ?? [], names: names, weights: personWeights,
        folder: folder, problems: &problems)
    }
    self.languageLexicons = languageLexicons
    furniture = Furniture(folder: folder, problems: &problems)
    littleWords = LittleWords(folder: folder, problems: &problems)
    weights = Weights(folder: folder, problems: &problems)
    joinWeights = Weights.joins(folder: folder, problems: &problems)
    sentenceWeights = Weights.sentences(folder: folder, problems: &problems)
    countryWeights = CountryWeights(folder: folder, problems: &problems)
    dates = DateWords(folder: folder, problems: &problems)
    abbreviations = Abbreviations(folder: folder, problems: &problems)
    tenses = Tenses(folder: folder, problems: &problems)
    translations = Translations(folder: folder, problems: &problems)
    sounds = Sounds(Table(at: "sounds.tsv", in: folder, columns: 2, problems: &problems))
  }

  /// What is known of a language's countries, offices, organisations and topics; nil for one without a folder.
  package func of(_ language: String) -> LanguageLexicon? { languageLexicons[language] }

  /// The keys of a language's words too common to tell anything; none for a language without a folder.
  package func stopwords(_ language: String) -> Set<UInt64> { stopwords[language] ?? [] }
}
