/// A short piece of a text around its differing characters, which stand in ‹…›; what does not show has its number: `à‹U+00A0›la`.
func excerpt(_ text: [UInt8], around range: Range<Int>) -> String {
  let room = 24
  var start = max(0, range.lowerBound - room)
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  var end = min(text.count, range.upperBound + room)
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  let before = (start > 0 ? "…" : "") + shown(text[start..<range.lowerBound])
  let after = shown(text[range.upperBound..<end]) + (end < text.count ? "…" : "")
  return before + "‹" + differing(text[range]) + "›" + after
}

/// Two or three characters are told exactly, more as text.
private func differing(_ bytes: ArraySlice<UInt8>) -> String {
  let most = 40
  let scalars = String(decoding: bytes.prefix(most * 4), as: UTF8.self).unicodeScalars
  if scalars.count <= 3 {
    return scalars.map { scalar in
      if !isVisible(scalar) { return number(scalar) }
      return scalar.isASCII
        ? String(scalar) : "\(isMark(scalar) ? "\u{25CC}" : "")\(scalar) \(number(scalar))"
    }.joined(separator: scalars.allSatisfy { $0.isASCII && isVisible($0) } ? "" : " ")
  }
  return shown(Array(String(String.UnicodeScalarView(scalars.prefix(most))).utf8)[...])
    + (scalars.count > most || bytes.count > most * 4 ? "…" : "")
}

/// A text with the numbers of its characters that do not show, the plain space aside.
private func shown(_ bytes: ArraySlice<UInt8>) -> String {
  var text = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar == " " || isVisible(scalar) || isMark(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      text += "[\(number(scalar))]"
    }
  }
  return text
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
    .paragraphSeparator:
    false
  default: !scalar.properties.isDefaultIgnorableCodePoint
  }
}

private func number(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
