/// The candidate a person most likely meant by `word`; nil where none is near. The first of equals.
///
/// Optimal string alignment distance over bytes, at most a third of the word's length (at least one, two from four
/// bytes on); words over 64 bytes are near nothing.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.utf8)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let furthest = max(wanted.count >= 4 ? 2 : 1, wanted.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where candidate != word {
    let bytes = Array(candidate.utf8)
    guard abs(bytes.count - wanted.count) <= furthest else { continue }
    let distance = editDistance(wanted, bytes)
    if distance <= furthest, distance < min(best?.distance ?? Int.max, bytes.count) {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// A hint that names the nearest candidate, or all of them where none is near and they are few; else "".
package func hint(for word: String, among candidates: [String]) -> String {
  if let near = nearest(to: word, among: candidates) { return "did you mean \"\(near)\"?" }
  guard candidates.count <= 12 else { return "" }
  return candidates.isEmpty ? "" : "one of: " + candidates.joined(separator: ", ")
}

private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
