import Briefs

/// Where pages stand, as links from the root of their tree name them: `countries/pk/index.html`.
extension Edition {
  /// A month of the timeline.
  struct Month: Hashable, Comparable, Sendable {
    var year: Int
    /// 1…12.
    var month: Int

    static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }

    var next: Month { month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1) }
  }

  static func file(_ code: CountryCode) -> String { "countries/\(code.code.lowercased())/index.html" }
  static func file(_ pair: CountryPair) -> String { "pairs/\(pair.slug)/index.html" }
  static func file(_ person: PersonEntry) -> String {
    percentEncoded("people/\(person.slug)/") + "index.html"
  }
  static func file(_ topic: TopicEntry) -> String { percentEncoded("topics/\(topic.slug)/") + "index.html" }
  static func file(_ source: SourceEntry) -> String {
    percentEncoded("sources/\(source.slug)/") + "index.html"
  }
  static func file(_ month: Month) -> String {
    "timeline/\(padded(month.year, 4))/\(padded(month.month, 2))/index.html"
  }
  static func file(year: Int) -> String { "timeline/\(padded(year, 4))/index.html" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  func label(_ month: Month) -> String {
    wording(.dateMonth, ["month": wording.months[month.month - 1], "y": String(month.year)])
  }
}
