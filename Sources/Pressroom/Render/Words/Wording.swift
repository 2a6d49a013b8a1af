import Briefs

/// The interface's words in one language, from `Templates/strings/LANG.yaml`. Complete once read: what is missing is
/// found at load.
struct Wording: Sendable {
  let language: String
  /// `ltr` or `rtl`.
  private(set) var direction = "ltr"
  /// The language's name for itself.
  private(set) var languageName = ""
  /// Every text that is no plural, for the templates, sorted by key.
  private(set) var texts: [(key: String, text: String)] = []
  /// January first.
  private(set) var months = (1...12).map { "month_\($0)" }
  private(set) var shortMonths = (1...12).map { "month_short_\($0)" }
  /// What the program itself asks for, each at its place: asked for a hundred times a page.
  private var fixed = Phrase.allCases.map { Pattern($0.rawValue) }
  private var counted: [Tally: [PluralForm: Pattern]] = [:]
  private var weekdays: [Weekday: String] = [:]
  private var bases: [Basis: String] = [:]
  private var titleBases: [Basis: String] = [:]
  /// The kinds of lines as briefs write them, with hyphens.
  private var kinds: [String: String] = [:]
  private(set) var phrases: [String: String] = [:]
  private(set) var plurals: [String: [String: String]] = [:]
  /// What stands between the thousands of a number, and from which number on.
  private var group = ""
  /// Where each key stands in the file.
  private(set) var lines: [String: Int] = [:]
  private var groupFrom = Int.max

  /// Whether the file could not be read as a whole: what is missing in it is then not known.
  private(set) var isBroken = false

  /// Reads a language's file. Where the program finds no text that it needs (``missing(among:path:)``), the key stands for it.
  init(_ bytes: [UInt8], language: String, path: String, problems: inout [Problem]) {
    self.language = language
    do throws(Problem) {
      try read(bytes, path: path, problems: &problems)
    } catch {
      problems.append(error)
      isBroken = true
      return
    }
    for (key, forms) in plurals.sorted(by: { $0.key < $1.key }) {
      for form in PluralForm.needed(in: language) where forms[form.rawValue] == nil {
        problems.append(
          Problem(
            path: path, line: lines[key],
            what: "the plural form \"\(form.rawValue)\" of \"\(key)\" is missing",
            hint: "a count in this language has the forms "
              + PluralForm.needed(in: language).map(\.rawValue).joined(separator: ", ")))
      }
    }
    group = phrases[Phrase.numberGroup.rawValue] ?? ""
    groupFrom = phrases[Phrase.numberGroupFrom.rawValue].flatMap { Int($0) } ?? .max
    direction = phrases["direction"] ?? direction
    languageName = phrases["language_name"] ?? language
    texts = phrases.sorted { $0.key < $1.key }.map { (key: $0.key, text: $0.value) }
    for phrase in Phrase.allCases {
      if let text = phrases[phrase.rawValue] { fixed[phrase.place] = Pattern(text) }
    }
    for tally in Tally.allCases {
      for form in PluralForm.allCases {
        let forms = plurals[tally.rawValue] ?? [:]
        counted[tally, default: [:]][form] = (forms[form.rawValue] ?? forms["other"]).map(Pattern.init)
      }
    }
    for weekday in Weekday.allCases { weekdays[weekday] = phrases["weekday_" + weekday.rawValue] }
    for basis in Basis.allCases {
      bases[basis] = phrases["basis_" + basis.rawValue]
      titleBases[basis] = phrases["title_" + basis.rawValue]
    }
    for (key, text) in phrases where key.hasPrefix("kind_") {
      kinds[String(key.dropFirst("kind_".count)).replacing("_", with: "-")] = text
    }
    months = (1...12).map { phrases["month_\($0)"] ?? "month_\($0)" }
    shortMonths = (1...12).map { phrases["month_short_\($0)"] ?? "month_short_\($0)" }
  }

  /// All keys, sorted: two languages of one theme have the same.
  var keys: [String] { (Array(phrases.keys) + Array(plurals.keys)).sorted() }

  /// A fixed text.
  func callAsFunction(_ phrase: Phrase) -> String { fixed[phrase.place].text }

  /// A text with its blanks filled: `{a}`, `{b}`, … What runs the other way stands in an isolate, so that it tears nothing apart.
  func callAsFunction(_ phrase: Phrase, _ blanks: KeyValuePairs<String, String>) -> String {
    fixed[phrase.place].filled(blanks) { isolated($0) }
  }

  /// A text as it stands among this language's words where no element can isolate it.
  func isolated(_ text: String) -> String {
    guard direction == "rtl" else { return Pressroom.isolated(text) }
    switch foreignness(of: text) {
    case .none: return text
    case .letters: return isolate(text)
    case .controls: return Pressroom.isolated(text)
    }
  }

  /// A number with its thousands apart, as the language writes it: "12 345".
  func number(_ number: Int) -> String {
    let digits = String(number)
    guard number >= groupFrom else { return digits }
    var grouped: [UInt8] = []
    for (place, digit) in digits.utf8.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { grouped += group.utf8 }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// "3 articles".
  func count(_ tally: Tally, _ count: Int) -> String {
    let number = number(count)
    guard let text = counted[tally]?[PluralForm(of: count, in: language)] else { return number }
    return text.filled(["n": number])
  }

  /// A form of what a count says, its blank not filled: for a page's script, which counts for itself.
  func pattern(_ tally: Tally, _ form: PluralForm) -> String { counted[tally]?[form]?.text ?? "{n}" }

  /// The name of a day of the week.
  func weekday(_ weekday: Weekday) -> String { weekdays[weekday] ?? weekday.rawValue }

  /// What the language calls another one; a language that no interface speaks is shown by its code.
  func name(ofLanguage code: String) -> String { phrases["language_" + code] ?? code }

  /// How a value is known.
  func basis(_ basis: Basis) -> String { bases[basis] ?? basis.rawValue }

  /// What became of something, as a heading.
  func change(_ kind: Change.Kind) -> String { phrases["change_" + kind.rawValue] ?? kind.rawValue }

  /// How a title is known.
  func titleBasis(_ basis: Basis) -> String { titleBases[basis] ?? basis.rawValue }

  /// What lines of a kind are; a kind we do not know is shown as it is called.
  func kind(_ kind: String) -> String {
    kinds[kind] ?? phrases["kind_" + kind.replacing("-", with: "_")] ?? kind
  }

  /// What a flag of quality tells the reader; a flag we do not know is shown as it is called.
  func flag(_ flag: String) -> String {
    phrases["flag_" + flag.replacing("-", with: "_")] ?? flag
  }

  /// What a decision of the desk decided; a key we do not know is shown as it stands in the brief.
  func decision(_ what: String) -> String { phrases["decided_" + what] ?? what }

  /// "lines 12–13, 15"; nothing for none.
  func lines(_ lines: [Int]) -> String {
    if lines.count == 1 { return self(.lineRef, ["a": String(lines[0])]) }
    var runs: [ClosedRange<Int>] = []
    for line in lines {
      if let last = runs.last, line == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    return self.lines(runs)
  }

  /// The same for runs of lines.
  func lines(_ runs: [ClosedRange<Int>]) -> String {
    guard !runs.isEmpty else { return "" }
    let numbers = runs.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }
    let count = runs.prefix(3).reduce(0) { $0 + $1.count }
    return self(
      count == 1 ? .lineRef : count == 2 ? .twoLinesRef : .linesRef,
      ["a": numbers.joined(separator: self(.listSeparator))])
  }

  static let families: [String] =
    (1...12).flatMap { ["month_\($0)", "month_short_\($0)"] }
    + Weekday.allCases.map { "weekday_" + $0.rawValue }
    + Basis.allCases.flatMap { ["basis_" + $0.rawValue, "title_" + $0.rawValue] }
    + Change.Kind.allCases.map { "change_" + $0.rawValue } + SiteFile.spoken.map { "language_" + $0 }

  /// The keys without a text, of those that the program needs and of others.
  func lacking(_ others: Set<String>) -> Set<String> {
    let texts = Phrase.allCases.map(\.rawValue) + Wording.families + ["direction", "language_name"]
    var keys = Set(texts.filter { phrases[$0] == nil })
    for tally in Tally.allCases where plurals[tally.rawValue] == nil { keys.insert(tally.rawValue) }
    return keys.union(others.filter { phrases[$0] == nil && plurals[$0] == nil })
  }

  private mutating func read(_ bytes: [UInt8], path: String, problems: inout [Problem]) throws(Problem) {
    for entry in try readYAML(bytes, path: path)?.entries ?? [] {
      lines[entry.key] = entry.line
      switch entry.value.content {
      case .scalar(let text, _): phrases[entry.key] = typeset(text, in: language)
      case .mapping(let forms):
        for form in forms {
          guard PluralForm(rawValue: form.key) != nil, case .scalar(let text, _) = form.value.content else {
            problems.append(
              Problem(
                path: path, line: form.line, what: "\"\(form.key)\" is no plural form",
                hint: hint(for: form.key, among: PluralForm.allCases.map(\.rawValue))))
            continue
          }
          plurals[entry.key, default: [:]][form.key] = typeset(text, in: language)
        }
      case .sequence:
        problems.append(
          Problem(path: path, line: entry.line, what: "\"\(entry.key)\" is a list where text is needed"))
      }
    }
  }
}
