/// A text that may hold bidi controls, isolated from what stands beside it where no element can do so (`<title>`).
///
/// FSI before and PDI behind it (UAX #9); what it opens itself and leaves open is closed first.
func isolated(_ text: String) -> String {
  var open: [Unicode.Scalar] = []
  var isBidi = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E: open.append("\u{202C}")
    case 0x2066...0x2068: open.append("\u{2069}")
    case 0x202C: if open.last == "\u{202C}" { open.removeLast() }
    case 0x2069:
      if let last = open.lastIndex(of: "\u{2069}") { open.removeSubrange(last...) }
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: break
    default: continue
    }
    isBidi = true
  }
  return isBidi ? isolate(text, closing: open.reversed()) : text
}

/// A text between FSI and PDI.
func isolate(_ text: String, closing open: [Unicode.Scalar] = []) -> String {
  var closed = String.UnicodeScalarView()
  closed.append("\u{2068}")
  closed.append(contentsOf: text.unicodeScalars)
  closed.append(contentsOf: open)
  closed.append("\u{2069}")
  return String(closed)
}

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
