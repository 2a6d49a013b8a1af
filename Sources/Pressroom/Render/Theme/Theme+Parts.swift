import Briefs
import Mustache

extension Theme {
  /// Whether a language's texts could not be read.
  var isSpeechless: Bool { wordings.values.contains(where: \.isBroken) }

  /// That no social cards can be made, one warning for all files that they need and are not there: the site is whole without them.
  var cardsMissing: [Problem] {
    guard let first = missingCardFiles.first else { return [] }
    let names = missingCardFiles.map { $0.dropFirst("card/".count) }.joined(separator: ", ")
    let isOne = missingCardFiles.count == 1
    var problem = MissingParts.problem(
      folder + "/" + (isOne ? first : "card"),
      "no social cards are made" + (isOne ? "" : " without \(names)"),
      severity: .warning)
    problem.hint += ", or write `cards: false` into site.yaml"
    return [problem]
  }
}

/// What `why` asks of a theme.
extension Theme {
  /// The files that a template is made of: its own, then those of the templates that it includes. Empty where there is none of
  /// that name (`article`).
  package func files(ofTemplate name: String) -> [String] {
    var faults: [TemplateFault] = []
    return Templates(templates, noting: &faults).included(by: name).map(\.path)
  }

  /// What the interface calls a topic; nil where no row names it.
  package func topicName(_ code: String, in language: String) -> String? {
    topics.name(code, in: language)
  }

  /// What the interface calls a country; nil where no row names it.
  package func countryName(_ code: CountryCode, in language: String) -> String? {
    countries.name(code.code, in: language)
  }
}
