/// The rules by which a story's day is found beside those that read the date itself (`DateRule`).
package enum HappenedRule: String, Sendable, CaseIterable {
  /// The lede gives a weekday, and the text a date that is that day.
  case dateBesideWeekday = "date-beside-weekday"
  /// The lede gives a weekday or `today`, and its dateline the day of the report.
  case dayFromDateline = "day-from-dateline"
  /// The lede tells of nothing but an event to come.
  case comingEvent = "coming-event-in-lede"
  /// The desk decided it.
  case desk

  /// How the day was found, in one English sentence.
  package var sentence: String {
    switch self {
    case .dateBesideWeekday: "The lede names a weekday, and a date of the text is that day."
    case .dayFromDateline:
      "The lede names a weekday or today, and its dateline has the whole date of the report."
    case .comingEvent: "The lede tells of nothing but an event to come, and gives its date."
    case .desk: "The desk decided when it happened."
    }
  }
}
