import Briefs
import Mustache

/// The folder of templates as it was found: templates, style sheet, words, names and the map.
package struct Theme: Sendable {
  let templates: [TemplateSource]
  /// The folder as problems name it.
  var folder: String { reading.folder }
  /// How many of its files are missing, templates apart.
  let lacking: Int
  /// Files that are copied by their address: `/style.css` without its comments, `/assets/…` as they are.
  let files: [(address: String, bytes: [UInt8])]
  private let words: ThemeWords
  var wordings: [String: Wording] { words.wordings }
  var countries: NameTable { words.countries }
  var topics: NameTable { words.topics }
  var reasons: ReasonTable { words.reasons }
  var map: MapSheet { words.map }
  var faces: CardFaces? { words.faces }
  var missingCardFiles: [String] { words.missingCardFiles }
  /// What an event's accounts are compared by.
  package var comparison: ComparisonWords { words.comparison }

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
    let areTablesSettled: Bool
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
    problems += Theme.notUTF8(among: contents, in: folder)
    let paths = contents.keys.sorted()
    templates = paths.filter { $0.hasSuffix(".mustache") }.map { path in
      TemplateSource(name: Theme.name(of: path), path: folder + "/" + path, bytes: contents[path] ?? [])
    }
    let unled = MissingParts.files(of: templates, in: folder, among: Set(paths))
    files = paths.filter { $0 == "style.css" || $0.hasPrefix("assets/") }.map {
      ("/" + $0, $0 == "style.css" ? leanStyle(contents[$0] ?? []) : contents[$0] ?? [])
    }
    // A designer saves templates and style sheets; the tables are most of the work, and seldom change.
    let tables = listing.files.filter { ThemeWords.isPart($0.path) }
    if let last, last.reading.areTablesSettled, last.reading.folder == folder,
      last.reading.files.filter({ ThemeWords.isPart($0.path) }) == tables, problems == last.reading.named
    {
      words = last.words
    } else {
      words = ThemeWords(contents, folder: folder)
    }
    problems += templates.isEmpty ? [MissingParts.nothing(in: folder)] : unled + words.problems
    lacking = unled.count + words.lacking
    reading = Reading(
      folder: folder, files: listing.files, named: listing.problems, problems: problems,
      isSettled: listing.files.allSatisfy { $0.stamp.isSettled(at: moment) },
      areTablesSettled: tables.allSatisfy { $0.stamp.isSettled(at: moment) })
    all += problems
  }

  /// `partials/lane.mustache` is `lane`.
  private static func name(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(".mustache".count))
  }
}
