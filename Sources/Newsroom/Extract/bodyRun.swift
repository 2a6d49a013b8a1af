/// The run of lines with the largest sum of prose: each line counts its words above fifteen.
///
/// Kadane's scan, linear in the lines; nil where no line has prose.
func bodyRun(of galley: Galley, _ verdicts: [LineVerdict?]) -> Range<Int>? {
  var best: Range<Int>?
  var bestSum = 0
  var sum = 0
  var start = 0
  for i in 0..<galley.count {
    if sum <= 0 { (sum, start) = (0, i) }
    sum += lineScore(galley.shapes[i], verdicts[i])
    if sum > bestSum { (bestSum, best) = (sum, start..<i + 1) }
  }
  return best
}

/// Words of a line above fifteen; what is set aside by itself counts against the run.
private func lineScore(_ shape: LineShape, _ verdict: LineVerdict?) -> Int {
  if shape.isBlank { return 0 }
  if let verdict { return verdict.kind == .clock ? -5 : -12 }
  return shape.words - 15
}
