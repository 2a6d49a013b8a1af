import Briefs
import Glibc

/// The sentences of a story, read once for every trait that they are asked for.
struct ReadSentences {
  let forms: [SentenceForm]
  /// The keys of each sentence's telling words, each once, ascending.
  let telling: [[UInt64]]
  private let sentences: [Sentence]
  /// Whether the paragraph that each sentence stands in ends in a question: what leads to it is the asker's premise.
  private let asks: [Bool]
  /// In how many sentences each telling word stands.
  private let counts: [UInt64: Int]
  private let headline: Set<UInt64>

  /// Reads them. Linear in the story.
  init(_ sentences: [Sentence], of story: Story, with lexicons: Lexicons) {
    let utf8 = story.article.text.utf8
    let stopwords = lexicons.stopwords(story.language)
    self.sentences = sentences
    forms = sentences.map { SentenceForm(utf8: utf8, range: $0.range, words: words(in: utf8, $0.range)) }
    var last: [Int: Sentence] = [:]
    for sentence in sentences { last[sentence.line] = sentence }
    asks = sentences.map { sentence in last[sentence.line].map { asksAtEnd(utf8[$0.range]) } ?? false }
    telling = forms.map { distinct($0.words, without: stopwords) }
    var counts: [UInt64: Int] = [:]
    for keys in telling { for key in keys { counts[key, default: 0] += 1 } }
    self.counts = counts
    let title = Array(story.title.text.utf8)
    headline =
      story.title.basis == .made ? [] : Set(distinct(words(in: title, 0..<title.count), without: stopwords))
  }

  /// The traits of one sentence. Linear in it.
  func traits(of index: Int) -> SentenceTraits {
    var traits = SentenceTraits()
    traits[.depth] = log(1 + 0.1 * Double(index))
    if index == 0 || sentences[index - 1].line != sentences[index].line { traits[.opensParagraph] = 1 }
    forms[index].add(to: &traits)
    if asks[index] { traits[.question] = 1 }
    let keys = telling[index]
    // Without a telling word it carries nothing: as far down as a sentence can be.
    traits[.central] = keys.isEmpty ? -20 : log(centrality(keys))
    guard !headline.isEmpty, !keys.isEmpty else { return traits }
    let shared = keys.count(where: headline.contains)
    if shared == keys.count, keys.count >= headline.count - 1 {
      traits[.headlineAgain] = 1
    } else {
      traits[.echo] = log(1 + 2 * Double(shared) / Double(headline.count))
    }
    return traits
  }

  /// How many sentences the words stand in, over the root of the length: long sentences gain, but not by length alone.
  private func centrality(_ keys: [UInt64]) -> Double {
    var sum = 0.0
    for key in keys { sum += Double(counts[key] ?? 1).squareRoot() }
    return sum / Double(keys.count).squareRoot()
  }
}

/// The keys of the words that tell something, each once, ascending.
private func distinct(_ words: [Word], without stopwords: Set<UInt64>) -> [UInt64] {
  var keys: [UInt64] = []
  for word in words where word.shape != .number && word.length > 2 && !stopwords.contains(word.key) {
    keys.append(word.key)
  }
  keys.sort()
  var distinct: [UInt64] = []
  for key in keys where key != distinct.last { distinct.append(key) }
  return distinct
}

/// Whether a sentence ends in a question mark, `?` or `؟`, closing quotes aside.
private func asksAtEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
  let end = bytes.suffix(8)
  return end.last == UInt8(ascii: "?") || end.suffix(2) == [0xD8, 0x9F]
    || end.contains(UInt8(ascii: "?"))
      && end.drop { $0 != UInt8(ascii: "?") }.dropFirst().allSatisfy {
        $0 >= 0x80 || $0 == 0x20 || $0 == 0x22
      }
}
