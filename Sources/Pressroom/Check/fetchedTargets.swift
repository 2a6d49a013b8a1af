/// What a browser fetches for a tag without being asked by a reader, or sends a form to: images in every form, frames, media, objects.
func fetchedTargets(of tag: Tag) -> [String] {
  var targets: [String] = []
  for attribute in tag.attributes {
    switch attribute.name {
    case "src", "poster", "background", "action", "formaction": targets.append(attribute.value)
    case "data" where tag.name == "object": targets.append(attribute.value)
    // `data:,` is nothing at all, and what a page names that wants no icon.
    case "href" where tag.name != "a" && attribute.value != "data:,": targets.append(attribute.value)
    // `a.png 1x, b.png 2x`
    case "srcset", "imagesrcset":
      targets += attribute.value.split(separator: ",").compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
    case "style": targets += styleTargets(Array(attribute.value.utf8)[...])
    // `5; url=https://…`
    case "content" where tag.value(of: "http-equiv")?.lowercased() == "refresh":
      let parts = attribute.value.split(separator: "=", maxSplits: 1)
      if parts.count == 2 {
        targets.append(parts[1].trimmed { $0 == " " || $0 == "'" || $0 == "\"" })
      }
    default: break
    }
  }
  return targets
}

/// What a style sheet fetches: each `url(…)` and each `@import "…"`, comments left out (CSS Syntax 3). Fragments and `data:` are no
/// requests.
func styleTargets(_ style: ArraySlice<UInt8>) -> [String] {
  var targets: [String] = []
  var rest = style
  func skips(_ word: String) -> Bool {
    guard rest.count >= word.utf8.count, zip(rest, word.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
      return false
    }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }
  func skipSpace() { rest = rest.drop { $0 <= 0x20 } }
  func text(until isEnd: (UInt8) -> Bool) -> String {
    let text = rest.prefix { !isEnd($0) }
    rest = rest.dropFirst(text.count)
    return String(decoding: text, as: UTF8.self)
  }
  func quoted() -> String? {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    rest = rest.dropFirst()
    return text { $0 == quote }
  }
  while !rest.isEmpty {
    if skips("/*") {
      while !rest.isEmpty, !skips("*/") { rest = rest.dropFirst() }
    } else if skips("url(") {
      skipSpace()
      targets.append(quoted() ?? text { $0 == UInt8(ascii: ")") || $0 <= 0x20 })
    } else if skips("@import") {
      skipSpace()
      if let target = quoted() { targets.append(target) }
    } else {
      rest = rest.dropFirst()
    }
  }
  return targets.filter { !$0.hasPrefix("#") && !$0.lowercased().hasPrefix("data:") }
}

extension Substring {
  fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
