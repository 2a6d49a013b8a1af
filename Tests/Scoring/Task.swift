/// What is asked of an article; each task's answers are compared with the article's truth.
package enum Task: String, CaseIterable, Sendable {
  case body, lines, headline, language, published, outlet, byline
  case happened, dates, fullDates = "dates.full", place
  case parties = "countries.parties", mentioned = "countries.mentioned", countries
  case people, office = "people.office", personCountry = "people.country", organisations
  case topics, flags, events, sentence

  /// How a task's marks become one figure.
  package enum Measure: Sendable {
    /// Answers of all articles together: F1 of right, wrong and missed (micro).
    case answers
    /// The mean of the articles' precisions and that of their recalls, and the F1 of both.
    case articles
    /// The share of articles answered right; a wrong answer is told apart from none.
    case share
    /// The mean of the articles' F1.
    case likeness
  }

  /// How its marks become a figure.
  package var measure: Measure {
    switch self {
    case .body, .events: .articles
    case .headline, .language, .published, .outlet, .byline, .happened, .place: .share
    case .sentence: .likeness
    default: .answers
    }
  }

  /// What is measured, in words.
  package var sentence: String {
    switch self {
    case .body: "4-word shingles of the body, mean of the articles"
    case .lines: "lines of the body"
    case .headline:
      "headlines word for word; one that stands elsewhere on the page is wrong, a made one is none"
    case .language: "languages"
    case .published: "days of publication, null where the page says none"
    case .outlet: "outlets' names, null where the page says none"
    case .byline: "authors' names, null where the page says none"
    case .happened: "days on which it happened, null where nothing dates it"
    case .dates: "date expressions with their values"
    case .fullDates: "date expressions with day, month and year (the recall is the figure that counts)"
    case .place: "countries where it happened"
    case .parties: "countries the story is about"
    case .mentioned: "countries named for context"
    case .countries: "countries of either role"
    case .people: "people by full name"
    case .office: "offices of the people found"
    case .personCountry: "countries of the offices of the people found"
    case .organisations: "organisations with their acronyms"
    case .topics: "IPTC Media Topics"
    case .flags: "flags of quality"
    case .events: "same-event joining over all articles, B³"
    case .sentence: "the first carrying sentence against the abstract, ROUGE-1"
    }
  }
}
