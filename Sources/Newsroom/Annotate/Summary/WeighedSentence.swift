import Briefs
import Glibc

/// A sentence and how much of the story it carries.
struct WeighedSentence {
  let index: Int
  /// The keys of its telling words, each once, ascending.
  let words: [UInt64]
  /// 0 where it can carry nothing.
  var weight: Double
  /// As one more beside the first: the nearer to the lede, the less a reader misses what lies between.
  /// That it opens a paragraph counts for the first alone.
  var followingWeight: Double { weightInside / (1 + 0.1 * Double(index)) }
  /// The weight without the paragraph's.
  let weightInside: Double

  /// Two sentences with this share of the shorter one's words say the same.
  private static let sameShare = 0.6

  /// Whether the other says little that this one does not.
  func repeats(_ other: WeighedSentence) -> Bool {
    let shared = commonKeys(words[...], other.words[...])
    let shorter = min(words.count, other.words.count)
    return shorter > 0 && Double(shared) >= WeighedSentence.sameShare * Double(shorter)
  }
}

/// The weight of each sentence, in order: its traits summed with `sentence-weights.tsv`, as a power of e, so that weights
/// are above 0 and tell by their ratio; 0 for what cannot be shown.
///
/// Measured on 201 news pages (39 fr, 39 es, 123 en): the sentence it puts first against the page's own first paragraph, which was
/// taken out, in ROUGE-1/2/L without stemming; see the weights' table.
func weighedSentences(_ sentences: [Sentence], of story: Story, with lexicons: Lexicons) -> [WeighedSentence]
{
  let read = ReadSentences(sentences, of: story, with: lexicons)
  return sentences.indices.map { index in
    guard read.forms[index].canStand else {
      return WeighedSentence(index: index, words: read.telling[index], weight: 0, weightInside: 0)
    }
    var traits = read.traits(of: index)
    let weight = exp(traits.weighed(by: lexicons.sentenceWeights))
    traits[.opensParagraph] = 0
    let inside = exp(traits.weighed(by: lexicons.sentenceWeights))
    return WeighedSentence(
      index: index, words: read.telling[index], weight: weight, weightInside: inside)
  }
}
