import Briefs

let dateHint = "2022, 2022-06, 2022-06-16, 2022-06-16/2022-06-17, ../2022-06-17 or XXXX-06-16"
private let lineHint = "the text of the line in quotes, or its number without: keep: 12"

/// What helps where a text names no article.
func articleHint(_ text: String) -> String {
  if !text.isEmpty, text.utf8.count < 12, text.utf8.allSatisfy(isHexDigit) {
    return "12 digits of its SHA-256 or more"
  }
  if text.hasSuffix(".txt") { return "a path begins with articles/: articles/\(text)" }
  return
    "a path (articles/000.txt), 12 digits or more of its SHA-256, or the address of its brief (/articles/SLUG/)"
}

/// A text without white space around it, and runs of it made one space: how a line is compared and what a page shows of a reason.
func squeezed(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isOpen = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      isOpen = !result.isEmpty
    } else {
      if isOpen { result.append(" ") }
      isOpen = false
      result.append(scalar)
    }
  }
  return String(result)
}

extension Fields {
  func position(of key: Ruling.Key) -> Int { keys.firstIndex(of: key.rawValue) ?? 0 }

  /// A text that must be there and say something, with white space squeezed.
  mutating func squeezed(_ key: String, hint: String) -> String? {
    let before = problems.count
    let text = text(key).map(Newsroom.squeezed) ?? ""
    if text.isEmpty, problems.count == before {
      note(key, what: "\"\(key)\" is missing", hint: hint)
    }
    return text.isEmpty ? nil : text
  }

  /// A value that must be there; where it was wrong, that was said.
  mutating func needed<Value>(_ key: String, _ value: Value?, hint: String) -> Value? {
    if value == nil, node(key) == nil { note(key, what: "\"\(key)\" is missing", hint: hint) }
    return value
  }

  mutating func article(_ key: String) -> ArticleName? {
    guard let text = squeezed(key, hint: "\(key): \"articles/000.txt\"") else { return nil }
    if let name = ArticleName(text) { return name }
    note(key, what: "\"\(text)\" names no article", hint: articleHint(text))
    return nil
  }

  mutating func lineName(_ key: String) -> LineName? {
    var digits: String?
    if let text = text("sha256") {
      guard (12...64).contains(text.utf8.count), text.utf8.allSatisfy(isHexDigit) else {
        note(
          "sha256", what: "\"sha256\" is \"\(text)\" where 12 to 64 hexadecimal digits are needed",
          hint: "the first digits of the article's SHA-256, as its page shows it")
        return nil
      }
      digits = text.lowercased()
    }
    guard let node = node(key) else {
      note(key, what: "\"\(key)\" names no line", hint: lineHint)
      return nil
    }
    if case .scalar(let text, .plain) = node.content, let number = Int(text) {
      guard number > 0, text.utf8.count <= 9 else {
        note(
          key, what: "\"\(key)\" is \(text) where the number of a line is needed", hint: "lines count from 1")
        return nil
      }
      return LineName(.number(number), sha256: digits)
    }
    return squeezed(key, hint: lineHint).map { LineName(.text($0), sha256: digits) }
  }
}
