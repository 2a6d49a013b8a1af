import Briefs

/// How many shingles of `size` words two texts share and have alone, each as often as it occurs; the shares of all of them.
///
/// The definition of article-extraction-benchmark, which divides the three counts by their sum.
func sharedShingles(said: [String], true truth: [String], size: Int = 4)
  -> (right: Double, wrong: Double, missed: Double)
{
  let (a, b) = (shingles(of: truth, size), shingles(of: said, size))
  let right = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
  let (missed, wrong) = (a.values.reduce(0, +) - right, b.values.reduce(0, +) - right)
  let all = Double(max(1, right + wrong + missed))
  return (Double(right) / all, Double(wrong) / all, Double(missed) / all)
}

private func shingles(of lines: [String], _ size: Int) -> [[UInt64]: Int] {
  let keys = lines.flatMap { words(of: $0).map(\.key) }
  guard !keys.isEmpty else { return [:] }
  var counts: [[UInt64]: Int] = [:]
  for i in 0..<max(1, keys.count - size + 1) {
    counts[Array(keys[i..<min(keys.count, i + size)]), default: 0] += 1
  }
  return counts
}
