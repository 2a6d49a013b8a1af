/// Where the parts of a brief's file stand: each key of the front matter with its lines, and the parts of the body.
///
/// It knows nothing of what the values mean, so that a file with a wrong value can still be kept part by part.
struct BriefLayout: Sendable {
  let bytes: [UInt8]
  let root: YAMLNode?
  /// Each key's lines, with comments on them and their line ends, in the order of the file.
  private(set) var fields: [(name: String, range: Range<Int>)] = []
  /// Between the two lines `---`.
  let frontMatter: Range<Int>
  let body: Range<Int>
  /// The number of the body's first line.
  let bodyLine: Int
  let parts: BodyLayout
  /// Whether lines end in CR LF; told by the first one.
  let hasCRLF: Bool

  /// Finds the parts. Throws where there is no front matter, it is not YAML, or two keys share a line.
  init(_ bytes: [UInt8], path: String) throws(Problem) {
    self.bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = BriefLayout.lineEnd(bytes, start), BriefLayout.isFence(bytes[start..<first]) else {
      throw Problem(
        path: path, line: 1, what: "no front matter", hint: "the first line of a brief is ---")
    }
    hasCRLF = first >= 2 && bytes[first - 2] == 0x0D
    var i = first
    var lines = 1
    while true {
      let end = BriefLayout.lineEnd(bytes, i) ?? bytes.count
      guard i < end else {
        throw Problem(
          path: path, line: 1, what: "the front matter has no end", hint: "close it with a line ---")
      }
      lines += 1
      guard !BriefLayout.isFence(bytes[i..<end]) else {
        frontMatter = first..<i
        body = end..<bytes.count
        bodyLine = lines + 1
        break
      }
      i = end
    }
    root = try readYAML(bytes[frontMatter], path: path, firstLine: 2, limits: .frontMatter)
    parts = BodyLayout(bytes, in: body)
    try findFields(path: path)
  }

  /// The raw bytes of a part; nil where the file does not have it.
  func range(of part: String) -> Range<Int>? {
    switch part {
    case "summary": parts.summary
    case "points": parts.points
    default: fields.first { $0.name == part }?.range
    }
  }

  /// The entry of a key.
  func entry(_ key: String) -> YAMLEntry? { root?.entries?.first { $0.key == key } }

  /// The short hash of a part as it stands, line ends made LF; a body part is hashed with the footnotes it refers to.
  func hash(of part: String) -> String? {
    guard let range = range(of: part) else { return nil }
    var text = withLF(bytes[range])
    if part == "summary" || part == "points" {
      var seen: Set<Int> = []
      for reference in parts.references(in: range) {
        guard let index = reference.definition, seen.insert(index).inserted else { continue }
        text += withLF(bytes[parts.definitions[index].range])
      }
    }
    return shortHash(text)
  }

  private mutating func findFields(path: String) throws(Problem) {
    guard let root else { return }
    guard let entries = root.entries else {
      throw Problem(path: path, line: root.line, what: "the front matter is not key: value lines")
    }
    var before = frontMatter.lowerBound
    for entry in entries {
      let start = bytes[before..<entry.keyRange.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? before
      let isAlone = bytes[start..<entry.keyRange.lowerBound].allSatisfy { $0 == 0x20 }
      guard isAlone, start == frontMatter.lowerBound || bytes[start - 1] == 0x0A else {
        throw Problem(
          path: path, line: entry.line, what: "the key \"\(entry.key)\" does not begin its line",
          hint: "give each key of the front matter a line of its own")
      }
      let last = max(entry.keyRange.upperBound, entry.value.range.upperBound)
      let isWhole = last > entry.keyRange.upperBound && bytes[last - 1] == 0x0A
      let end = isWhole ? last : BriefLayout.lineEnd(bytes, last) ?? last
      fields.append((entry.key, start..<end))
      before = end
    }
  }

  /// The index behind the line that `start` stands in; nil where no line end follows.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    firstIndex(of: 0x0A, in: bytes, start..<bytes.count).map { $0 + 1 }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isSpace)
  }
}

/// Lines with LF ends, the last one too.
func withLF(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + 1)
  if bytes.contains(0x0D) {
    for (i, byte) in zip(bytes.indices, bytes) {
      if byte == 0x0D, i + 1 == bytes.endIndex || bytes[i + 1] == 0x0A { continue }
      text.append(byte)
    }
  } else {
    text += bytes
  }
  if text.last != 0x0A { text.append(0x0A) }
  return text
}

/// The first twelve digits of a part's SHA-256: enough to tell an edit from none.
func shortHash(_ text: [UInt8]) -> String { fingerprint(text, digits: 12) }
