/// A text with each letter and its marks as one character where Unicode has it: `e` and U+0301 become `é`.
///
/// For Latin, Greek, Cyrillic and Arabic, where scrapes come in both forms; other scripts stay as they are. Two texts that
/// differ in nothing else come out the same.
func composed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var scalars = String.UnicodeScalarView()
  for character in text {
    let parts = character.unicodeScalars
    if parts.count > 1, let one = precomposed[character] {
      scalars.append(one)
    } else {
      scalars.append(contentsOf: parts)
    }
  }
  return String(scalars)
}

/// The letters with marks of those scripts. A dictionary finds them by canonical equivalence, which is how Swift compares.
private let precomposed: [Character: Unicode.Scalar] = {
  let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x4FF, 0x622...0x6D3, 0x1E00...0x1FFF]
  let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
  return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
}()
