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

/// The name of a new brief that waits for its place: the article's SHA-256 is in it.
///
/// A run that finds one knows that the brief was never delivered, which a brief that a person deleted was.
package func undeliveredName(ofArticle sha256: String) -> String { ".dateline-new-\(sha256).tmp" }

/// The article's SHA-256 in the name of a brief that waits for its place; nil for any other name.
package func undeliveredArticle(_ name: String) -> String? {
  guard name.hasPrefix(".dateline-new-"), name.hasSuffix(".tmp") else { return nil }
  let digest = String(name.dropFirst(14).dropLast(4))
  return isSHA256(digest) ? digest : nil
}

/// Whether a text is a SHA-256 in lower-case hexadecimal.
package func isSHA256(_ text: String) -> Bool {
  text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
}

/// The bytes that a file held before an exchange and those it holds after it, each by the beginning of its SHA-256.
///
/// They stand in the name of the file that is exchanged with it, so that whoever finds such a file later knows whether what is in
/// it is one of the two or something that a person saved just then.
package struct ExchangeTrace: Sendable, Hashable {
  let old: String
  let new: String

  init(from old: [UInt8], to new: [UInt8]) {
    self.old = ExchangeTrace.beginning(old)
    self.new = ExchangeTrace.beginning(new)
  }

  /// The trace in a file's name; nil where it is none.
  package init?(_ name: String) {
    guard name.hasPrefix(".dateline-swap-"), name.hasSuffix(".tmp") else { return nil }
    let parts = name.dropFirst(15).dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == ExchangeTrace.length }) else { return nil }
    (old, new) = (String(parts[0]), String(parts[1]))
  }

  var name: String { ".dateline-swap-\(old)-\(new).tmp" }

  /// Whether some bytes are those from before or those from after.
  package func has(_ bytes: [UInt8]) -> Bool { [old, new].contains(ExchangeTrace.beginning(bytes)) }

  /// Whether some bytes are those from after.
  package func isNew(_ bytes: [UInt8]) -> Bool { new == ExchangeTrace.beginning(bytes) }

  private static let length = 24

  private static func beginning(_ bytes: [UInt8]) -> String { String(sha256(bytes).prefix(length)) }
}
