import Mustache

/// A text that may hold bidi controls, isolated from what stands beside it where no element can do so (`<title>`).
///
/// FSI before and PDI behind it (UAX #9); what it opens itself and leaves open is closed first, and nothing in it closes the isolate.
func isolated(_ text: String) -> String {
  guard !isPlainFromTheLeft(text) else { return text }
  let text = settled(text)
  return isBidi(text) ? isolate(text) : text
}

/// Whether a text has bidi controls, or letters that may be written from the right: U+0590 to U+08FF and their forms for printing. Linear.
private func isBidi(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    for i in bytes.indices where bytes[i] >= 0xD6 {
      switch bytes[i] {
      case 0xD6: if bytes[i + 1] >= 0x90 { return true }
      case 0xD7...0xDF: return true
      case 0xE0: if bytes[i + 1] <= 0xA3 { return true }
      case 0xE2, 0xEF:
        switch (bytes[i], Int(bytes[i + 1]) << 8 | Int(bytes[i + 2])) {
        // U+202A to U+202E, U+2066 to U+2069.
        case (0xE2, 0x80AA...0x80AE), (0xE2, 0x81A6...0x81A9): return true
        // U+FB1D to U+FDFF, U+FE70 to U+FEFF.
        case (0xEF, 0xAC9D...0xB7BF), (0xEF, 0xB9B0...0xBBBF): return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }
}

/// Whether a text holds nothing but printable characters below U+0590, where the first script written from the right begins, and the
/// dashes and quotation marks of U+2000 to U+2027: nearly every text of a page does.
private func isPlainFromTheLeft(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      // A byte from 80 on without a first one before it belongs to what was passed already.
      case 0x20..<0x7F, 0x80...0xC1, 0xC3..<0xD6: at += 1
      case 0xC2 where bytes[at + 1] >= 0xA0: at += 2
      // U+2000 to U+2027 are E2 80 80 to A7.
      case 0xE2 where bytes[at + 1] == 0x80 && bytes[at + 2] < 0xA8: at += 3
      default: return false
      }
    }
    return true
  }
}

/// A settled text between FSI and PDI.
func isolate(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

/// What a text holds that can tear a line written from the right apart.
enum Foreignness {
  case none
  /// Letters that are written from the left.
  case letters
  /// Bidi controls.
  case controls
}

/// What of a text runs against a line that is written from the right.
func foreignness(of text: String) -> Foreignness {
  var found = Foreignness.none
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: return .controls
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x058F, 0x1E00...0x1FFF: found = .letters
    default: break
    }
  }
  return found
}
