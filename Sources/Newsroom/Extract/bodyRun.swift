import Glibc

/// The run of printed lines with the largest sum of likeness to prose; empty where nothing looks like it.
///
/// `likeness` is each printed line's, 0…1; below the bar it counts against its run, above it for it, the more the
/// longer the line. A heading that begins something else (comments, related articles) costs as much as a paragraph
/// brings. The bar and the costs gave the best runs of 0.3…0.6 and 0…2 on labelled pages. Kadane's scan, linear.
func bodyRun(_ likeness: [Double], of galley: Galley) -> Range<Int> {
  let bar = 0.42
  var best = 0..<0
  var bestSum = 0.0
  var sum = 0.0
  var start = 0
  // Whether readers' comments have begun: their heading stands below prose. They are prose too, and often longer.
  var isPastStory = false
  var isParagraph = false  // one was seen
  for (i, value) in likeness.enumerated() {
    if sum <= 0 { (sum, start) = (0, i) }
    let shape = galley.shapes[galley.printed[i]]
    let heading = galley.headingKind(ofLine: galley.printed[i])
    if heading == .comments, isParagraph { isPastStory = true }
    isParagraph = isParagraph || (value > bar && shape.words >= 15)
    let share = isPastStory ? 0.1 : 1
    sum += value > bar ? share * (value - bar) * Double(max(6, min(shape.words, 100))) / 10 : value - bar
    if let heading { sum -= cost(of: heading) }
    if sum > bestSum { (bestSum, best) = (sum, start..<i + 1) }
  }
  return best
}

/// What a heading of this kind takes from its run.
private func cost(of kind: LineKind) -> Double {
  switch kind {
  case .comments: 2
  case .related, .newsletter, .paywall: 0.5
  case .social: 0.3
  default: 0
  }
}

/// Adds to each printed line's traits where it stands to the `run` and how its neighbours look. Linear.
func place(_ traits: inout [Traits], of galley: Galley, run: Range<Int>, looks: [Double], likeness: [Double])
{
  let inRun = run.filter { looks[$0] > 0 }.map { galley.printed[$0] }
  let vocabulary = TermCount(of: inRun, in: galley)
  var sums = [0.0]
  for value in likeness { sums.append((sums.last ?? 0) + value) }
  let count = likeness.count
  for i in 0..<count {
    traits[i][.looks] = looks[i]
    if run.contains(i) {
      traits[i][.depth] = log1p(Double(min(i - run.lowerBound, run.upperBound - 1 - i)))
      traits[i][.toEnd] = log1p(Double(run.upperBound - 1 - i))
      traits[i].set(.first, i == run.lowerBound)
    } else {
      traits[i][.distance] = log1p(Double(i < run.lowerBound ? run.lowerBound - i : i - run.upperBound + 1))
    }
    if i >= 1 { traits[i][.before1] = likeness[i - 1] }
    if i >= 2 { traits[i][.before2] = likeness[i - 2] }
    if i + 1 < count { traits[i][.after1] = likeness[i + 1] }
    if i + 2 < count { traits[i][.after2] = likeness[i + 2] }
    traits[i][.before3] = (sums[i] - sums[max(0, i - 3)]) / 3
    traits[i][.before8] = (sums[i] - sums[max(0, i - 8)]) / 8
    traits[i][.after3] = (sums[min(count, i + 4)] - sums[i + 1]) / 3
    traits[i][.after8] = (sums[min(count, i + 9)] - sums[i + 1]) / 8
    if i >= 1 { traits[i].set(.dateBefore, galley.isDateLine[galley.printed[i - 1]]) }
    if i + 1 < count { traits[i].set(.dateAfter, galley.isDateLine[galley.printed[i + 1]]) }
    traits[i][.sharedWithRun] = vocabulary.share(ofLine: galley.printed[i], in: galley) ?? 0
  }
  markBarriers(&traits, of: galley, run)
}

/// Marks the lines that a heading of another kind (comments, related, …) parts from the middle of the run.
private func markBarriers(_ traits: inout [Traits], of galley: Galley, _ run: Range<Int>) {
  let middle = (run.lowerBound + run.upperBound) / 2
  for (kind, trait) in Trait.barriers {
    func isBarrier(_ i: Int) -> Bool { galley.headingKind(ofLine: galley.printed[i]) == kind }
    var passed = false
    for i in stride(from: middle, to: traits.count, by: 1) {
      traits[i].set(trait, passed)
      if isBarrier(i) { passed = true }
    }
    passed = false
    for i in stride(from: run.lowerBound - 1, through: 0, by: -1) {
      traits[i].set(trait, passed)
      if isBarrier(i) { passed = true }
    }
  }
}

extension Traits {
  /// The sum of the traits, each times its weight: above 0 speaks for the story.
  func sum(_ weights: [Double]) -> Double {
    var sum = 0.0
    for i in values.indices { sum += values[i] * weights[i] }
    return sum
  }
}
