import Glibc
import Pressroom

/// Where a run's time went: a row a stage, as `--timings` prints them.
struct Timings {
  private struct Row {
    let stage: String
    let wall: Int
    let processor: Int
  }

  private var rows: [Row] = []
  private var wall = Timings.now(CLOCK_MONOTONIC)
  private var processor = Timings.now(CLOCK_PROCESS_CPUTIME_ID)
  /// What printing took, kind by kind; nil where nobody asks: it costs each page some microseconds.
  let prints: PrintTimes?

  /// Begins now.
  init(ofPages: Bool) { prints = ofPages ? PrintTimes() : nil }

  /// The stage since the last one is over.
  mutating func lap(_ stage: String) {
    let (wall, processor) = (Timings.now(CLOCK_MONOTONIC), Timings.now(CLOCK_PROCESS_CPUTIME_ID))
    rows.append(Row(stage: stage, wall: wall - self.wall, processor: processor - self.processor))
    (self.wall, self.processor) = (wall, processor)
  }

  /// The stages with the seconds by the clock and of the processor, then the kinds of pages with what printing them took of the processor.
  var lines: [String] {
    func row(_ name: String, _ cells: [String]) -> String {
      Timings.padded(name, to: 24, behind: true)
        + cells.map { Timings.padded($0, to: 12, behind: false) }.joined()
    }
    var lines = [row("stage", ["wall", "CPU", "cores"])]
    let total = Row(
      stage: "all", wall: rows.reduce(0) { $0 + $1.wall }, processor: rows.reduce(0) { $0 + $1.processor })
    for stage in rows + [total] {
      lines.append(
        row(
          stage.stage,
          [
            Timings.seconds(stage.wall), Timings.seconds(stage.processor),
            Timings.hundredths(stage.processor * 100 / max(stage.wall, 1)),
          ]))
    }
    guard let kinds = prints?.byCost, !kinds.isEmpty else { return lines }
    lines.append(row("printed", ["files", "CPU", "µs each", "bytes each"]))
    for (kind, pages) in kinds {
      lines.append(
        row(
          kind,
          [
            String(pages.pages), Timings.seconds(pages.nanoseconds),
            String(pages.nanoseconds / max(pages.pages, 1) / 1000), String(pages.bytes / max(pages.pages, 1)),
          ]))
    }
    return lines
  }

  private static func now(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// `1.042 s`.
  private static func seconds(_ nanoseconds: Int) -> String {
    let thousandths = nanoseconds / 1_000_000
    return "\(thousandths / 1000).\(padded(String(thousandths % 1000), to: 3, behind: false, with: "0")) s"
  }

  /// `1.93`.
  private static func hundredths(_ number: Int) -> String {
    "\(number / 100).\(padded(String(number % 100), to: 2, behind: false, with: "0"))"
  }

  private static func padded(_ text: String, to width: Int, behind: Bool, with filling: String = " ")
    -> String
  {
    let filling = String(repeating: filling, count: max(0, width - text.count))
    return behind ? text + filling : filling + text
  }
}
