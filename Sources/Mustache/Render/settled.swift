/// A text fit to stand beside others: without characters that no page can hold, and with every direction that it begins brought to its
/// end.
///
/// Controls (tabs and line ends apart) and characters that are none (U+FFFE, U+FDD0, …) become U+FFFD, line and paragraph separators a
/// space. An embedding or isolate that the text leaves open is closed at its end, and what closes none of its own is left out: it would
/// close what stands around the text (UAX #9, X1 to X8). All else stays, so that a sound text comes back as it is. Linear.
package func settled(_ text: String) -> String {
  guard needsSettling(text) else { return text }
  var settled = String.UnicodeScalarView()
  // What would close each direction that is open, the innermost last.
  var open: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: settled.append(scalar)
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: settled.append("\u{FFFD}")
    case 0x2028, 0x2029: settled.append(" ")
    case 0x202A, 0x202B, 0x202D, 0x202E:
      open.append(popDirectionalFormatting)
      settled.append(scalar)
    case 0x2066...0x2068:
      open.append(popDirectionalIsolate)
      settled.append(scalar)
    case 0x202C:
      guard open.last == popDirectionalFormatting else { continue }
      open.removeLast()
      settled.append(scalar)
    case 0x2069:
      guard let last = open.lastIndex(of: popDirectionalIsolate) else { continue }
      // What the isolate left open ends with it.
      open.removeSubrange(last...)
      settled.append(scalar)
    case let value where value & 0xFFFE == 0xFFFE: settled.append("\u{FFFD}")
    default: settled.append(scalar)
    }
  }
  settled.append(contentsOf: open.reversed())
  return String(settled)
}

private let popDirectionalFormatting: Unicode.Scalar = "\u{202C}"
private let popDirectionalIsolate: Unicode.Scalar = "\u{2069}"

private func needsSettling(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var at = HTML.special(in: bytes, from: 0)
    while at < bytes.count {
      switch bytes[at] {
      case 0..<0x20, 0x7F: return true
      case 0xC2: if bytes[at + 1] < 0xA0 { return true }
      default: if isUnsettled(bytes, at: at) { return true }
      }
      at = HTML.special(in: bytes, from: at + 1)
    }
    return false
  }
}

/// Whether a character beyond U+07FF that begins there is one of those that no text may have as they stand: a separator of lines, a bidi
/// control, or none at all. The bytes are valid UTF-8.
@inline(__always)
func isUnsettled(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
  switch bytes[i] {
  case 0xE2:
    // U+2028 to U+202E are E2 80 A8 to AE, U+2066 to U+2069 are E2 81 A6 to A9.
    switch bytes[i + 1] {
    case 0x80: (0xA8...0xAE).contains(bytes[i + 2])
    case 0x81: (0xA6...0xA9).contains(bytes[i + 2])
    default: false
    }
  case 0xEF:
    // U+FDD0 to U+FDEF are EF B7 90 to AF; U+FFFE and U+FFFF are EF BF BE and BF.
    bytes[i + 1] == 0xB7 && (0x90...0xAF).contains(bytes[i + 2])
      || bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE
  case 0xF0...0xF4:
    // The last two of each plane end in BF BE and BF BF behind a byte whose last four bits are set.
    bytes[i + 1] & 0x0F == 0x0F && bytes[i + 2] == 0xBF && bytes[i + 3] >= 0xBE
  default: false
  }
}
