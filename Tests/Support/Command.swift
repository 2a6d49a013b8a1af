import Glibc

/// A program run as a process of its own, and how it ended.
package struct Command: Sendable {
  /// What a process left behind.
  package struct Ending: Sendable {
    /// The exit code; nil where a signal ended it.
    package let code: Int32?
    package let signal: Int32?
    /// Standard output.
    package let output: [UInt8]
    /// Standard error, as text.
    package let complaints: String

    /// Standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// Both streams, as a person at a terminal sees them.
    package var all: String { text + complaints }
  }

  private let arguments: [String]
  private let environment: [String: String]
  private let input: String

  /// A program by its path, to be run in `folder`; `environment` is laid over our own, and `input` is a file it reads.
  package init(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String = "/dev/null"
  ) {
    // GNU env changes the folder and then becomes the program: the process is the same one, to be killed and waited for.
    self.arguments = ["/usr/bin/env", "-C", folder, program] + arguments
    // Whether this machine has what makes a search index is nothing to a test that does not name it.
    self.environment = ["DATELINE_PAGEFIND": ""].merging(environment) { _, named in named }
    self.input = input
  }

  /// Runs it to its end. Throws where it cannot be started.
  package func run() throws -> Ending { try start().wait() }

  /// Starts it; whoever starts one waits for it.
  package func start() throws -> Running {
    let output = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path + "/1", writing, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, output.path + "/2", writing, 0o644)

    var words = arguments.map { strdup($0) } + [nil]
    var variables = merged().map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, nil, &words, &variables)
    guard code == 0 else {
      throw Failure(what: "cannot start \(arguments[0]): \(String(cString: strerror(code)))")
    }
    return Running(process: process, output: output)
  }

  private struct Failure: Error { let what: String }

  private func merged() -> [String] {
    var variables = environment
    var next = environ
    while let variable = next.pointee {
      let parts = String(cString: variable).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, variables[String(parts[0])] == nil {
        variables[String(parts[0])] = String(parts[1])
      }
      next += 1
    }
    return variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}

/// A process that was started.
package struct Running: Sendable {
  private let process: pid_t
  private let output: TemporaryFolder

  init(process: pid_t, output: TemporaryFolder) {
    self.process = process
    self.output = output
  }

  /// Ends it as a power cut would: SIGKILL.
  package func kill() { Glibc.kill(process, SIGKILL) }

  /// Whether it is still there to be killed; does not wait for it.
  package var isRunning: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == 0
  }

  /// Waits for its end.
  package func wait() -> Command.Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Command.Ending(
      code: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: output.bytes("1") ?? [], complaints: output.text("2") ?? "")
  }
}
