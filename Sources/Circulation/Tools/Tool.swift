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
    /// Whether it was ended because it took longer than it may.
    package var isLate = false
  }

  /// What a program gets that needs nothing of ours: a folder to stand in, a time to be done in, and no variables but PATH.
  package struct Confinement: Sendable {
    /// Where it stands.
    package var folder: String
    /// In seconds. Then it is killed, with what it has started.
    package var patience: Double

    /// A folder and a time.
    package init(to folder: String, patience: Double) {
      self.folder = folder
      self.patience = patience
    }
  }

  package let name: String
  private let lock: Int32?
  private let environment: [String: String?]
  private let confinement: Confinement?

  /// A program by its name on `PATH`, or its path.
  ///
  /// - Parameters:
  ///   - lock: The open lock file of the site; nil where none is held.
  ///   - environment: Laid over our own; nil takes a variable away.
  ///   - confinement: Where it needs nothing of ours.
  package init(
    _ name: String, lock: Int32?, environment: [String: String?] = [:],
    confined confinement: Confinement? = nil
  ) {
    self.name = name
    self.lock = lock
    self.confinement = confinement
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

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var line = [name] + arguments
    if let confinement {
      // GNU env changes the folder and then becomes the program: the process is the same one, to be waited for and ended.
      line = ["env", "-C", confinement.folder] + line
      // A group of its own, so that what it has started ends with it.
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    }

    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = merged(with: further).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, line[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw missing(code) }
    output.closeWriting()
    complaints.closeWriting()
    let end = confinement.map { ContinuousClock.now + .seconds($0.patience) }
    func hasEnded() -> Bool {
      var info = siginfo_t()
      return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
    }
    func isOver() -> Bool { end.map { ContinuousClock.now >= $0 } ?? false }
    Pipe.drain(
      &output, keepingFirst: limit, &complaints, keepingLast: 1 << 16, hasEnded: hasEnded, isOver: isOver)
    // It may have closed what it writes to, and go on.
    while end != nil, !hasEnded(), !isOver() { usleep(10_000) }
    let isLate = end != nil && !hasEnded()
    if confinement != nil { kill(-process, SIGKILL) }

    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output.bytes,
      complaints: String(decoding: complaints.bytes, as: UTF8.self), isLate: isLate)
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
    for (name, value) in Tool.ownEnvironment where over[name] == nil {
      if confinement == nil || name == "PATH" { variables[name] = value }
    }
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
