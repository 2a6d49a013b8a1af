import Briefs

/// What a theme says and knows, in every language: texts, names, reasons and the map.
struct ThemeWords: Sendable {
  let wordings: [String: Wording]
  let countries: NameTable
  let topics: NameTable
  let reasons: ReasonTable
  let map: MapSheet
  let comparison: ComparisonWords
  /// What social cards are drawn with; nil in a theme made before there were any.
  let faces: CardFaces?
  /// What is broken or missing, with its line.
  let problems: [Problem]

  /// Whether a file of the theme is read here: `strings/…`, `map/…` and `card/…`.
  static func isPart(_ path: String) -> Bool {
    path.hasPrefix("strings/") || path.hasPrefix("map/") || path.hasPrefix("card/")
  }

  /// Reads the files among a theme's.
  init(_ contents: [String: [UInt8]], folder: String) {
    var missing: [Problem] = []
    var found: [Problem] = []
    func read(_ path: String) -> [UInt8] {
      guard let bytes = contents[path] else {
        missing.append(
          Problem(
            path: folder + "/" + path, what: "this part of the theme is missing", hint: "is the folder whole?"
          ))
        return []
      }
      return bytes
    }
    var wordings: [String: Wording] = [:]
    for language in SiteFile.spoken {
      let path = "strings/\(language).yaml"
      wordings[language] = Wording(
        read(path), language: language, path: folder + "/" + path, problems: &found)
    }
    found += ThemeWords.differences(wordings, folder)
    self.wordings = wordings
    countries = NameTable(
      read("strings/countries.tsv"), path: folder + "/strings/countries.tsv", problems: &found)
    topics = NameTable(read("strings/topics.tsv"), path: folder + "/strings/topics.tsv", problems: &found)
    reasons = ReasonTable(
      NameTable(read("strings/reasons.tsv"), path: folder + "/strings/reasons.tsv", problems: &found))
    map = MapSheet(
      land: read("map/land.svg"), capitals: read("map/capitals.tsv"), folder: folder + "/map",
      problems: &found)
    faces = CardFaces(contents, folder: folder, problems: &found)
    let table = folder + "/strings/comparison.tsv"
    if let bytes = contents["strings/comparison.tsv"] {
      comparison = ComparisonWords(bytes, path: table, countries: countries, problems: &found)
    } else {
      // A theme made before there was one goes on: fewer numbers are compared, and none is wrong.
      comparison = ComparisonWords()
      missing.append(
        Problem(
          path: table, severity: .warning,
          what: "this part of the theme is missing: the accounts of an event are compared without it",
          hint: "copy it from the templates that came with dateline"))
    }
    problems = missing + found
  }

  /// A text that stands in one language's file and not in another's.
  private static func differences(_ wordings: [String: Wording], _ folder: String) -> [Problem] {
    let all = Set(wordings.values.flatMap(\.keys))
    return SiteFile.spoken.flatMap { language in
      all.subtracting(wordings[language]?.keys ?? []).sorted().map { key in
        Problem(
          path: folder + "/strings/\(language).yaml", what: "the text \"\(key)\" is missing",
          hint: "every language has every text")
      }
    }
  }
}
