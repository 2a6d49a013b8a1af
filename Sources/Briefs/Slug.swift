/// A title as a name in an address: its letters and digits in lower case, all else a hyphen.
///
/// Letters of every script are kept, with the marks that belong to them, composed. At most 80 bytes, cut between words where it can be. Never
/// empty, never one of the names Windows keeps for devices, never with a dot or a slash: where a title gives nothing
/// better, `fallback` stands in for it. Two titles may give one slug: who makes the addresses must see to that.
///
/// - Parameters:
///   - fallback: The article's SHA-256; its first eight digits are used. Asked for only where a title gives too little.
///   - limit: The most bytes it may have. A file's own name is given all that a name may have, since what tells two
///     briefs of one title apart stands at its end.
package func slug(_ title: String, fallback: @autoclosure () -> String, limit: Int = 80) -> String {
  if isSlug(title, limit: limit), !reservedNames.contains(title) { return title }
  var words: [String] = []
  var word = ""
  var length = 0
  // 10 kB of headline are a scraper's accident: what lies behind the first 1,000 characters cannot be in the slug.
  let beginning = String(String.UnicodeScalarView(title.unicodeScalars.prefix(1000)))
  for scalar in composed(beginning.lowercased()).unicodeScalars {
    guard isPartOfWord(scalar, after: word) else {
      if !word.isEmpty { words.append(word) }
      word = ""
      continue
    }
    word.unicodeScalars.append(scalar)
  }
  if !word.isEmpty { words.append(word) }

  var slug = ""
  for word in words {
    length += word.utf8.count + (slug.isEmpty ? 0 : 1)
    guard length <= limit else {
      if slug.isEmpty { slug = cut(word, to: limit) }
      break
    }
    slug += slug.isEmpty ? word : "-" + word
  }
  guard slug.isEmpty || reservedNames.contains(slug) else { return slug }
  let short = String(fallback().prefix(8))
  if slug.isEmpty { return short.isEmpty ? "untitled" : short }
  return slug + "-" + short
}

/// The name of a brief's page: its file's name as a slug. A file name has 255 bytes at most.
package func pageName(ofBriefAt path: String, fallback: @autoclosure () -> String) -> String {
  let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  return slug(String(file.hasSuffix(".md") ? file.dropLast(3) : file), fallback: fallback(), limit: 255)
}

/// MS-DOS device names, which no file on Windows can have (learn.microsoft.com, Naming Files).
private let reservedNames: Set<String> = [
  "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
  "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
]

/// Whether a text is a slug as it stands, of Latin letters, as the names of most briefs' files are.
private func isSlug(_ text: String, limit: Int) -> Bool {
  guard text.utf8.count <= min(limit, 1000) else { return false }
  var isInWord = false
  for byte in text.utf8 {
    let isHyphen = byte == UInt8(ascii: "-")
    guard isHyphen ? isInWord : (97...122).contains(byte) || (48...57).contains(byte) else { return false }
    isInWord = !isHyphen
  }
  return isInWord
}

private func isPartOfWord(_ scalar: Unicode.Scalar, after word: String) -> Bool {
  // The properties cost a look-up each, and most letters of most titles are these.
  if scalar.value < 0x80 { return (97...122).contains(scalar.value) || (48...57).contains(scalar.value) }
  return switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
  case .nonspacingMark, .spacingMark: !word.isEmpty
  default: false
  }
}

/// The beginning of one long word, whole characters.
private func cut(_ word: String, to limit: Int) -> String {
  var start = String.UnicodeScalarView()
  var length = 0
  for scalar in word.unicodeScalars {
    length += UTF8.width(scalar)
    guard length <= limit else { break }
    start.append(scalar)
  }
  return String(start)
}
