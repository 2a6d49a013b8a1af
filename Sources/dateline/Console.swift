import ArgumentParser
import Briefs
import Glibc

/// What the commands say: results on standard output, problems on standard error.
enum Console {
  /// Writes bytes to standard output at once, so that a reader at the other end of a pipe gets each line when it is made.
  static func write(_ bytes: [UInt8]) { put(bytes, to: STDOUT_FILENO) }

  /// Writes one line to standard output, whatever stands in it.
  static func say(_ line: String) { put(Array((shown(oneLine(line)) + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes lines to standard error.
  static func complain(_ lines: String) { put(Array((shown(lines) + "\n").utf8), to: STDERR_FILENO) }

  /// Shows on a terminal what is being done, until the next call; nil wipes it. A log gets nothing.
  static func progress(_ stage: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    put(Array("\r\u{1B}[K\(stage.map { $0 + "…" } ?? "")".utf8), to: STDERR_FILENO)
  }

  /// Prints every problem once, in order, and says whether one of them is an error.
  @discardableResult
  static func report(_ problems: [Problem]) -> Bool {
    for problem in Set(problems).sorted() { complain(text(of: problem)) }
    return problems.contains { $0.severity == .error }
  }

  /// Prints the problems, then ends the run with exit 1 where one of them is an error.
  static func conclude(_ problems: [Problem]) throws {
    if report(problems) { throw Ending.problems }
  }

  /// `path:line: error: what`, and the hint on a line of its own.
  private static func text(of problem: Problem) -> String {
    let place = problem.line.map { "\(oneLine(problem.path)):\($0)" } ?? oneLine(problem.path)
    let first = "\(place): \(problem.severity.rawValue): \(oneLine(problem.what))"
    return problem.hint.isEmpty ? first : "\(first)\n  hint: \(oneLine(problem.hint))"
  }

  /// A name or a quotation on one line, so that a file called `a\nb:1: error` cannot forge a message.
  ///
  /// Scalar by scalar: "\r\n" is one `Character`, and not "\n".
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line.append(contentsOf: "\\n".unicodeScalars) } else { line.append(scalar) }
    }
    return String(line)
  }

  /// The text without anything a terminal would obey: control characters and bidi controls are shown as `\u{…}`.
  static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func put(_ bytes: [UInt8], to file: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      // Nobody is left to tell: the reader closed the pipe, or the disk of a redirection is full.
      guard count > 0 else { exit(4) }
      done += count
    }
  }
}
