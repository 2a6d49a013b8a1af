import Glibc

/// The name under which a file is written before it takes its place.
func temporaryName(attempt: Int) -> String { ".dateline-\(getpid())-\(pthread_self())-\(attempt).tmp" }

/// Whether a name is that of a file which a run was writing when it was killed; a run that still lives is asked for.
func isLeftover(_ name: String) -> Bool {
  guard name.hasPrefix(".dateline-"), name.hasSuffix(".tmp") else { return false }
  let numbers = name.dropFirst(10).dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
  guard numbers.count == 3,
    numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
    let process = pid_t(numbers[0]), process > 0
  else { return false }
  return kill(process, 0) != 0 && errno == ESRCH
}
