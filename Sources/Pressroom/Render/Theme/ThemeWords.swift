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
  /// The files below `card/` that are missing.
  let missingCardFiles: [String]
  /// How many files are missing.
  let lacking: Int

  /// Whether a file of the theme is read here: `strings/…`, `map/…` and `card/…`.
  static func isPart(_ path: String) -> Bool {
    path.hasPrefix("strings/") || path.hasPrefix("map/") || path.hasPrefix("card/")
  }

  /// Reads the files among a theme's.
  init(_ contents: [String: [UInt8]], folder: String) {
    var missing: [Problem] = []
    var found: [Problem] = []
    func read(_ path: String) -> [UInt8]? {
      if contents[path] == nil { missing.append(MissingParts.problem(folder + "/" + path)) }
      return contents[path]
    }
    var wordings: [String: Wording] = [:]
    for language in SiteFile.spoken {
      let path = "strings/\(language).yaml"
      guard let bytes = read(path) else { continue }
      wordings[language] = Wording(bytes, language: language, path: folder + "/" + path, problems: &found)
    }
    var places: [String: String] = [:]
    for language in SiteFile.spoken.reversed() {
      for key in wordings[language]?.keys ?? [] {
        places[key] = "\(folder)/strings/\(language).yaml:\(wordings[language]?.lines[key] ?? 1)"
      }
    }
    for (language, wording) in wordings.sorted(by: { $0.key < $1.key }) {
      found += wording.missing(among: places, path: folder + "/strings/\(language).yaml")
    }
    found += Wording.misfilled(SiteFile.spoken.compactMap { wordings[$0] }) { "\(folder)/strings/\($0).yaml" }
    // Another language stands in for one without a file, so that not every text of it is an error besides.
    if let any = SiteFile.spoken.compactMap({ wordings[$0] }).first {
      for language in SiteFile.spoken where wordings[language] == nil { wordings[language] = any }
    }
    self.wordings = wordings
    countries = NameTable(
      read("strings/countries.tsv") ?? [], path: folder + "/strings/countries.tsv", problems: &found)
    topics = NameTable(
      read("strings/topics.tsv") ?? [], path: folder + "/strings/topics.tsv", problems: &found)
    reasons = ReasonTable(
      NameTable(read("strings/reasons.tsv") ?? [], path: folder + "/strings/reasons.tsv", problems: &found))
    map = MapSheet(
      land: read("map/land.svg"), capitals: read("map/capitals.tsv") ?? [], folder: folder + "/map",
      problems: &found)
    faces = CardFaces(contents, folder: folder, problems: &found)
    missingCardFiles = CardFaces.files.filter { contents[$0] == nil }
    let table = folder + "/strings/comparison.tsv"
    if let bytes = contents["strings/comparison.tsv"] {
      comparison = ComparisonWords(bytes, path: table, countries: countries, problems: &found)
    } else {
      // A theme made before there was one goes on: fewer numbers are compared, and none is wrong.
      comparison = ComparisonWords()
      missing.append(
        MissingParts.problem(
          table, "the accounts of an event are compared without it", severity: .warning))
    }
    problems = missing + found
    lacking = missing.count
  }
}
