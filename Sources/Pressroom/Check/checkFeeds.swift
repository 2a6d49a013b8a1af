import Briefs

/// What is wrong with the site's feeds and sitemap: XML that is not well-formed, entries without what RFC 4287 asks
/// of them, ids that stand twice, tombstones that RFC 6721 would not know, pages of an archive that do not say whose they are (RFC 5005), JSON
/// that is none, calendars and tables that other programs would read otherwise.
func checkFeeds(in files: [BuiltFile]) -> [Problem] {
  files.flatMap { file -> [Problem] in
    if file.path.hasSuffix(".atom") { return checkXML(file) + checkAtom(file) }
    if file.path.hasSuffix(".xml") { return checkXML(file) }
    if file.path.hasSuffix(".opml") { return checkXML(file) + checkOPML(file) }
    if file.path.hasSuffix(".ics") { return checkCalendar(file) }
    if file.path.hasSuffix(".csv") { return checkTable(file) }
    if file.path.hasSuffix(".json") {
      do throws(JSONFailure) {
        let json = try readJSON(file.bytes)
        return isJSONFeed(file.path) ? checkJSONFeed(json, file.path) : []
      } catch {
        return [Problem(path: file.path, what: "not JSON: \(error.what), at byte \(error.offset)")]
      }
    }
    return []
  }
}

/// `feed.json` and the pages of its archive, `feed-12.json`.
private func isJSONFeed(_ path: String) -> Bool {
  let name = path.split(separator: "/").last ?? ""
  guard name.hasPrefix("feed"), name.hasSuffix(".json") else { return false }
  let number = name.dropFirst(4).dropLast(5)
  return number.isEmpty || number.first == "-" && number.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
}

/// A list of feeds that feed readers would not find any in.
private func checkOPML(_ file: BuiltFile) -> [Problem] {
  var problems: [Problem] = []
  var seen: Set<String> = []
  for tag in tags(in: file.bytes) where tag.name == "outline" && !tag.isEnd && tag.value(of: "type") != nil {
    guard let address = tag.value(of: "xmlurl") ?? tag.value(of: "xmlUrl"), !address.isEmpty else {
      problems.append(
        Problem(path: file.path, line: tag.line, what: "the outline does not say where its feed is"))
      continue
    }
    if !seen.insert(address).inserted {
      problems.append(Problem(path: file.path, line: tag.line, what: "the feed \(address) stands twice"))
    }
  }
  return problems
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
