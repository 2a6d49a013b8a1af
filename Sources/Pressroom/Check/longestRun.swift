import Briefs

/// The longest run of characters that a page takes from a source, word for word.
package struct TakenRun: Sendable, Equatable {
  /// How many characters (Unicode scalars) of the source it covers, white space between words counted as one.
  package let characters: Int
  /// Where it begins in the source's UTF-8.
  package let start: Int

  /// A page that takes nothing.
  package static let none = TakenRun(characters: 0, start: 0)
}

/// The longest run that `page`, an HTML page, takes from `source`, however it is cut into paragraphs, list items and footnotes.
///
/// White space does not count as a difference, nor do the numbers of footnotes. A run of fewer than 64 bytes may be missed, and where a source
/// repeats itself the longest by as much. Linear, a source that repeats itself costs a few times as much: about 0.1 ms for an article of 3 kB.
package func longestRun(taken source: [UInt8], by page: [UInt8]) -> TakenRun {
  let text = squeezed(runningText(of: page))
  let (letters, offsets) = squeezedWithOffsets(source)
  guard let run = longestCommonRun(text, letters) else { return .none }
  let start = offsets[run.lowerBound]
  let end = offsets[run.upperBound - 1] + 1
  return TakenRun(characters: characters(source[start..<end]), start: start)
}

/// Blocks of this many bytes are looked up: a common run twice as long holds a whole one.
private let block = 32
/// How many places of a source are tried for one block: a source that repeats itself has it everywhere.
private let mostPlaces = 8

/// The range in `source` of the longest run of bytes that `text` has too; nil where none has a block.
private func longestCommonRun(_ text: [UInt8], _ source: [UInt8]) -> Range<Int>? {
  guard source.count >= block, text.count >= block else { return nil }
  var places: [UInt64: [Int]] = [:]
  for start in stride(from: 0, through: source.count - block, by: block) {
    let hash = fingerprint(source, start)
    if places[hash, default: []].count < mostPlaces { places[hash, default: []].append(start) }
  }
  // The weight of the byte that leaves the window.
  let leaving = (1..<block).reduce(UInt64(1)) { weight, _ in weight &* base }
  var best: Range<Int>?
  var i = 0
  var hash = fingerprint(text, 0)
  while true {
    var next = i + 1
    for start in places[hash] ?? [] {
      guard let run = extended(text, i, source, start) else { continue }
      if run.source.count > best?.count ?? 0 { best = run.source }
      // What begins within this run and goes beyond it has another block behind its end.
      next = max(next, run.textEnd - block + 1)
    }
    guard next + block <= text.count else { return best }
    if next == i + 1 {
      hash = (hash &- UInt64(text[i]) &* leaving) &* base &+ UInt64(text[i + block])
    } else {
      hash = fingerprint(text, next)
    }
    i = next
  }
}

private let base: UInt64 = 0x100_0000_01B3

private func fingerprint(_ bytes: [UInt8], _ start: Int) -> UInt64 {
  bytes[start..<(start + block)].reduce(0) { $0 &* base &+ UInt64($1) }
}

/// The run around a block that stands at `i` in the text and `j` in the source; nil where it does not.
private func extended(
  _ text: [UInt8], _ i: Int, _ source: [UInt8], _ j: Int
) -> (source: Range<Int>, textEnd: Int)? {
  guard text[i..<(i + block)].elementsEqual(source[j..<(j + block)]) else { return nil }
  var back = 0
  while back < i, back < j, text[i - back - 1] == source[j - back - 1] { back += 1 }
  var forth = block
  while i + forth < text.count, j + forth < source.count, text[i + forth] == source[j + forth] { forth += 1 }
  return ((j - back)..<(j + forth), i + forth)
}

/// What a reader reads of a page: the text between its tags, without footnotes' numbers, styles and scripts.
private func runningText(of page: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  var end = 0
  var hidden: String?
  for tag in tags(in: page) {
    if hidden == nil { text += readReferences(page[end..<tag.range.lowerBound]).utf8 }
    end = tag.range.upperBound
    if tag.isEnd, tag.name == hidden {
      hidden = nil
    } else if hidden == nil, !tag.isEnd, ["sup", "style", "script"].contains(tag.name) {
      hidden = tag.name
    }
  }
  return text
}

/// The bytes without white space: a run is the same run however its lines were broken.
private func squeezed(_ text: [UInt8]) -> [UInt8] { squeezedWithOffsets(text).letters }

private func squeezedWithOffsets(_ text: [UInt8]) -> (letters: [UInt8], offsets: [Int]) {
  var letters: [UInt8] = []
  var offsets: [Int] = []
  letters.reserveCapacity(text.count)
  offsets.reserveCapacity(text.count)
  var i = 0
  while i < text.count {
    // Tabs, line ends, spaces; U+00A0, which templates and scrapers put in a space's place.
    if text[i] == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
      i += 2
      continue
    }
    if text[i] > 0x20 {
      letters.append(text[i])
      offsets.append(i)
    }
    i += 1
  }
  return (letters, offsets)
}

/// How many characters some UTF-8 has, a run of white space counted as one.
private func characters(_ bytes: ArraySlice<UInt8>) -> Int {
  var count = 0
  var isBlank = false
  for byte in bytes {
    let isSpace = byte <= 0x20
    if isSpace ? !isBlank : byte & 0xC0 != 0x80 { count += 1 }
    isBlank = isSpace
  }
  return count
}
