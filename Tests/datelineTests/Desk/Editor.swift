import Support

/// A person who edits briefs, in every way that people do, from a seed.
struct Editor {
  var generator: SeededGenerator
  /// Every edit has a number of its own in it.
  private(set) var edits = 0
  /// How many of each kind were made.
  private(set) var kinds: [String: Int] = [:]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let all = [
    "title", "field", "field", "field", "value", "value", "summary", "points", "section", "remark", "quotes",
    "crlf", "bom", "without", "without summary", "without points", "without file", "move", "rename", "hand",
    "break", "mend", "mend",
  ]

  /// Makes one edit in a brief, and notes it on its sheet; nothing where it cannot be made there.
  mutating func edit(_ sheet: inout BriefSheet, in site: ScratchSite) {
    guard !sheet.isDeleted, let bytes = site.briefs[sheet.path] else { return }
    let kind = Editor.all[Int.random(in: 0..<Editor.all.count, using: &generator)]
    let file = "content/briefs/" + sheet.path
    var made = true
    switch kind {
    case "without file" where Int.random(in: 0..<3, using: &generator) == 0:
      site.around.removeAll("site/" + file)
      sheet.isDeleted = true
    case "move", "rename":
      let name = sheet.path.split(separator: "/").last.map(String.init) ?? sheet.path
      sheet.path = kind == "move" ? "classés \(edits % 3)/\(name)" : "2024/nom choisi \(edits).md"
      site.around.removeAll("site/" + file)
      site.write("content/briefs/" + sheet.path, bytes)
    case "mend":
      guard let unbroken = sheet.unbroken else { return }
      site.write(file, unbroken)
      (sheet.whole, sheet.unbroken) = (nil, nil)
    case _ where sheet.whole != nil: return
    case "break":
      guard let title = BriefLines(bytes).field("title") else { return }
      var lines = BriefLines(bytes)
      lines.all[title] = "title: [cassé \(edits)"
      (sheet.whole, sheet.unbroken) = (lines.bytes(), bytes)
      site.write(file, lines.bytes())
    case "hand":
      guard Int.random(in: 0..<3, using: &generator) == 0 else { return }
      var lines = BriefLines(bytes)
      lines.all.removeAll { $0.hasPrefix("machine:") }
      sheet.whole = lines.bytes()
      site.write(file, lines.bytes())
    default:
      var lines = BriefLines(bytes)
      made = edit(kind, &lines, &sheet)
      guard made else { return }
      let after = lines.bytes(
        withCRLF: kind == "crlf" ? !lines.hasCRLF : nil, withMark: kind == "bom" ? !lines.hasMark : nil)
      site.write(file, after)
    }
    edits += 1
    kinds[kind, default: 0] += 1
  }

  /// An edit of lines; whether it could be made.
  private mutating func edit(_ kind: String, _ lines: inout BriefLines, _ sheet: inout BriefSheet) -> Bool {
    func put(_ part: String, _ index: Int, _ line: String) {
      lines.all[index] = line
      sheet.marks[part] = .line(line)
    }
    switch kind {
    case "title":
      guard let index = lines.field("title") else { return false }
      put("title", index, "title:   'Notre titre \(edits)'   # relu")
    case "field", "value", "quotes", "without":
      let keys = lines.keys.filter { !["machine", "title", "source"].contains($0) }
      guard !keys.isEmpty else { return false }
      let key = keys[Int.random(in: 0..<keys.count, using: &generator)]
      guard let index = lines.field(key) else { return false }
      if kind == "without" {
        lines.all.remove(at: index)
        sheet.marks[key] = .gone
      } else if kind == "quotes" {
        guard lines.all[index].contains("\""), !lines.all[index].contains("'") else { return false }
        put(key, index, lines.all[index].replacing("\"", with: "'"))
      } else if kind == "value", let value = Editor.values[key] {
        put(key, index, "\(key): \(value)  # \(edits)")
      } else {
        put(key, index, lines.all[index] + " # remarque \(edits)")
      }
    case "summary":
      guard let index = lines.summary else { return false }
      put("summary", index, "Phrase \(edits) à nous : \(lines.all[index])")
    case "points":
      guard let points = lines.points else { return false }
      lines.all.insert("- Notre point \(edits).", at: points.lowerBound + 2)
      sheet.marks["points"] = .line("- Notre point \(edits).")
    case "section":
      lines.all += ["## Notes \(edits)", "", "Notre note \(edits).", ""]
      sheet.marks["section \(edits)"] = .line("Notre note \(edits).")
    case "remark":
      guard let fence = lines.fence else { return false }
      lines.all.insert("# remarque \(edits)", at: Int.random(in: 1...fence, using: &generator))
      sheet.marks["remark \(edits)"] = .line("# remarque \(edits)")
    case "without summary":
      guard let index = lines.summary else { return false }
      sheet.deletedSentence = lines.all[index]
      let end = lines.all[index...].firstIndex { $0.hasPrefix("#") || $0.hasPrefix("[^") } ?? lines.all.count
      lines.all.removeSubrange(index..<end)
      sheet.marks["summary"] = .gone
    case "without points":
      guard let points = lines.points else { return false }
      lines.all.removeSubrange(points)
      sheet.marks["points"] = .gone
    default: return kind == "crlf" || kind == "bom"
    }
    return true
  }

  private static let values = [
    "published": "2024-01-02", "topics": "[]", "people": "[]", "language": "'en'", "place": "null",
    "countries": "[{ code: TN, role: party, lines: [7] }]",
    "happened": "{ value: '2024-05', basis: desk, lines: [] }",
  ]
}
