/// An order in which things that meet often stand near one another, so that groups show as blocks along a matrix's diagonal.
///
/// The line is laid so that the sum of (how often two meet, against how active they are) × (how far apart they
/// stand) is small: minimum linear arrangement, by insertion and then by moving one at a time for as long as that helps. In
/// whole numbers, so that it is the same on every machine. Cubic in the number of things a pass, which is 32 at most; the
/// order is the same for the same `meetings`.
///
/// - Parameter meetings: How often each met each; symmetric, the diagonal is not read.
/// - Returns: The places of the things, in their new order; the first one's end is the more active one.
func seriation(of meetings: [[Int]]) -> [Int] {
  let things = Array(meetings.indices)
  let activity = things.map { i in things.reduce(0) { $0 + ($1 == i ? 0 : meetings[i][$1]) } }
  // Against the activity of both, or one that meets all would hold the line together alone.
  let pull = things.map { i in
    things.map { j in i == j ? 0 : meetings[i][j] * 10_000 / max(1, activity[i] + activity[j]) }
  }
  let byActivity = things.sorted { activity[$0] != activity[$1] ? activity[$0] > activity[$1] : $0 < $1 }
  var line: [Int] = []
  for thing in joined(byActivity, pull) { line.insert(thing, at: bestPlace(of: thing, in: line, pull)) }
  for _ in 0..<mostPasses {
    var isBetter = false
    for thing in byActivity {
      let before = cost(line, pull)
      var rest = line
      rest.removeAll { $0 == thing }
      rest.insert(thing, at: bestPlace(of: thing, in: rest, pull))
      if cost(rest, pull) < before { (line, isBetter) = (rest, true) }
    }
    if !isBetter { break }
  }
  func half(_ part: some Sequence<Int>) -> Int { part.reduce(0) { $0 + activity[$1] } }
  let middle = line.count / 2
  return half(line.prefix(middle)) < half(line.suffix(middle)) ? line.reversed() : line
}

private let mostPasses = 8

/// The things in the order they are put on the line: each next to what stands there already.
private func joined(_ things: [Int], _ pull: [[Int]]) -> [Int] {
  var left = things
  var order: [Int] = []
  var strength = pull.map { _ in 0 }
  while !left.isEmpty {
    var next = 0
    for (i, thing) in left.enumerated() where strength[thing] > strength[left[next]] { next = i }
    let thing = left.remove(at: next)
    order.append(thing)
    for other in left { strength[other] += pull[thing][other] }
  }
  return order
}

private func cost(_ line: [Int], _ pull: [[Int]]) -> Int {
  var sum = 0
  for (i, a) in line.enumerated() {
    for (j, b) in line.enumerated().dropFirst(i + 1) { sum += pull[a][b] * (j - i) }
  }
  return sum
}

/// Where a thing fits best: the first of the best places. Quadratic in the line.
private func bestPlace(of thing: Int, in line: [Int], _ pull: [[Int]]) -> Int {
  var best = (place: 0, cost: Int.max)
  // What pulls over the gap at a place: each such pair is moved one further apart by what is put there.
  var across = 0
  for place in 0...line.count {
    var own = 0
    for (i, other) in line.enumerated() {
      own += pull[thing][other] * (i < place ? place - i : i + 1 - place)
    }
    if own + across < best.cost { best = (place, own + across) }
    guard place < line.count else { break }
    for (i, other) in line.enumerated() where i != place {
      across += (i > place ? 1 : -1) * pull[line[place]][other]
    }
  }
  return best.place
}
