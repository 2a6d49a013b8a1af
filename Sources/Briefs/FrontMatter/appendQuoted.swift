/// Appends a string in YAML's double quotes (YAML 1.1, 5.7), on one line whatever it holds.
///
/// Escaped are quotes, backslashes, all that YAML does not print (controls, BOM, U+FFFE), all that breaks a line (NEL, LS
/// and PS too) and the bidi controls, which would let a line look like another one in an editor. Linear.
func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  var text = text
  text.withUTF8 { utf8 in
    if utf8.allSatisfy(isPlainASCII) {
      bytes.append(contentsOf: utf8)
    } else {
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar, to: &bytes) }
    }
  }
  bytes.append(UInt8(ascii: "\""))
}

private func isPlainASCII(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch scalar.value {
  case 0x22, 0x5C:
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(scalar.value))
  case 0x00: bytes += "\\0".utf8
  case 0x09: bytes += "\\t".utf8
  case 0x0A: bytes += "\\n".utf8
  case 0x0D: bytes += "\\r".utf8
  case 0x20...0x7E: bytes.append(UInt8(scalar.value))
  default:
    guard isUnprintable(scalar) else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      return
    }
    bytes += "\\u".utf8
    appendHexadecimal(scalar.value, digits: 4, to: &bytes)
  }
}

/// Whether a character beyond ASCII is written as its number: a control, a line break, a BOM, no character, or a bidi control.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// Appends the last `digits` hexadecimal digits of a number, in lower case.
func appendHexadecimal(_ number: UInt32, digits: Int, to bytes: inout [UInt8]) {
  for place in stride(from: digits - 1, through: 0, by: -1) {
    let digit = UInt8(truncatingIfNeeded: number >> UInt32(4 * place)) & 15
    bytes.append(digit < 10 ? 48 + digit : 87 + digit)
  }
}
