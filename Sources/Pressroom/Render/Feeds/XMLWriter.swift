import Mustache

/// Writes XML 1.0 straight into bytes: the one place where text becomes XML.
///
/// Characters that XML cannot hold, not even as references (controls, U+FFFE, U+FFFF), are left out.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    bytes += ">\n".utf8
  }

  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  /// An element that holds text.
  mutating func text(_ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    escaped(text)
    bytes += "</\(name)>\n".utf8
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      escaped(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func escaped(_ text: String) {
    guard !XMLWriter.isLegal(text) else { return HTML.escape(text, into: &bytes) }
    var legal = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where XMLWriter.isCharacter(scalar) { legal.append(scalar) }
    HTML.escape(String(legal), into: &bytes)
  }

  /// Whether a text is of such characters alone: nearly all are, and are not copied.
  private static func isLegal(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for i in bytes.indices {
        switch bytes[i] {
        case 0x09, 0x0A, 0x0D: continue
        case 0..<0x20: return false
        // U+FFFE and U+FFFF are EF BF BE and BF.
        case 0xEF: if bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE { return false }
        default: continue
        }
      }
      return true
    }
  }

  /// The production Char of XML 1.0, 2.2.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
