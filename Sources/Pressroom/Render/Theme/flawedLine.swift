import Briefs

/// The first line of a text that is not UTF-8, from 1; nil where all of it is. Linear.
func flawedLine(of bytes: [UInt8]) -> Int? {
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  var decoder = UTF8()
  var rest = bytes.makeIterator()
  var line = 1
  while true {
    switch decoder.decode(&rest) {
    case .scalarValue("\n"): line += 1
    case .scalarValue: break
    case .emptyInput: return nil
    case .error: return line
    }
  }
}

extension Theme {
  /// Files whose bytes end up in pages: whatever is wrong in them, readers would see.
  static func notUTF8(among contents: [String: [UInt8]], in folder: String) -> [Problem] {
    contents.keys.sorted().compactMap { path in
      guard path.hasSuffix(".mustache") || path.hasSuffix(".tsv") || path == "style.css",
        let line = flawedLine(of: contents[path] ?? [])
      else { return nil }
      return Problem(
        path: folder + "/" + path, line: line, what: "this line is not UTF-8",
        hint: "save the file as UTF-8 in your editor, or put the line right")
    }
  }
}
