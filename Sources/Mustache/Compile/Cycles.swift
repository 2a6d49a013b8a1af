/// Finds partials that would include themselves without end.
///
/// A round of partials ends when each of its steps stays in the view it began in or goes into a view inside
/// it, and at least one goes in: views are values, so there is a last one.
struct Cycles {
  /// How the view around an inclusion lies to the view its own template began in.
  enum Step: Equatable { case inside, same, elsewhere }

  struct Inclusion {
    let from: Int
    let to: Int
    let step: Step
    let home: Int
    let tag: Tag
  }

  /// The inclusions that may go on for ever, in the order given; linear.
  static func endless(among inclusions: [Inclusion], count: Int) -> [Inclusion] {
    let rounds = groups(inclusions, count: count)
    let idle = groups(inclusions.filter { $0.step == .same }, count: count)
    return inclusions.filter { inclusion in
      switch inclusion.step {
      case .inside: false
      case .same: idle[inclusion.from] == idle[inclusion.to]
      case .elsewhere: rounds[inclusion.from] == rounds[inclusion.to]
      }
    }
  }

  /// For each program a number that it shares with exactly those it reaches and is reached by (Kosaraju's two
  /// passes).
  private static func groups(_ inclusions: [Inclusion], count: Int) -> [Int] {
    var onward: [[Int]] = Array(repeating: [], count: count)
    var backward = onward
    for inclusion in inclusions {
      onward[inclusion.from].append(inclusion.to)
      backward[inclusion.to].append(inclusion.from)
    }
    var finished: [Int] = []
    var isSeen = Array(repeating: false, count: count)
    for start in 0..<count where !isSeen[start] {
      isSeen[start] = true
      var path = [(program: start, next: 0)]
      while let (program, next) = path.last {
        guard next < onward[program].count else {
          finished.append(program)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let reached = onward[program][next]
        if !isSeen[reached] {
          isSeen[reached] = true
          path.append((reached, 0))
        }
      }
    }
    var group = Array(repeating: -1, count: count)
    for start in finished.reversed() where group[start] < 0 {
      var waiting = [start]
      group[start] = start
      while let program = waiting.popLast() {
        for reached in backward[program] where group[reached] < 0 {
          group[reached] = start
          waiting.append(reached)
        }
      }
    }
    return group
  }
}
