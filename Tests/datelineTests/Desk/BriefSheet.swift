import Support

/// What a person did to one brief so far, and must find in it for ever.
struct BriefSheet {
  /// What became of a part.
  enum Mark: Equatable {
    /// A line that the person wrote.
    case line(String)
    /// The person took the part out.
    case gone
  }

  /// Below `content`.
  let article: String
  /// Below `content/briefs`.
  var path: String
  /// By part: a key of the front matter, `summary`, `points`, or a name of the person's own.
  var marks: [String: Mark] = [:]
  /// The whole file, where it is the person's as a whole: broken, or without `machine`.
  var whole: [UInt8]?
  /// The file as it was before the person broke it.
  var unbroken: [UInt8]?
  var isDeleted = false
  /// The machine's first sentence of a summary that the person deleted.
  var deletedSentence: String?

  /// What is wrong with the file as it stands, in words; nil where all that the person did stands.
  func fault(in bytes: [UInt8]?) -> String? {
    guard !isDeleted else { return bytes == nil ? nil : "\(path) came back" }
    guard let bytes else { return "\(path) about \(article) is gone" }
    if let whole { return bytes == whole ? nil : "\(path) is a person's as a whole and was changed" }
    let lines = BriefLines(bytes)
    for (part, mark) in marks {
      switch mark {
      case .line(let line):
        if !lines.all.contains(line) { return "\(path) lost \(part): \(line)" }
      case .gone:
        let isBack =
          part == "summary"
          ? lines.all.contains { $0 == deletedSentence }
          : part == "points" ? lines.all.contains("## Points") : lines.field(part) != nil
        if isBack { return "\(path) has \(part) again" }
      }
    }
    return lines.isWhole ? nil : "\(path) is not whole"
  }
}

/// A brief's file as lines, without their ends and a byte order mark.
struct BriefLines {
  var all: [String]
  let hasCRLF: Bool
  let hasMark: Bool

  init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    hasCRLF = bytes.contains(0x0D)
    all = bytes.dropFirst(hasMark ? 3 : 0).split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  /// The file as it is written.
  func bytes(withCRLF: Bool? = nil, withMark: Bool? = nil) -> [UInt8] {
    let text = all.joined(separator: withCRLF ?? hasCRLF ? "\r\n" : "\n")
    return (withMark ?? hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// The index of the second `---`.
  var fence: Int? { all.dropFirst().firstIndex(of: "---") }

  /// The index of a key's line.
  func field(_ key: String) -> Int? { all.prefix(fence ?? 0).firstIndex { $0.hasPrefix(key + ":") } }

  /// The keys that stand in a line of their own.
  var keys: [String] {
    all.prefix(fence ?? 0).compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
      return String(line[..<colon])
    }
  }

  /// The index of the summary's first line.
  var summary: Int? {
    guard let fence, let first = all[(fence + 1)...].firstIndex(where: { !$0.isEmpty }) else { return nil }
    return all[first].hasPrefix("#") || all[first].hasPrefix("[^") ? nil : first
  }

  /// The lines of the points, with their heading.
  var points: Range<Int>? {
    guard let start = all.firstIndex(of: "## Points") else { return nil }
    let end = all[(start + 1)...].firstIndex { $0.hasPrefix("#") || $0.hasPrefix("[^") } ?? all.count
    return start..<end
  }

  /// Whether it begins and ends as no half of a brief does.
  var isWhole: Bool { all.first == "---" && fence != nil && all.last == "" }

  /// The article that the line `source:` names.
  var article: String? {
    guard let line = field("source").map({ all[$0] }), let start = line.range(of: "path: \"") else {
      return nil
    }
    return line[start.upperBound...].split(separator: "\"").first.map(String.init)
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
