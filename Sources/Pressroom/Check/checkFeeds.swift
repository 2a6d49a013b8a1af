import Briefs

/// What is wrong with the site's feeds and sitemap: XML that is not well-formed, entries without what RFC 4287 asks
/// of them, ids that stand twice, tombstones that RFC 6721 would not know, JSON that is none.
func checkFeeds(in files: [BuiltFile]) -> [Problem] {
  files.flatMap { file -> [Problem] in
    if file.path.hasSuffix(".atom") { return checkXML(file) + checkAtom(file) }
    if file.path.hasSuffix(".xml") { return checkXML(file) }
    if file.path.hasSuffix(".json") {
      do throws(JSONFailure) {
        let json = try readJSON(file.bytes)
        return file.path.hasSuffix("feed.json") ? checkJSONFeed(json, file.path) : []
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
