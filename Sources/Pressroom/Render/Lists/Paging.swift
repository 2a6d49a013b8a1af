/// How a list that is too long for one page goes on.
///
/// A list with the newest first numbers its pages from the oldest: `page/1/` has the oldest hundred rows, and the list's own page the
/// newest, at least one hundred and fewer than two. A full page keeps its rows and its address when newer ones come, and names neither
/// how many pages nor how many rows there are: a night rewrites the list's own page and at most the few numbered ones beside it, not
/// all of a thousand. Only what comes late, in the middle, moves the rows behind it.
///
/// A list in another order (by letter, or without dates) is numbered from its front; what is added moves all behind it.
struct Paging: Sendable, Equatable {
  /// How a list is numbered, and where its pages stand below its own.
  enum Course: Sendable, Equatable {
    /// From the oldest: ``, then `page/3/`, `page/2/`, `page/1/`.
    case newestFirst
    /// From the front: the first page at `first`, the others at `others` and their number.
    case onward(first: String, others: String)

    /// A list beside another one, all of it on pages of its own: `undated/1/`, `undated/2/`. Its address has two parts, so that
    /// nothing whose name is its address can stand there.
    static func beside(_ name: String) -> Course { .onward(first: name + "/1/", others: name + "/") }
    /// The list of a letter: `letters/a/`, `letters/a/2/`.
    static func letter(_ name: String) -> Course {
      .onward(first: "letters/\(name)/", others: "letters/\(name)/")
    }
  }

  /// Rows with a date, a title and a first sentence: some 25 kB compressed on the longest page.
  static let size = 100
  /// Rows of one line.
  static let narrowSize = 200

  var count: Int
  var course: Course
  var size = Paging.size

  /// How many pages there are; one for a list of nothing.
  var pages: Int {
    switch course {
    case .newestFirst: max(1, count / size)
    case .onward: max(1, (count + size - 1) / size)
    }
  }

  /// The page that a reader comes to first.
  var start: Int {
    switch course {
    case .newestFirst: pages
    case .onward: 1
    }
  }

  /// The pages in the order in which they are read.
  var inOrder: [Int] {
    switch course {
    case .newestFirst: Array((1...pages).reversed())
    case .onward: Array(1...pages)
    }
  }

  /// The places in the list that a page shows.
  func rows(_ number: Int) -> Range<Int> {
    switch course {
    case .newestFirst:
      let end = max(0, count - (number - 1) * size)
      return (number == pages ? 0 : end - size)..<end
    case .onward: return (number - 1) * size..<min(count, number * size)
    }
  }

  /// Where a page stands below the list: ``, `page/3/`, `letters/a/2/`.
  func folder(_ number: Int) -> String {
    switch course {
    case .newestFirst: number == pages ? "" : "page/\(number)/"
    case .onward(let first, let others): number == 1 ? first : others + "\(number)/"
    }
  }
}
