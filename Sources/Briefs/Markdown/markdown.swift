/// Text as Markdown that renders as exactly these characters (CommonMark 0.29 with GitHub's extensions), on one line.
///
/// Every character that could begin markup where it stands is escaped: a backslash before punctuation, a number (`&#x202e;`)
/// for controls, line breaks, bidi controls and spaces at the ends. The one exception is NUL, which Markdown cannot
/// hold: it becomes U+FFFD. An e-mail address is left as it is and may become a link. Linear.
package func markdown(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for (i, scalar) in scalars.enumerated() {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "~", "|": bytes.append(UInt8(ascii: "\\"))
    case "_" where !(isWord(scalars, i - 1) && isWord(scalars, i + 1)): bytes.append(UInt8(ascii: "\\"))
    case "&" where isWord(scalars, i + 1) || at(scalars, i + 1) == "#": bytes.append(UInt8(ascii: "\\"))
    case ":" where at(scalars, i + 1) == "/" && at(scalars, i + 2) == "/": bytes.append(UInt8(ascii: "\\"))
    case "." where isBehindWWW(scalars, i): bytes.append(UInt8(ascii: "\\"))
    case ".", ")": if isListNumber(scalars[..<i]) { bytes.append(UInt8(ascii: "\\")) }
    case "#", "+", "-", "=": if i == 0 { bytes.append(UInt8(ascii: "\\")) }
    // A reference to a footnote may follow, and `![` would begin an image.
    case "!": if i == scalars.count - 1 { bytes.append(UInt8(ascii: "\\")) }
    case " " where i == 0 || i == scalars.count - 1:
      bytes += "&#32;".utf8
      continue
    case "\0":
      bytes += "\u{FFFD}".utf8
      continue
    // libcmark writes these two as one wrong byte when they come as numbers.
    case "\u{FFFE}", "\u{FFFF}": break
    default:
      guard isUnprintable(scalar) else { break }
      bytes += "&#x".utf8
      appendHexadecimal(scalar.value, digits: 4, to: &bytes)
      bytes.append(UInt8(ascii: ";"))
      continue
    }
    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func at(_ scalars: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
  scalars.indices.contains(index) ? scalars[index] : nil
}

/// An ASCII letter or digit: an underscore between two of them begins nothing.
private func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  guard let scalar = at(scalars, index), let byte = UInt8(exactly: scalar.value) else { return false }
  return isASCIIWord(byte)
}

func isASCIIWord(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
}

private func isBehindWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
}

/// One to nine digits at the beginning: with a full stop or a bracket they would number a list.
private func isListNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  (1...9).contains(scalars.count) && scalars.allSatisfy { ("0"..."9").contains($0) }
}
