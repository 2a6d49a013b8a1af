import Briefs

/// The words dates are made of, of every language: months, weekdays, `hier`, and what joins them.
package struct DateWords: Sendable {
  /// What one row of `dates.tsv` says.
  struct Entry: Sendable {
    var roles: DateRoles = []
    /// 1…12; 0 for none.
    var month = 0
    /// A spelled-out day of the month; 0 for none.
    var day = 0
    var weekday: Weekday?
    /// Days from the day of publication.
    var offset: Int?
    /// A year in words; 0 for none.
    var year = 0
    /// The month that a Roman number stands for; 0 for none.
    var roman = 0
    /// An index into `Lexicons.languages`.
    var language = 0

    /// Whether it is a date's own word, not only a joint.
    var hasContent: Bool {
      month > 0 || day > 0 || weekday != nil || offset != nil || year > 0 || roman > 0
    }
  }

  private(set) var phrases = Phrases<Entry>()

  /// Reads `dates.tsv` of every language below `folder`; an unknown kind or value is a problem, and the row is left out.
  package init(folder: String, problems: inout [Problem]) {
    for (index, language) in Lexicons.languages.enumerated() {
      let table = Table(at: "\(language)/dates.tsv", in: folder, columns: 2, problems: &problems)
      let prefixes = table.rows.filter { $0[0] == "prefix" }.map { $0[1] }
      for row in table.rows where row[0] != "prefix" {
        guard let entry = DateWords.entry(row, language: index) else {
          problems.append(
            Problem(
              path: table.path, line: row.line, what: "no date word: \(row.cells.joined(separator: " "))",
              hint: "kinds, values and flags are listed at the head of the file"))
          continue
        }
        add(row[1], entry, prefixes: prefixes)
      }
    }
  }

  /// Adds a form, and with each letter that may stand before it without a space.
  ///
  /// A prefix that means "and" (the first) makes the word a joint too; `ل` swallows the article's alef.
  private mutating func add(_ form: String, _ entry: Entry, prefixes: [String]) {
    phrases.add(form, entry)
    guard entry.hasContent else { return }
    for (index, prefix) in prefixes.enumerated() {
      var prefixed = entry
      if index == 0 { prefixed.roles.insert(.joined) }
      phrases.add(prefix + form, prefixed)
      if form.hasPrefix("ال"), prefix == "ل" { phrases.add("لل" + form.dropFirst(2), prefixed) }
    }
  }

  private static func entry(_ row: Table.Row, language: Int) -> Entry? {
    var entry = Entry(language: language)
    let value = row[2]
    switch row[0] {
    case "month":
      guard let month = Int(value), (1...12).contains(month) else { return nil }
      entry.month = month
    case "day":
      guard let day = Int(value), (1...31).contains(day) else { return nil }
      entry.day = day
    case "year":
      guard let year = Int(value), (1900...2099).contains(year) else { return nil }
      entry.year = year
    case "roman":
      guard let month = Int(value), (1...12).contains(month) else { return nil }
      entry.roman = month
    case "weekday":
      guard let weekday = Weekday(rawValue: value) else { return nil }
      entry.weekday = weekday
    case "relative":
      guard let offset = Int(value), (-9...9).contains(offset) else { return nil }
      entry.offset = offset
    default:
      guard let roles = DateRoles.kinds[row[0]] else { return nil }
      entry.roles = roles
    }
    for flag in row[3].split(separator: " ") {
      guard let role = DateRoles.flags[String(flag)] else { return nil }
      entry.roles.insert(role)
    }
    return entry
  }
}
