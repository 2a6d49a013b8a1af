import Briefs

/// What a tool's failure is called: its own most telling line, without secrets, and the cure where we know one.
///
/// - Parameter target: What the problem is about: the target's name.
func toolFailure(_ tool: Tool, _ ending: Tool.Ending, at target: String) -> Problem {
  let lines = ending.complaints.split(whereSeparator: \.isNewline).map(plain).filter { !$0.isEmpty }
  let redact = Redaction()
  for row in (try? rows(of: "cures.tsv")) ?? [] where row.count >= 3 && (row[0] == "*" || row[0] == tool.name)
  {
    guard let line = lines.first(where: { $0.contains(row[1]) }) else { continue }
    return Problem(path: target, what: "\(tool.name): \(redact(shortened(line)))", hint: row[2])
  }
  // What a tool says last is often only that it has failed.
  let telling = lines.last { line in
    !["rsync error:", "failed to push", "To "].contains { line.hasPrefix($0) }
  }
  let line = telling ?? lines.last ?? "ended with code \(ending.code)"
  return Problem(
    path: target, what: "\(tool.name): \(redact(shortened(line)))",
    hint: "what was published stands as it was, or as far as it came; the next run goes on")
}

private func shortened(_ line: String) -> String {
  line.utf8.count <= 300 ? line : String(line.prefix(300)) + "…"
}

/// Without colours, and without the time that rclone puts before its lines.
private func plain(_ line: Substring) -> String {
  var text = line.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }
  let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
  let isTimed =
    words.count == 3 && words[0].utf8.count == 10 && words[1].utf8.count == 8
    && (words[0] + words[1]).utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2F || $0 == 0x3A }
  if isTimed { text = String(words[2]) }
  for mark in ["remote: ", "ERROR : ", "CRITICAL: ", "Failed to cat: ", "fatal: ", "error: "] {
    while text.hasPrefix(mark) { text.removeFirst(mark.count) }
  }
  return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
