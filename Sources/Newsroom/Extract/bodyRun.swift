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
