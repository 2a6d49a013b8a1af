import Briefs

extension Edition {
  /// What is known of an article, for programs: what its page shows, and nothing besides.
  func linked(_ account: Account) -> LinkedArticle {
    let brief = account.brief
    return LinkedArticle(
      language: brief.language, published: brief.published.flatMap(Edition.isoDate),
      modified: brief.corrections.map(\.date).max()?.description, url: brief.source.url,
      outlet: brief.source.outlet, parties: account.parties.map(name), people: brief.people.map(\.name),
      topics: brief.topics.map(topic), place: brief.place?.name)
  }

  /// A date as ISO 8601 has it: a year, a month or a day; nil for an interval and for what names no year.
  private static func isoDate(_ value: EDTF) -> String? {
    guard case .date(let date) = value, date.year != nil else { return nil }
    return value.description
  }
}
