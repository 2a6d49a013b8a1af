/// Adds to each printed line's traits where it stands to the lines that a weighing found likely, and to the `run` of
/// them. Linear.
func placeLines(_ traits: inout TraitTable, of galley: Galley, likelihood: [Double]) {
  let run = bodyRun(likelihood, of: galley)
  let count = likelihood.count
  let inRun = run.filter { likelihood[$0] > 0.5 }.map { galley.printed[$0] }
  let vocabulary = TermCount(of: inRun, in: galley)
  for i in 0..<count {
    traits[i, .likelihood] = likelihood[i]
    traits[i, .side] = i < run.lowerBound ? -1 : i >= run.upperBound ? 1 : 0
    traits[i, .distance] = Double(
      i < run.lowerBound ? run.lowerBound - i : i >= run.upperBound ? i - run.upperBound + 1 : 0)
    traits[i, .fromStart] = run.contains(i) ? Double(i - run.lowerBound) : -1
    traits[i, .toEnd] = run.contains(i) ? Double(run.upperBound - 1 - i) : -1
    traits[i, .sharedWithRun] = vocabulary.share(ofLine: galley.printed[i], in: galley) ?? -1
  }
  takeWindows(&traits, likelihood)
  takeWords(&traits, of: galley, likelihood)
  takeNeighbours(&traits)
  takeBarriers(&traits, of: galley, run)
}

/// The means of the likelihood in windows before and after each line; beyond the page it is 0.
private func takeWindows(_ traits: inout TraitTable, _ likelihood: [Double]) {
  let count = likelihood.count
  var sums = [0.0]
  sums.reserveCapacity(count + 1)
  for value in likelihood { sums.append((sums.last ?? 0) + value) }
  for i in 0..<count {
    func before(_ n: Int) -> Double { (sums[i] - sums[max(0, i - n)]) / Double(n) }
    func after(_ n: Int) -> Double { (sums[min(count, i + 1 + n)] - sums[i + 1]) / Double(n) }
    let (before1, before2) = (i > 0 ? likelihood[i - 1] : 0, i > 1 ? likelihood[i - 2] : 0)
    let (after1, after2) = (i + 1 < count ? likelihood[i + 1] : 0, i + 2 < count ? likelihood[i + 2] : 0)
    (traits[i, .before1], traits[i, .before2]) = (before1, before2)
    (traits[i, .after1], traits[i, .after2]) = (after1, after2)
    traits[i, .between] = min(max(before1, before2), max(after1, after2))
    (traits[i, .before3], traits[i, .after3]) = (before(3), after(3))
    (traits[i, .before8], traits[i, .after8]) = (before(8), after(8))
    (traits[i, .before25], traits[i, .after25]) = (before(25), after(25))
  }
}

/// How many words likely to be the story's stand before, after, and on the page, each line's at most 100.
private func takeWords(_ traits: inout TraitTable, of galley: Galley, _ likelihood: [Double]) {
  let words = likelihood.enumerated().map { i, value in
    value * Double(min(galley.shapes[galley.printed[i]].words, 100))
  }
  let all = words.reduce(0, +)
  var before = 0.0
  for i in words.indices {
    traits[i, .wordsBefore] = min(before, 400)
    before += words[i]
    traits[i, .wordsAfter] = min(max(0, all - before), 400)
    traits[i, .wordsAll] = all
  }
}

/// What the lines right before and after look like; -1 at the page's ends.
private func takeNeighbours(_ traits: inout TraitTable) {
  for i in 0..<traits.count {
    for (own, previous, next) in neighbours {
      traits[i, previous] = i > 0 ? traits[i - 1, own] : -1
      traits[i, next] = i + 1 < traits.count ? traits[i + 1, own] : -1
    }
  }
}

private let neighbours: [(own: Trait, previous: Trait, next: Trait)] = [
  (.words, .previousWords, .nextWords), (.endsSentence, .previousSentence, .nextSentence),
  (.bullet, .previousBullet, .nextBullet), (.wording, .previousWording, .nextWording),
  (.prose, .previousProse, .nextProse), (.dateLine, .previousDate, .nextDate),
]

/// How many headings of other kinds (comments, related, …) part each line from the middle of the run, at most 3, and how far
/// the nearest line with a set-phrase is, at most 30.
private func takeBarriers(_ traits: inout TraitTable, of galley: Galley, _ run: Range<Int>) {
  for (kind, trait) in Trait.barriers {
    take(&traits, trait, run) { galley.headingKind(ofLine: galley.printed[$0]) == kind }
  }
  take(&traits, .pastWording, run) { i in
    let wording = galley.wordings[galley.printed[i]]
    return wording.aside != nil && (wording.position == .start || wording.position == .whole)
  }
  var since = 30
  for i in 0..<traits.count {
    traits[i, .sinceWording] = Double(since)
    since = traits[i, .wording] > 0 ? 1 : min(30, since + 1)
  }
  var to = 30
  for i in (0..<traits.count).reversed() {
    traits[i, .toWording] = Double(to)
    to = traits[i, .wording] > 0 ? 1 : min(30, to + 1)
  }
}

private func take(
  _ traits: inout TraitTable, _ trait: Trait, _ run: Range<Int>, _ isBarrier: (Int) -> Bool
) {
  let middle = (run.lowerBound + run.upperBound) / 2
  for i in run where i < middle { traits[i, trait] = 0 }
  var passed = 0
  for i in middle..<max(middle, traits.count) {
    traits[i, trait] = Double(min(passed, 3))
    if isBarrier(i) { passed += 1 }
  }
  passed = 0
  for i in (0..<run.lowerBound).reversed() {
    traits[i, trait] = Double(min(passed, 3))
    if isBarrier(i) { passed += 1 }
  }
}

/// Adds where each printed line stands to the headline's line (from 1), nil where it was made.
func placeByTitle(_ traits: inout TraitTable, of galley: Galley, title: Int?) {
  let at = title.flatMap { title in galley.printed.firstIndex { $0 == title - 1 } }
  for i in 0..<traits.count {
    guard let at else {
      (traits[i, .titleSide], traits[i, .titleDistance], traits[i, .repeatsTitle]) = (0, -1, 0)
      continue
    }
    traits[i, .titleSide] = i < at ? 1 : i == at ? 2 : 3
    traits[i, .titleDistance] = i > at ? Double(min(i - at, 30)) : -1
    let key = galley.shapes[galley.printed[at]].key
    traits.set(i, .repeatsTitle, galley.shapes[galley.printed[i]].key == key)
  }
}
