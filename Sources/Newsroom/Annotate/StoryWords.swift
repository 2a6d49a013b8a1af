import Briefs

/// A story read word by word, once for every question asked of it: its headline, then its body's lines.
///
/// Words of all lines stand in one array; what parts them is told by `gaps`. A headline made from the lede is not read
/// again. Linear in the story's bytes.
package struct StoryWords: Sendable {
  /// One line of the story and the words it has.
  package struct Line: Sendable {
    /// Its number in the source, from 1.
    package let number: Int
    package let isTitle: Bool
    /// Indices into `StoryWords.words`.
    package let words: Range<Int>
  }

  package let story: Story
  package let lines: [Line]
  package let words: [Word]
  /// What stands before each word; one more than there are words, the last being what ends the story.
  package let gaps: [Gap]
  /// Where the lede ends: words before it (the headline's too) say what the story is about.
  package let leadEnd: Int
  private let lineOfWord: [Int32]

  /// Reads the headline, where the source states it, and the body; a line alone above the body is read as its headline.
  package init(_ story: Story) {
    let utf8 = story.article.text.utf8
    var lines: [Line] = []
    var found: [Word] = []
    var lineOfWord: [Int32] = []
    func read(_ number: Int, isTitle: Bool) {
      guard number >= 1, number <= story.article.text.lines.count else { return }
      let first = found.count
      found += Briefs.words(in: utf8, story.range(ofLine: number))
      lineOfWord.append(contentsOf: repeatElement(Int32(lines.count), count: found.count - first))
      lines.append(Line(number: number, isTitle: isTitle, words: first..<found.count))
    }
    if let line = story.title.line ?? story.lineAlone, !story.body.contains(line) {
      read(line, isTitle: true)
    }
    for line in story.body { read(line, isTitle: false) }
    self.story = story
    self.lines = lines
    self.lineOfWord = lineOfWord
    words = found
    gaps = StoryWords.gaps(between: found, lineOfWord, in: utf8)
    leadEnd = StoryWords.leadEnd(lines, found, gaps, of: story)
  }

  /// The line that word `index` stands in; `index` must be a word's.
  package func line(ofWord index: Int) -> Line { lines[Int(lineOfWord[index])] }

  /// The source's text from the first to the last of `words`, as it stands; "" for none.
  package func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return story.article.text.string(first.range.lowerBound..<last.range.upperBound)
  }

  /// Whether a full stop or its like stands after the line's last word.
  func endsWithStop(_ line: Line) -> Bool {
    guard let last = words[line.words].last else { return false }
    let utf8 = story.article.text.utf8
    let end = min(story.range(ofLine: line.number).upperBound, last.range.upperBound + 8)
    return end > last.range.upperBound && Gap(in: utf8.span, last.range.upperBound, end).contains(.stop)
  }

  /// The bytes between the word before `index` and the word at it.
  private static func gaps(between words: [Word], _ lineOfWord: [Int32], in utf8: [UInt8]) -> [Gap] {
    var gaps: [Gap] = []
    gaps.reserveCapacity(words.count + 1)
    let span = utf8.span
    for index in words.indices {
      if index == 0 || lineOfWord[index] != lineOfWord[index - 1] {
        gaps.append([.line, .stop])
      } else {
        gaps.append(Gap(in: span, Int(words[index - 1].end), Int(words[index].start)))
      }
    }
    gaps.append([.line, .stop])
    return gaps
  }

  /// The end of the first body line that is a sentence and no subhead, or of its sentence past 80 words.
  private static func leadEnd(_ lines: [Line], _ words: [Word], _ gaps: [Gap], of story: Story) -> Int {
    for line in lines where !line.isTitle {
      let isSubhead = line.number <= story.lines.count && story.lines[line.number - 1].kind == .subhead
      guard line.words.count >= 12 && !isSubhead else { continue }
      let far = line.words.lowerBound + 80
      guard far < line.words.upperBound else { return line.words.upperBound }
      return (far..<line.words.upperBound).first { gaps[$0].contains(.stop) } ?? line.words.upperBound
    }
    return lines.first { !$0.isTitle && !$0.words.isEmpty }?.words.upperBound ?? words.count
  }
}

extension Story {
  /// The one line with words above the body, in an article that has no other: its headline, whatever it looks like.
  fileprivate var lineAlone: Int? {
    guard let first = body.first, first > 1, first - 1 <= lines.count else { return nil }
    let above = (1..<first).filter { lines[$0 - 1].kind != .blank }
    return above.count == 1 ? above[0] : nil
  }
}
