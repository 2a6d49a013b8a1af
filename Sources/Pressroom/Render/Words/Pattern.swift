/// A text with blanks, `{a} – {b}`, taken apart once, when its file is read: filling it looks for no brace again.
struct Pattern: Sendable {
  /// As it stands in the file.
  let text: String
  private let blanks: [Blank]
  /// What stands behind the last blank.
  private let rest: String

  private struct Blank: Sendable {
    let before: String
    let name: String
  }

  /// Takes a text apart. Every name in braces is a blank; whether it is one of the program's own shows when it is filled.
  init(_ text: String) {
    self.text = text
    var blanks: [Blank] = []
    let bytes = Array(text.utf8)
    var start = 0
    var open: Int?
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { open = place }
      guard byte == UInt8(ascii: "}"), let from = open else { continue }
      blanks.append(
        Blank(
          before: String(decoding: bytes[start..<from], as: UTF8.self),
          name: String(decoding: bytes[(from + 1)..<place], as: UTF8.self)))
      start = place + 1
      open = nil
    }
    self.blanks = blanks
    rest = String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The text with `values["a"]` for `{a}`; what is no blank of ours stays. A filled text is not filled again.
  ///
  /// - Parameter isolate: What becomes of a value before it is filled in.
  func filled(
    _ values: KeyValuePairs<String, String>, isolating isolate: (String) -> String = { $0 }
  ) -> String {
    guard !blanks.isEmpty else { return text }
    var result = ""
    for blank in blanks {
      result += blank.before
      if let value = values.first(where: { $0.key == blank.name })?.value {
        result += isolate(value)
      } else {
        result += "{" + blank.name + "}"
      }
    }
    result += rest
    return result
  }
}
