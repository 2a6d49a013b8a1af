/// The text a passage of Markdown shows, if it holds no markup but escapes: the inverse of ``markdown(_:)``.
///
/// Backslashes before punctuation, numbers (`&#38;`) and the five names of XML (`&amp;`, …, and `&nbsp;`) are undone, line breaks
/// become one space, and spaces at both ends go. Anything else, emphasis too, is left as it stands, so that a quotation
/// somebody has marked up does not pass for its source. Linear.
package func plain(_ passage: ArraySlice<UInt8>) -> String {
  if let literal = literal(passage) { return String(decoding: literal, as: UTF8.self) }
  let bytes = Array(passage)
  var start = 0
  var end = bytes.count
  while start < end, isSpace(bytes[start]) { start += 1 }
  while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  var text: [UInt8] = []
  text.reserveCapacity(end - start)
  var i = start
  while i < end {
    let byte = bytes[i]
    if byte == UInt8(ascii: "\\"), i + 1 < end, isPunctuation(bytes[i + 1]) {
      text.append(bytes[i + 1])
      i += 2
    } else if byte == UInt8(ascii: "&"), let (scalar, after) = reference(bytes[i..<end]) {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      i = after
    } else if byte == 0x0A || byte == 0x0D {
      while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
      while i < end, isSpace(bytes[i]) { i += 1 }
      text.append(0x20)
    } else {
      text.append(byte)
      i += 1
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The text a passage of Markdown shows: ``plain(_:)-(ArraySlice<UInt8>)``.
package func plain(_ passage: String) -> String { plain(Array(passage.utf8)[...]) }

/// A passage without spaces at its ends, where it is one line without escapes, as most are: what it shows is what it holds. Else nil.
func literal(_ passage: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let bytes = passage.span
  var (start, end) = (0, bytes.count)
  while start < end, isSpace(bytes[start]) { start += 1 }
  while end > start, isSpace(bytes[end - 1]) { end -= 1 }
  for i in start..<end {
    let byte = bytes[i]
    if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0x0A || byte == 0x0D { return nil }
  }
  return passage[(passage.startIndex + start)..<(passage.startIndex + end)]
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

private func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}

/// The character of a reference at the beginning of `bytes`, and the index behind it (CommonMark 0.29, 6.2).
private func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
  guard let end = bytes.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = bytes[(bytes.startIndex + 1)..<end]
  guard name.first == UInt8(ascii: "#") else {
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    return named[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
  }
  let isHexadecimal = name.dropFirst().first.map { $0 & 0xDF == UInt8(ascii: "X") } ?? false
  let digits = name.dropFirst(isHexadecimal ? 2 : 1)
  guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count), digits.allSatisfy(isASCIIWord),
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  else { return nil }
  let scalar = number == 0 ? nil : Unicode.Scalar(number)
  return (scalar ?? "\u{FFFD}", end + 1)
}
