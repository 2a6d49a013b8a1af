import Support

/// A message of a run: `path:line: error|warning: what`, and the hint below it.
struct Complaint: Equatable {
  var path: String
  var line: Int?
  var isError: Bool
  var what: String
  var hint: String?
}

extension Command.Ending {
  /// The messages of the run, wherever it printed them, in order.
  var messages: [Complaint] {
    var messages: [Complaint] = []
    for line in all.split(separator: "\n") {
      if line.hasPrefix("  hint: ") {
        if !messages.isEmpty { messages[messages.count - 1].hint = String(line.dropFirst(8)) }
      } else if let (place, what, isError) = Self.split(line) {
        let cut = place.lastIndex(of: ":")
        let number = cut.flatMap { Int(place[place.index(after: $0)...]) }
        let path = number == nil ? place : place[..<(cut ?? place.endIndex)]
        messages.append(Complaint(path: String(path), line: number, isError: isError, what: String(what)))
      }
    }
    return messages
  }

  /// The messages about a file, by the end of its path.
  func messages(about name: String) -> [Complaint] { messages.filter { $0.path.hasSuffix(name) } }

  private static func split(_ line: Substring) -> (Substring, Substring, Bool)? {
    for (mark, isError) in [(": error: ", true), (": warning: ", false)] {
      for index in line.indices where line[index...].hasPrefix(mark) {
        return (line[..<index], line[index...].dropFirst(mark.count), isError)
      }
    }
    return nil
  }
}
