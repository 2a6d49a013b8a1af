import Briefs
import Glibc
import Synchronization

/// What printing pages took, by kind of page: filled from any thread while a site is written.
package final class PrintTimes: Sendable {
  /// The pages of one kind.
  package struct Row: Sendable {
    package var pages = 0
    package var bytes = 0
    /// Of the processor, by all threads together.
    package var nanoseconds = 0
  }

  private let rows = Mutex<[String: Row]>([:])

  /// Nothing was printed yet.
  package init() {}

  /// The kinds and what they took, the most costly first.
  package var byCost: [(kind: String, row: Row)] {
    rows.withLock { $0 }.map { (kind: $0.key, row: $0.value) }
      .sorted {
        $0.row.nanoseconds != $1.row.nanoseconds ? $0.row.nanoseconds > $1.row.nanoseconds : $0.kind < $1.kind
      }
  }

  /// The page's bytes, with what they took.
  func timed(_ page: Site.Page) -> [UInt8] {
    let start = PrintTimes.now
    let bytes = page.bytes()
    let taken = PrintTimes.now - start
    rows.withLock { rows in
      var row = rows.removeValue(forKey: PrintTimes.kind(of: page.address)) ?? Row()
      row.pages += 1
      row.bytes += bytes.count
      row.nanoseconds += taken
      rows[PrintTimes.kind(of: page.address)] = row
    }
    return bytes
  }

  /// `/articles/x/` is an `articles page`, `/countries/pk/feed.atom` a `countries .atom`, `/feed.atom` a `site .atom`; a language's tree is told from the others.
  private static func kind(of address: Permalink) -> String {
    let parts = address.path.utf8.split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = parts.first else { return "home page" }
    let place = first.utf8.count == 2 && parts.count > 1 ? first + "/" + parts[1] : first
    guard !address.isPage, let last = parts.last, let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return place + " page"
    }
    return (parts.count == 1 ? "site" : place) + " " + last[dot...]
  }

  /// What this thread has had of the processor.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
