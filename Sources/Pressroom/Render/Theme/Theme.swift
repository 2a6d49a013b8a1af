import Briefs
import Mustache

/// The folder of templates as it was found: templates, style sheet, words, names and the map.
package struct Theme: Sendable {
  let templates: [TemplateSource]
  /// Files that are copied as they are, by their address: `/style.css`, `/assets/…`.
  let files: [(address: String, bytes: [UInt8])]
  let wordings: [String: Wording]
  let countries: NameTable
  let topics: NameTable
  let reasons: ReasonTable
  let map: MapSheet

  /// What it was read from, and the problems that were found, so that the next reading need not open the files again.
  private let reading: Reading

  private struct Reading: Sendable {
    let folder: String
    let files: [FolderListing.Entry]
    /// Of the listing, which comes anew each time.
    let named: [Problem]
    let problems: [Problem]
    /// Whether files that look as those did hold what they held.
    let isSettled: Bool
  }

  private static let largestFile = 4 << 20

  /// Reads a folder of templates. What is broken is a problem with its line; names are checked when pages are rendered.
  ///
  /// - Parameter last: The theme as it was read before; where no file changed since, nothing is read again.
  package init(at folder: String, after last: Theme? = nil, problems all: inout [Problem]) {
    let moment = FileStamp.now
    let listing = FolderListing(of: folder)
    if let last, last.reading.isSettled, last.reading.folder == folder, last.reading.files == listing.files,
      last.reading.named == listing.problems
    {
      self = last
      all += reading.problems
      return
    }
    var problems = listing.problems
    var contents: [String: [UInt8]] = [:]
    for entry in listing.files {
      do throws(Problem) {
        contents[entry.path] = try readFile(
          entry.location, shownAs: folder + "/" + entry.path, limit: Theme.largestFile)
      } catch {
        problems.append(error)
      }
    }
    let paths = contents.keys.sorted()
    templates = paths.filter { $0.hasSuffix(".mustache") }.map { path in
      TemplateSource(name: Theme.name(of: path), path: folder + "/" + path, bytes: contents[path] ?? [])
    }
    files = paths.filter { $0 == "style.css" || $0.hasPrefix("assets/") }.map {
      ("/" + $0, contents[$0] ?? [])
    }
    func read(_ path: String) -> [UInt8] {
      guard let bytes = contents[path] else {
        problems.append(
          Problem(
            path: folder + "/" + path, what: "this part of the theme is missing", hint: "is the folder whole?"
          ))
        return []
      }
      return bytes
    }
    var found: [Problem] = []
    var wordings: [String: Wording] = [:]
    for language in SiteFile.spoken {
      let path = "strings/\(language).yaml"
      wordings[language] = Wording(
        read(path), language: language, path: folder + "/" + path, problems: &found)
    }
    found += Theme.differences(wordings, folder)
    self.wordings = wordings
    countries = NameTable(
      read("strings/countries.tsv"), path: folder + "/strings/countries.tsv", problems: &found)
    topics = NameTable(read("strings/topics.tsv"), path: folder + "/strings/topics.tsv", problems: &found)
    reasons = ReasonTable(
      NameTable(read("strings/reasons.tsv"), path: folder + "/strings/reasons.tsv", problems: &found))
    map = MapSheet(
      land: read("map/land.svg"), capitals: read("map/capitals.tsv"), folder: folder + "/map",
      problems: &found)
    problems += found
    reading = Reading(
      folder: folder, files: listing.files, named: listing.problems, problems: problems,
      isSettled: listing.files.allSatisfy { $0.stamp.isSettled(at: moment) })
    all += problems
  }

  /// `partials/lane.mustache` is `lane`.
  private static func name(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(".mustache".count))
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
