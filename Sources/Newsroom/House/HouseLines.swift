import Briefs

/// Lines that many pages of one outlet bear, and so are the house's and no story's: learned from the folder itself.
///
/// A subscription pitch, a description of the paper, a legal note that reads like a paragraph: no rule of wording knows
/// them all, but they stand word for word on page after page.
package struct HouseLines: Sendable {
  /// A line of a house.
  package struct Line: Sendable, Hashable {
    package let outlet: String
    /// As it stands, without the spaces around it.
    package let text: String
    /// How many pages bear it, of those with a body of their own.
    package let pages: Int
  }

  /// By outlet, then the most common first; of what could be set aside.
  package let lines: [Line]
  /// Outlet → keys of its lines.
  private let keys: [String: Set<UInt64>]

  /// What the rule says, in words.
  package static var sentence: String {
    """
    A line of a story that stands word for word on at least \(fewestPages) pages of one outlet, and on \
    \(Int(leastShare * 100)) % of them, is the outlet's own and no story's: its rule is `\(LineRule.houseLine.rawValue)`, the \
    article is read again without it, and the run's report lists it. Only pages count of which half the body stands nowhere \
    else, and no story loses half of its body. The numbers were chosen by reading.
    """
  }

  /// Fewer pages than this are chance: a paragraph of background is told again when its story goes on.
  static let fewestPages = 5
  /// A line of the house stands on this share of the outlet's pages; background repeats on the pages of one story.
  static let leastShare = 0.2

  /// Learns from all stories of a folder. The result depends on the stories alone, not on their order. Linear in the bodies.
  ///
  /// A page counts only where at least half of its body stands on no other page of the outlet: copies of one story, however
  /// many, teach nothing. Stories without an outlet teach nothing either.
  package init(of stories: [Story]) {
    var lines: [Line] = []
    var keys: [String: Set<UInt64>] = [:]
    let byOutlet = Dictionary(grouping: stories.filter { $0.house != nil }) { $0.house ?? "" }
    for (outlet, pages) in byOutlet where pages.count >= HouseLines.fewestPages {
      let found = HouseLines.repeated(on: pages)
      guard !found.isEmpty else { continue }
      keys[outlet] = Set(found.keys)
      lines += found.values.map { Line(outlet: outlet, text: $0.text, pages: $0.pages) }
    }
    self.lines = lines.sorted { ($0.outlet, -$0.pages, $0.text) < ($1.outlet, -$1.pages, $1.text) }
    self.keys = keys
  }

  /// The numbers of a story's own lines (headline and body) that are the house's; empty for most.
  func lines(of story: Story) -> Set<Int> {
    guard let outlet = story.house, let known = keys[outlet] else { return [] }
    return Set(
      story.taken.filter { known.contains(story.key(ofLine: $0)) && !story.speaksOfHeadline($0) })
  }

  /// The lines that many of an outlet's pages bear.
  private static func repeated(on pages: [Story]) -> [UInt64: (text: String, pages: Int)] {
    let keysOf = pages.map { page in page.taken.map { (key: page.key(ofLine: $0), line: $0) } }
    var bearers: [UInt64: Int] = [:]
    for keys in keysOf { for key in Set(keys.map(\.key)) { bearers[key, default: 0] += 1 } }
    guard bearers.values.contains(where: { $0 >= fewestPages }) else { return [:] }
    var counts: [UInt64: (text: String, pages: Int)] = [:]
    var count = 0
    for (page, keys) in zip(pages, keysOf) where hasOwnBody(page, keys, bearers) {
      count += 1
      var seen: Set<UInt64> = []
      for (key, line) in keys where bearers[key] ?? 0 >= fewestPages && seen.insert(key).inserted {
        counts[key] = (counts[key]?.text ?? page.printed(line), (counts[key]?.pages ?? 0) + 1)
      }
    }
    // What opens a story somewhere is a story's: planted on other pages it would else take the lede from its own.
    for page in pages { if let lede = page.lede { counts[page.key(ofLine: lede)] = nil } }
    return counts.filter { $0.value.pages >= max(fewestPages, Int(leastShare * Double(count))) }
  }

  private static func hasOwnBody(
    _ page: Story, _ keys: [(key: UInt64, line: Int)], _ bearers: [UInt64: Int]
  ) -> Bool {
    let own = keys.reduce(0) { $0 + (bearers[$1.key] == 1 ? page.range(ofLine: $1.line).count : 0) }
    let all = keys.reduce(0) { $0 + page.range(ofLine: $1.line).count }
    return all > 0 && own * 2 >= all
  }
}

extension Story {
  /// Whose page it is, as far as is known: the outlet, else the host of its address; nil where neither is.
  fileprivate var house: String? {
    outlet
      ?? article.sidecar.url.flatMap { url in
        url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
      }
  }

  /// The lines that were taken for the story, the headline's among them.
  fileprivate var taken: [Int] { (title.line.map { [$0] } ?? []) + body }

  /// The first paragraph of the story.
  fileprivate var lede: Int? { body.first { range(ofLine: $0).count >= 50 } ?? body.first }

  /// Whether a paragraph has two of the headline's longer words: it is of this story, wherever else it stands.
  fileprivate func speaksOfHeadline(_ line: Int) -> Bool {
    guard title.basis != .made, line != title.line else { return false }
    let told = Set(Briefs.words(of: title.text).filter { $0.length > 4 && $0.shape != .number }.map(\.key))
    let words = Set(Briefs.words(in: article.text.utf8, range(ofLine: line)).map(\.key))
    return words.intersection(told).count >= 2
  }

  /// A line without the spaces around it.
  fileprivate func printed(_ line: Int) -> String {
    article.text.string(trimmed(range(ofLine: line), in: article.text.utf8))
  }

  /// FNV-1a of a line's bytes, without the spaces around them.
  fileprivate func key(ofLine line: Int) -> UInt64 {
    let utf8 = article.text.utf8
    let range = trimmed(range(ofLine: line), in: utf8)
    var key = Word.noKey
    for i in range { key = Word.key(key, taking: UInt64(utf8[i])) }
    return key
  }
}
