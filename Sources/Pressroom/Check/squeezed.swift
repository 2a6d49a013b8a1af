/// Text without what makes no difference to who reads it: white space, soft hyphens and other marks that are not seen, and the case of
/// Latin letters. A run is the same run however its lines were broken or its letters disguised.
func squeezed(_ text: [UInt8]) -> [UInt8] {
  var letters: [UInt8] = []
  letters.reserveCapacity(text.count)
  squeeze(text) { letter, _ in letters.append(letter) }
  return letters
}

/// Where each byte of the squeezed text stands in the text.
func squeezedOffsets(of text: [UInt8]) -> [Int] {
  var offsets: [Int] = []
  offsets.reserveCapacity(text.count)
  squeeze(text) { _, offset in offsets.append(offset) }
  return offsets
}

@inline(__always)
private func squeeze(_ text: [UInt8], _ take: (UInt8, Int) -> Void) {
  var i = 0
  while i < text.count {
    let byte = text[i]
    let width = unseenWidth(text, i)
    if width > 0 {
      i += width
      continue
    }
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): take(byte | 0x20, i)
    // À to Þ, without ×.
    case 0x80...0x9E where byte != 0x97 && i > 0 && text[i - 1] == 0xC3: take(byte + 0x20, i)
    default: take(byte, i)
    }
    i += 1
  }
}

/// How many bytes at a place are white space or a mark that is not seen; 0 where they are neither.
private func unseenWidth(_ text: [UInt8], _ i: Int) -> Int {
  let byte = text[i]
  if byte <= 0x20 { return 1 }
  guard byte >= 0xC2, i + 1 < text.count else { return 0 }
  let second = text[i + 1]
  // U+00A0 no-break space, U+00AD soft hyphen.
  if byte == 0xC2 { return second == 0xA0 || second == 0xAD ? 2 : 0 }
  guard i + 2 < text.count else { return 0 }
  let third = text[i + 2]
  switch (byte, second) {
  // U+2000 to U+200F spaces, zero widths and directions; U+2028 to U+202F.
  case (0xE2, 0x80): return third <= 0x8F || (0xA8...0xAF).contains(third) ? 3 : 0
  // U+2060 to U+206F word joiner, isolates.
  case (0xE2, 0x81): return (0xA0...0xAF).contains(third) ? 3 : 0
  // U+FEFF, and U+FE00 to U+FE0F variation selectors.
  case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
  case (0xEF, 0xB8): return third <= 0x8F ? 3 : 0
  default: return 0
  }
}

/// How many characters (Unicode scalars) some UTF-8 has, a run of white space counted as one.
func characters(_ bytes: ArraySlice<UInt8>) -> Int {
  var count = 0
  var isBlank = false
  for byte in bytes {
    let isSpace = byte <= 0x20
    if isSpace ? !isBlank : byte & 0xC0 != 0x80 { count += 1 }
    isBlank = isSpace
  }
  return count
}
