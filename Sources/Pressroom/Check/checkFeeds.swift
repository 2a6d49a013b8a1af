import Briefs

/// What is wrong with the site's feeds and sitemap: XML that is not well-formed, entries without what RFC 4287 asks
/// of them, ids that stand twice, JSON that is none.
func checkFeeds(in files: [BuiltFile]) -> [Problem] {
  files.flatMap { file -> [Problem] in
    if file.path.hasSuffix(".atom") { return checkXML(file) + checkAtom(file) }
    if file.path.hasSuffix(".xml") { return checkXML(file) }
    if file.path.hasSuffix(".json") {
      do throws(JSONFailure) {
        _ = try readJSON(file.bytes)
      } catch {
        return [Problem(path: file.path, what: "not JSON: \(error.what), at byte \(error.offset)")]
      }
    }
    return []
  }
}

/// Elements that do not nest.
private func checkXML(_ file: BuiltFile) -> [Problem] {
  var open: [Tag] = []
  for tag in tags(in: file.bytes) where !tag.isEmpty {
    guard tag.isEnd else {
      open.append(tag)
      continue
    }
    guard let last = open.popLast(), last.name == tag.name else {
      return [Problem(path: file.path, line: tag.line, what: "</\(tag.name)> closes nothing")]
    }
  }
  return open.map { Problem(path: file.path, line: $0.line, what: "<\($0.name)> is never closed") }
}

/// A feed and each of its entries need one id, one title and one updated (RFC 4287, 4.1.1 and 4.1.2).
private func checkAtom(_ file: BuiltFile) -> [Problem] {
  var problems: [Problem] = []
  var counts: [[String: Int]] = []
  var starts: [Tag] = []
  for tag in tags(in: file.bytes) {
    if tag.name == "feed" || tag.name == "entry" {
      if !tag.isEnd {
        counts.append([:])
        starts.append(tag)
      } else if let found = counts.popLast(), let start = starts.popLast() {
        for needed in ["id", "title", "updated"] where found[needed] != 1 {
          problems.append(
            Problem(
              path: file.path, line: start.line,
              what: "the \(tag.name) has \(found[needed] ?? 0) \(needed) elements where one is needed"))
        }
      }
    } else if !tag.isEnd, !counts.isEmpty {
      counts[counts.count - 1][tag.name, default: 0] += 1
    }
  }
  return problems
}
