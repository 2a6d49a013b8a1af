import Briefs
import Glibc

/// The lines of standard input, handed over as soon as they are there. No more is held than the longest line.
struct InputLines {
  /// A line and its number, from 1; without its line end.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  /// In bytes: the largest article with every character escaped (`\u0041`) and room for its other members.
  static let longest = largestArticle * 8

  private var pending: [UInt8] = []
  private var number = 0
  /// Whether the line being read was given up: its end is still to come.
  private var isGivenUp = false
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 20)

  /// The lines that came by the next read, blank ones left out; nil at the end.
  ///
  /// A line that is too long is passed over and is a problem, as is input that cannot be read: it then ends there.
  mutating func next(problems: inout [Problem]) -> [Line]? {
    guard !isAtEnd else { return nil }
    let searched = pending.count
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0 && errno == EINTR { return [] }
    if count < 0 {
      let why = String(cString: strerror(errno))
      problems.append(Problem(path: "-", what: "standard input cannot be read: \(why)"))
    }
    isAtEnd = count <= 0
    if count > 0 { pending += chunk[..<count] }
    var lines: [Line] = []
    var start = 0
    while start < pending.count,
      let end = pending[max(start, searched)...].firstIndex(of: 0x0A) ?? (isAtEnd ? pending.count : nil)
    {
      take(start..<end, &lines)
      start = end + 1
    }
    pending.removeFirst(min(start, pending.count))
    if pending.count > InputLines.longest { giveUp(&problems) }
    return lines
  }

  private mutating func take(_ range: Range<Int>, _ lines: inout [Line]) {
    number += 1
    defer { isGivenUp = false }
    let bytes = pending[range]
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if !isBlank, !isGivenUp { lines.append(Line(number: number, bytes: bytes)) }
  }

  private mutating func giveUp(_ problems: inout [Problem]) {
    if !isGivenUp {
      problems.append(
        Problem(
          path: "-", line: number + 1,
          what: "a line of more than \(InputLines.longest) bytes, so it is not read",
          hint: "an article has at most \(largestArticle) bytes"))
    }
    isGivenUp = true
    pending.removeAll(keepingCapacity: true)
  }
}
