import Briefs

/// How countries and their places are named in one language, from its `countries.tsv` and `traps.tsv`.
package struct Gazetteer: Sendable {
  /// What a form is of its country; the lower, the surer.
  package enum Kind: UInt8, Sendable, Comparable {
    case name
    case alias
    /// An institution of the country, by its own name: `Kremlin`, `NHS`, `Matignon`.
    case body
    case demonym
    case capital
    case city
    /// A state, province or county, or what tells of one country by the way: `Texas`, `Kabylie`, `Wall Street`.
    case region
    /// A phrase that holds a country's or city's name and means something else: `Panama Papers`.
    case trap

    package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// One way to name one country.
  package struct Form: Sendable {
    /// Nil for a trap that hides no country.
    package let country: CountryCode?
    package let kind: Kind
    /// Other countries that the same words may mean.
    package let others: [CountryCode]
    /// Also a common word, a first name or a surname: counts only with support.
    package let isWeak: Bool
    /// Counts in capitals only.
    package let isAcronym: Bool
    /// Tells of no country by itself.
    package let isDisputed: Bool
    /// Counts only before a hyphen: `franco-italien`.
    package let isPrefix: Bool
    /// The country's name is its capital's too: `Djibouti`, `تونس`.
    package let isAlsoCapital: Bool
    /// Which of its words, from the first, are written with a capital.
    package let capitals: UInt16
  }

  package private(set) var forms = Phrases<Form>()

  /// Reads a language's tables below `folder`; a row with an unknown kind, code or flag is a problem with its line.
  package init(language: String, folder: String, problems: inout [Problem]) {
    for file in ["countries", "traps"] {
      let path = "\(language)/\(file).tsv"
      for row in Table(at: path, in: folder, columns: 3, problems: &problems).rows {
        guard let form = Form(row) else {
          problems.append(
            Problem(
              path: folder + "/" + path, line: row.line, what: "unknown code, kind or flag",
              hint: "columns are code, kind, form, flags (weak, acronym, disputed, prefix, capital, ambig:XX)"
            ))
          continue
        }
        forms.add(row[2], form)
      }
    }
  }
}

extension Gazetteer.Form {
  /// A row's form; nil where its code, kind or a flag is unknown.
  init?(_ row: Table.Row) {
    guard let kind = Gazetteer.Form.kind(row[1]) else { return nil }
    country = CountryCode(row[0])
    guard country != nil || kind == .trap else { return nil }
    self.kind = kind
    var others: [CountryCode] = []
    var (isWeak, isAcronym, isDisputed, isPrefix, isCapital) = (false, false, false, false, false)
    for flag in row[3].utf8.split(separator: UInt8(ascii: ",")).map({ String(Substring($0)) }) {
      switch flag {
      case "weak": isWeak = true
      case "acronym": isAcronym = true
      case "disputed": isDisputed = true
      case "prefix": isPrefix = true
      case "capital": isCapital = true
      default:
        guard flag.hasPrefix("ambig:") else { return nil }
        others += flag.dropFirst(6).split(separator: "/").compactMap { CountryCode(String($0)) }
      }
    }
    self.others = others
    self.isWeak = isWeak
    self.isAcronym = isAcronym
    self.isDisputed = isDisputed
    self.isPrefix = isPrefix
    isAlsoCapital = isCapital
    capitals = Gazetteer.Form.capitals(of: row[2])
  }

  private static func kind(_ name: String) -> Gazetteer.Kind? {
    switch name {
    case "name": .name
    case "alias": .alias
    case "body": .body
    case "demonym": .demonym
    case "capital": .capital
    case "city": .city
    case "region": .region
    case "trap": .trap
    default: nil
    }
  }

  private static func capitals(of form: String) -> UInt16 {
    var mask: UInt16 = 0
    for (index, word) in words(of: form).prefix(16).enumerated() where word.isCapitalised {
      mask |= 1 << UInt16(index)
    }
    return mask
  }
}
