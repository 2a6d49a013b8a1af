/// The byte order of UTF-16 without a BOM; nil where the bytes are not that.
///
/// In the scripts we meet the upper byte of a unit is below 9 (Latin 0, Greek 3, Cyrillic 4, Hebrew 5, Arabic 6), which no text in
/// another encoding has in numbers. Told by the first 64 kB.
func utf16Encoding(of bytes: [UInt8]) -> SourceText.Encoding? {
  let sample = bytes.prefix(1 << 16)
  // Through a buffer the compiler counts sixteen bytes at a time: every article is looked at, and hardly one is UTF-16.
  let low = sample.withUnsafeBufferPointer { $0.reduce(into: 0) { $0 += $1 < 9 ? 1 : 0 } }
  guard sample.count >= 4, low * 4 >= sample.count else { return nil }
  var (little, big) = (0, 0)
  let units = sample.count / 2
  for unit in 0..<units {
    let (first, second) = (UInt16(sample[2 * unit]), UInt16(sample[2 * unit + 1]))
    if isOrdinary(first | second << 8) { little += 1 }
    if isOrdinary(first << 8 | second) { big += 1 }
  }
  guard max(little, big) * 10 >= units * 9 else { return nil }
  return little > big ? .utf16LittleEndian : .utf16BigEndian
}

/// A unit of text in a script whose upper byte is below 9, or of the punctuation and forms that go with one.
private func isOrdinary(_ unit: UInt16) -> Bool {
  switch unit {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x52F, 0x590...0x77F: true
  case 0x1E00...0x1FFF, 0x200B...0x206F, 0x20A0...0x20CF, 0x2100...0x214F: true
  case 0xD800...0xDFFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
  default: false
  }
}

/// Whether bytes that are not UTF-8 read well as Windows-1252: its letters beside letters, its punctuation, hardly a control.
func isWindows1252(_ bytes: [UInt8]) -> Bool {
  var (good, bad, controls) = (0, 0, 0)
  for (i, byte) in bytes.enumerated() {
    if byte < 0x20 {
      if byte < 9 || byte > 13 { controls += 1 }
    } else if byte >= 0x80 {
      let besideLetter = i > 0 && isLetter(bytes[i - 1]) || i + 1 < bytes.count && isLetter(bytes[i + 1])
      switch byte {
      // Icelandic letters and ÿ: in our languages they are the sign of another encoding.
      case 0xD0, 0xDE, 0xF0, 0xFE, 0xFF: bad += 1
      case 0xC0...0xFF: if besideLetter || isAlone(bytes, i) { good += 1 } else { bad += 1 }
      // € … ' ' " " • – — œ Œ, and the no-break space, ¡ £ § ª « ° º » ¿ with their neighbours.
      case 0x80, 0x82, 0x84, 0x85, 0x8B, 0x8C, 0x91...0x97, 0x99, 0x9B, 0x9C, 0xA0...0xBF: good += 1
      default: bad += 1
      }
    }
  }
  return good > 0 && good >= 4 * bad && controls * 50 <= bytes.count
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || byte >= 0xC0 }

/// A word of one letter: `à`, `É`.
private func isAlone(_ bytes: [UInt8], _ i: Int) -> Bool {
  (i == 0 || bytes[i - 1] <= 0x20) && (i + 1 == bytes.count || bytes[i + 1] <= 0x20)
}

/// The character of a byte of Windows-1252; nil for the five it does not define.
func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return windows1252Middle[Int(byte) - 0x80]
}

/// 0x80…0x9F of Windows-1252 (unicode.org, CP1252.TXT).
private let windows1252Middle: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]
