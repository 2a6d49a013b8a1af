import Briefs
import Glibc

/// The story's headline: the line above it that best looks like one, else one made from the lede.
///
/// Every line of the page is weighed by its traits, and the heaviest is taken where it weighs more than the bar: a wrong
/// headline is worse than a made one. Linear in the words.
func headline(of galley: Galley, _ story: StoryLines, with weights: TraitWeights<HeadlineTrait>) -> Headline {
  let candidates = HeadlineCandidates(of: galley, story)
  let bar = weights[.none] + headlineBar
  var best: (line: Int, traits: HeadlineTraits, weight: Double)?
  for (line, traits) in zip(candidates.lines, candidates.traits) {
    let weight = weights.sum(traits)
    if weight > max(bar, best?.weight ?? -.infinity) {
      best = (line, traits, weight)
    }
  }
  if var best {
    // The page's own title with the site's name after it gives way to the line that says the same words alone.
    let bare = headlineRange(ofLine: best.line, in: galley)
    let words = galley.words(ofLine: best.line).filter { bare.contains(Int($0.start)) }
    let key = LineShape.key(of: words[...])
    if key != galley.shapes[best.line].key {
      for (line, traits) in zip(candidates.lines, candidates.traits) where galley.shapes[line].key == key {
        best = (line, traits, weights.sum(traits))
      }
    }
    let range = headlineRange(ofLine: best.line, in: galley)
    return Headline(
      text: galley.text.string(range), basis: .stated, line: best.line + 1,
      because: weights.reasons(for: best.traits))
  }
  return madeHeadline(of: galley, story)
}

/// How much less than none a headline may weigh. On 793 held-out English pages: at -1 .730 right and .208 wrong, the others
/// made; at -2 .744 and .231; at 0 .686 and .179. Of the wrong ones three in five are on pages where no line is the headline.
let headlineBar = -2.0

/// The traits of each line that may be the headline, and whether its text is `title`: what the weights are fitted on.
package struct HeadlineRow: Sendable {
  /// From 1.
  package var line: Int
  package var isRight: Bool
  /// The names of the traits that hold.
  package var traits: [String]
}

/// The rows of an article whose headline is `title`, spaces apart. Linear in the article's bytes.
package func headlineRows(of article: Article, title: String, with lexicons: Lexicons) -> [HeadlineRow] {
  let galley = Galley(article.text, with: lexicons)
  let candidates = HeadlineCandidates(of: galley, StoryLines(of: galley, with: lexicons.weights))
  let wanted = title.split(whereSeparator: \.isWhitespace)
  return zip(candidates.lines, candidates.traits).map { line, traits in
    let text = galley.text.string(headlineRange(ofLine: line, in: galley))
    return HeadlineRow(
      line: line + 1, isRight: text.split(whereSeparator: \.isWhitespace) == wanted,
      traits: traits.names)
  }
}

/// The headline's bytes in its line: without a bullet before it and the site's name after it.
private func headlineRange(ofLine i: Int, in galley: Galley) -> Range<Int> {
  let utf8 = galley.text.utf8
  var range = trimmed(galley.text.lines[i], in: utf8)
  let line = galley.words(ofLine: i)
  guard let first = line.first else { return range }
  if galley.shapes[i].bullet, !galley.shapes[i].startsQuote {
    // One mark and a space are a list's; `---` and `*Tunis*` are the headline's own.
    let mark = decodeScalar(utf8.span, at: range.lowerBound, end: range.upperBound).width
    let gap = utf8[min(range.lowerBound + mark, Int(first.start))..<Int(first.start)]
    if !gap.isEmpty, gap.allSatisfy({ $0 == 0x20 }) { range = Int(first.start)..<range.upperBound }
  }
  let known = Set(galley.printed.lazy.filter { galley.shapes[$0].words <= 40 }.map { galley.shapes[$0].key })
  for cut in suffixCuts(of: line, in: utf8) {
    let gap = utf8[Int(line[cut - 1].end)..<Int(line[cut].start)]
    let isBar = gap.contains(0x7C) && line.endIndex - cut <= 4
    guard
      isBar || known.contains(LineShape.key(of: line[..<cut]))
        || known.contains(LineShape.key(of: line[cut...]))
    else { continue }
    var end = Int(line[cut - 1].end)
    while end < Int(line[cut].start), !isGap(utf8[end]), utf8[end] < 0x80 || utf8[end] == 0xC2 { end += 1 }
    return trimmed(range.lowerBound..<end, in: utf8)
  }
  return range
}

private func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x7C || byte == 0x2D || byte == 0xE2 }

/// Without the spaces (no-break ones too) at both ends.
func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end {
    if utf8[start] <= 0x20 {
      start += 1
    } else if utf8[start] == 0xC2, start + 1 < end, utf8[start + 1] == 0xA0 {
      start += 2
    } else {
      break
    }
  }
  while end > start {
    if utf8[end - 1] <= 0x20 {
      end -= 1
    } else if utf8[end - 1] == 0xA0, end - 2 >= start, utf8[end - 2] == 0xC2 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}
