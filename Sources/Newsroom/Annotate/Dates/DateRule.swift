/// The rules that read or work out a date, by the names shown in JSON and by `why`.
package enum DateRule: String, Sendable, CaseIterable {
  /// `2022-06-18`, `2022/06/18`.
  case iso = "year-month-day"
  /// `18/06/2022`, read in the order of the language.
  case dayFirst = "day-first"
  /// `06/18/2022`: no month 18, so only one order is possible.
  case monthFirst = "month-first"
  /// `05/06/2022` in English: two orders are possible, so neither is taken.
  case ambiguous = "ambiguous-numeric"
  /// `05/06/2022` in an English text with `25/06/2022`.
  case orderOfText = "order-of-text"
  /// `05/06/2022` in English, published on 6 June.
  case orderFromPublication = "order-from-publication"
  /// `15.III.2001`.
  case roman = "roman-month"
  /// `le 18/06`.
  case dayFirstNoYear = "day-first-no-year"
  /// `16 juin 2022`.
  case named = "named-month"
  /// `16 juin`: the year is not said.
  case namedNoYear = "named-month-no-year"
  /// `16 et 17 juin 2022`, `du 24 au 27 novembre`.
  case days = "days"
  /// `juin 2022`.
  case month = "month"
  /// `en juin`.
  case monthNoYear = "month-no-year"
  /// `de juin à septembre 2022`.
  case months = "months"
  /// `en 2019`.
  case year = "year"
  /// `de 2019 à 2022`.
  case years = "years"
  case weekday = "weekday"
  /// `hier`, without a publication day.
  case relative = "relative-day"
  /// `la veille`, without a date before it.
  case eve = "eve"

  /// The latest such weekday on or before the publication day.
  case weekdayBeforePublication = "weekday-before-publication"
  /// The next such weekday after the publication day: the sentence tells what is to come.
  case weekdayAfterPublication = "weekday-after-publication"
  /// `hier` before a known publication day.
  case dayFromPublication = "day-from-publication"
  /// The year that brings a day and month within six months of the publication day.
  case yearFromPublication = "year-from-publication"
  /// `la veille` of a date named just before in the same line.
  case eveOfStatedDate = "eve-of-stated-date"

  /// What the rule reads, in one English sentence.
  package var sentence: String {
    switch self {
    case .iso: "The date is in digits with the year first."
    case .dayFirst: "The date is in digits with the day before the month, as the language or the mark has it."
    case .monthFirst: "The date is in digits, and only the month before the day makes a day of the calendar."
    case .ambiguous:
      "The date is in digits, and English leaves open which number is the day, so it has no value."
    case .orderOfText: "The date is in digits, in the order that another date of the text shows."
    case .orderFromPublication:
      "The date is in digits, and only one of its two orders falls in the week before the publication day."
    case .roman: "The date has its month as a Roman number."
    case .dayFirstNoYear:
      "The day and month are in digits after a word that leads to a day; the year is not said."
    case .named: "The date has a day, a month by name and a year."
    case .namedNoYear: "The date has a day and a month by name; the year is not said and stays open."
    case .days: "Several days share a month or a year: a list, or an interval from one day to another."
    case .month: "A month by name with its year."
    case .monthNoYear: "A month by name after a word that makes it a time; the year stays open."
    case .months: "An interval from one month to another."
    case .year: "A year after a word that makes it a time."
    case .years: "An interval from one year to another."
    case .weekday: "A weekday without a date; it has no value by itself."
    case .relative: "A day told from the day of publication, which is not known."
    case .eve: "The day before or after another that the line does not name."
    case .weekdayBeforePublication: "The latest such weekday on or before the day of publication."
    case .weekdayAfterPublication:
      "The next such weekday after the day of publication, for the sentence tells what is to come."
    case .dayFromPublication: "A day told from the day of publication."
    case .yearFromPublication:
      "The day and month in the year that brings them within six months of the day of publication."
    case .eveOfStatedDate: "The day before or after the date named just before it in the line."
    }
  }
}
