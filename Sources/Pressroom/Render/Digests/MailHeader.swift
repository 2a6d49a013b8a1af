import Briefs

/// The head of a message: fields whose values are made of pieces that may be parted over lines (RFC 5322, 2.2.3).
struct MailHeader {
  private(set) var bytes: [UInt8] = []

  /// Writes a field. Each further piece of a value begins with a space, and stands in a line of its own where the line would grow
  /// longer than 78 characters.
  mutating func add(_ name: String, _ pieces: [String]) {
    var column = name.utf8.count + 1
    bytes += Array("\(name): ".utf8)
    for (i, piece) in pieces.enumerated() {
      let width = piece.utf8.count
      if i > 0, column + width > 76 {
        bytes += [0x0D, 0x0A]
        column = 0
      }
      bytes += Array(piece.utf8)
      column += width
    }
    bytes += [0x0D, 0x0A]
  }

  /// A text in one line, without controls and without what turns the direction of what stands beside it.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: continue
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
        if let last = line.last, last != " " { line.append(" ") }
      default: line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Unstructured text: as it stands where it is short and plain, in encoded words otherwise (RFC 2047, 2).
  static func words(_ text: String) -> [String] {
    let text = line(text)
    let isPlain =
      text.utf8.count <= 64 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    return isPlain ? [text] : encoded(text)
  }

  /// A name before an address: quoted where it is plain, in encoded words otherwise (RFC 2047, 5).
  static func phrase(_ text: String) -> [String] {
    let text = line(text)
    guard text.utf8.count <= 60, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?")
    else {
      return encoded(text)
    }
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return ["\"\(quoted)\""]
  }

  /// Encoded words of whole characters, in lines of at most 76.
  private static func encoded(_ text: String) -> [String] {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      // 45 bytes are 60 digits, and twelve characters more stand around them; before the first word stands the field's name.
      let most = words.count == 1 ? 36 : 45
      if words[words.count - 1].count + bytes.count > most { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.enumerated().map { i, word in
      (i > 0 ? " " : "") + "=?UTF-8?B?" + String(decoding: base64(word), as: UTF8.self) + "?="
    }
  }

  /// "Thu, 30 Jun 2022 12:00:00 +0000": noon, as a day has no hour of its own and noon is in it nearly everywhere.
  static func date(_ day: Day) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekday = day.weekday.rawValue.prefix(3)
    let year = String(day.year)
    let padded = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
    return weekday.prefix(1).uppercased() + weekday.dropFirst()
      + ", \(day.day) \(months[day.month - 1]) \(padded) 12:00:00 +0000"
  }
}
