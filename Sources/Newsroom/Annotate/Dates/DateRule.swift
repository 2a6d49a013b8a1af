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
}
