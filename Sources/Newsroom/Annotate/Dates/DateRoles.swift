/// What a word can do in a date expression, and how far it may be trusted.
struct DateRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let and = DateRoles(rawValue: 1 << 0)
  static let to = DateRoles(rawValue: 1 << 1)
  static let from = DateRoles(rawValue: 1 << 2)
  static let between = DateRoles(rawValue: 1 << 3)
  /// Between a day and its month: `16 de junio`.
  static let of = DateRoles(rawValue: 1 << 4)
  static let article = DateRoles(rawValue: 1 << 5)
  /// After a day: `1er`, `5th`.
  static let ordinal = DateRoles(rawValue: 1 << 6)
  /// Between a month and its year: `junio de 2022`.
  static let ofYear = DateRoles(rawValue: 1 << 7)
  /// Makes a bare year a date: `en 2019`.
  static let inYear = DateRoles(rawValue: 1 << 8)
  /// Makes a bare month a date: `in June`.
  static let inMonth = DateRoles(rawValue: 1 << 9)
  /// Begins a duration that goes on: what comes after it is not when the news happened.
  static let since = DateRoles(rawValue: 1 << 10)
  static let last = DateRoles(rawValue: 1 << 11)
  static let next = DateRoles(rawValue: 1 << 12)
  static let this = DateRoles(rawValue: 1 << 13)
  /// Makes a weekday a habit: `chaque lundi`.
  static let every = DateRoles(rawValue: 1 << 14)
  /// `Black Friday`: no date at all.
  static let not = DateRoles(rawValue: 1 << 15)
  /// Before a number makes it a reference: `n° 12-05-2020`.
  static let reference = DateRoles(rawValue: 1 << 16)
  /// After a bare year makes it a quantity: `in 2000 homes`.
  static let unit = DateRoles(rawValue: 1 << 17)
  static let eve = DateRoles(rawValue: 1 << 18)
  static let morrow = DateRoles(rawValue: 1 << 19)
  /// Between days of which only one is meant: `le 8 ou le 11 janvier`.
  static let or = DateRoles(rawValue: 1 << 26)
  /// Between a weekday and its date, without being an article: `يوم السبت في 16 نيسان`.
  static let at = DateRoles(rawValue: 1 << 27)
  /// Before a weekday alone it tells a habit as often as a day: `le sac arrive le mardi`.
  static let often = DateRoles(rawValue: 1 << 29)
  /// A month of the Islamic calendar, or the mark after its years.
  static let hijri = DateRoles(rawValue: 1 << 28)

  /// An abbreviation: counts only beside a day or a year.
  static let short = DateRoles(rawValue: 1 << 20)
  /// Also an ordinary word or a name.
  static let odd = DateRoles(rawValue: 1 << 21)
  /// Written without a capital, which would make it a name.
  static let common = DateRoles(rawValue: 1 << 22)
  /// A day in words, that needs an `of`.
  static let spelled = DateRoles(rawValue: 1 << 23)
  /// Carries an `and` of its own: `والجمعة`.
  static let joined = DateRoles(rawValue: 1 << 24)
  /// Of another language than the text's: counts only beside a day.
  static let foreign = DateRoles(rawValue: 1 << 25)

  /// The roles that stand as kinds in `dates.tsv`, by their name there.
  static let kinds: [String: DateRoles] = [
    "and": .and, "to": .to, "from": .from, "between": .between, "of": .of, "article": .article,
    "ordinal": .ordinal, "ofyear": .ofYear, "inyear": .inYear, "inmonth": .inMonth,
    "since": [.since, .inYear], "last": .last, "next": .next, "this": .this, "every": .every, "not": .not,
    "ref": .reference, "unit": .unit, "eve": .eve, "morrow": .morrow, "or": .or, "at": .at, "hijri": .hijri,
    "often": [.often, .article],
  ]

  /// The roles that stand as flags in `dates.tsv`.
  static let flags: [String: DateRoles] = [
    "short": .short, "odd": .odd, "common": .common, "spelled": .spelled,
  ]
}
