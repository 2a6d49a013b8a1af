import Briefs
import Glibc
import Pressroom

/// The edition that a run publishes: its day, and what is kept so that a killed run tells readers nothing twice.
///
/// Before anything is sent, the day of each event that is sent for the first time is noted in `.dateline/first-sent.tsv`. A run that then
/// fails, or is killed before it has kept what readers were told, may have been seen; the next one gives the event that day again.
struct EditionRun {
  private let folder: String
  private let content: String
  /// What the run calls the edition.
  let making: EditionInTheMaking

  private static let file = "first-sent.tsv"

  /// An edition of a site, of today. Throws where SOURCE_DATE_EPOCH is set and names no day.
  init(of site: SiteOptions) throws {
    folder = site.inSite(".dateline")
    content = site.contentFolder
    making = EditionInTheMaking(of: try Moment.editionDay(), firstSent: EditionRun.firstSent(in: folder))
  }

  /// Notes what is about to be sent for the first time.
  func begin(_ pages: Site) throws(Problem) {
    guard let record = pages.record else { return }
    var lines: [UInt8] = []
    for (id, day) in record.news { lines += "\(id)\t\(day)\n".utf8 }
    guard !lines.isEmpty, (try? readFile(folder + "/" + EditionRun.file, limit: Editions.largest)) != lines
    else { return }
    try OpenFolder(folder).write(lines, to: EditionRun.file, flush: true)
  }

  /// Keeps what readers were told, now that they were. Nothing is written where nothing changed for them.
  func keep(_ pages: Site) throws(Problem) {
    guard let record = pages.record else { return }
    try OpenFolder(content).write(record.file, to: Editions.path, flush: true)
  }

  /// What an earlier run noted, by anyone's hand: what has not our form is as if it had not been.
  private static func firstSent(in folder: String) -> [String: Day] {
    let bytes = (try? readFile(folder + "/" + file, limit: Editions.largest)) ?? []
    var days: [String: Day] = [:]
    for line in bytes.split(separator: 0x0A) {
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      if columns.count == 2, let day = Day(columns[1]) { days[columns[0]] = day }
    }
    return days
  }
}

extension Moment {
  /// The day of the edition that a run publishes: today in UTC, or that of SOURCE_DATE_EPOCH (reproducible-builds.org), which counts seconds
  /// since 1970. Throws where the variable holds no such number.
  static func editionDay() throws -> Day {
    guard let variable = getenv("SOURCE_DATE_EPOCH") else { return Moment.now.day }
    let text = String(cString: variable)
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let seconds = Int(text),
      let day = Day(ordinal: Moment.epoch + seconds / 86400)
    else {
      throw Halt.misuse(
        "SOURCE_DATE_EPOCH", "it is no number of seconds since 1970",
        hint: "set it to what `date +%s` prints, or unset it")
    }
    return day
  }
}
