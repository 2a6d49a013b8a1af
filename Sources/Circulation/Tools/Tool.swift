import Briefs
import CLinux
import Glibc

/// A program of others that sends for us, run without a shell, without a terminal's questions, to its end.
///
/// It is looked up on `PATH`, gets its arguments as they stand, and what it is to read as a file; what it says is kept up to a
/// bound. It is handed the lock of the site: where we are killed while it works, the lock stays held until it is done too.
package struct Tool: Sendable {
  /// How it ended.
  package struct Ending: Sendable {
    /// The exit code; 128 and the signal's number where one ended it, as shells have it.
    package var code: Int32
    /// Standard output, up to the bound.
    package var output: [UInt8]
    /// The last 64 KiB of standard error.
    package var complaints: String
  }

  package let name: String
  private let lock: Int32?
  private let environment: [String: String?]

  /// A program by its name on `PATH`, or its path.
  ///
  /// - Parameters:
  ///   - lock: The open lock file of the site; nil where none is held.
  ///   - environment: Laid over our own; nil takes a variable away.
  package init(_ name: String, lock: Int32?, environment: [String: String?] = [:]) {
    self.name = name
    self.lock = lock
    // Its messages are looked up in a table, in English.
    self.environment = environment.merging(["LC_ALL": "C", "LANGUAGE": "C"]) { own, _ in own }
  }

  /// Runs it. Throws where it is not there or cannot be started; how it ended is the caller's to judge.
  ///
  /// - Parameters:
  ///   - input: What it reads from standard input.
  ///   - limit: How many bytes of its output are kept.
  package func run(
    _ arguments: [String], input: [UInt8] = [], environment further: [String: String?] = [:],
    limit: Int = 1 << 20
  ) throws(Problem) -> Ending {
    let given = try handOver(input)
    defer { close(given) }
    var output = Pipe()
    var complaints = Pipe()
    defer {
      output.close()
      complaints.close()
    }
    guard output.isOpen, complaints.isOpen else { throw Problem.failed("cannot start it", name) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints.writing, 2)
    // A descriptor duplicated onto itself is one that the program keeps.
    if let lock { posix_spawn_file_actions_adddup2(&actions, lock, lock) }

    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = merged(with: further).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, nil, &words, &variables)
    guard code == 0 else { throw missing(code) }
    output.closeWriting()
    complaints.closeWriting()
    Pipe.drain(&output, keepingFirst: limit, &complaints, keepingLast: 1 << 16) {
      var info = siginfo_t()
      return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
    }

    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output.bytes,
      complaints: String(decoding: complaints.bytes, as: UTF8.self))
  }

  private func missing(_ code: Int32) -> Problem {
    guard code == ENOENT else { return Problem.failed("cannot start it", name, code) }
    return Problem(
      path: name, what: "\(name) was not found",
      hint: "apt-get install \(name); where it is installed, PATH does not name its folder")
  }

  /// What it reads, in memory under no name: it can read as slowly as it likes, or not at all.
  private func handOver(_ input: [UInt8]) throws(Problem) -> Int32 {
    guard !input.isEmpty else { return open("/dev/null", O_RDONLY | O_CLOEXEC) }
    let file = memfd_create("input", memfd_close_on_exec)
    guard file >= 0 else { throw Problem.failed("cannot start it", name) }
    var done = 0
    while done < input.count {
      let count = input.withUnsafeBytes { write(file, $0.baseAddress! + done, input.count - done) }
      guard count > 0 || errno == EINTR else {
        let code = errno
        close(file)
        throw Problem.failed("cannot start it", name, code)
      }
      done += max(0, count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private func merged(with further: [String: String?]) -> [String] {
    let over = environment.merging(further) { _, new in new }
    var variables = over.compactMapValues(\.self)
    for (name, value) in Tool.ownEnvironment where over[name] == nil { variables[name] = value }
    return variables.map { "\($0.key)=\($0.value)" }
  }

  /// The variables this process was started with.
  static var ownEnvironment: [(name: String, value: String)] {
    var variables: [(name: String, value: String)] = []
    var next = environ
    while let variable = next.pointee {
      let parts = String(cString: variable).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables.append((String(parts[0]), String(parts[1]))) }
      next += 1
    }
    return variables
  }
}
