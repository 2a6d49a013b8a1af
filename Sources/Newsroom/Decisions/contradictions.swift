import Briefs

/// Decisions that say of two articles both that they tell of one event and that they do not, by the names they use.
///
/// Also where it takes several `same` to see it: each is named. One problem for an `apart` and a group.
func contradictions(in decisions: [Override], path: String) -> [Problem] {
  var bonds = EventBonds<ArticleName>()
  for decision in decisions {
    if case .same(let names) = decision.ruling { bonds.join(names, by: decision.line) }
  }
  var problems: [Problem] = []
  for decision in decisions {
    guard case .apart(let names) = decision.ruling else { continue }
    for (first, second) in bonds.joined(among: names) {
      problems.append(
        contradiction(
          path, decision.line, first.shown, second.shown, joinedBy: bonds.lines(from: first, to: second)))
    }
  }
  return problems
}

/// The words for an `apart` that cannot hold beside some `same`.
func contradiction(
  _ path: String, _ line: Int, _ first: String, _ second: String, joinedBy lines: [Int]
) -> Problem {
  let places = lines.map { "line \($0)" }.joined(separator: " and ")
  return Problem(
    path: path, line: line,
    what: "\(first) and \(second) are kept apart here, and made one event by \(places)",
    hint: "take one of these decisions away")
}

/// Which articles decisions make one event, and by which lines of the file: a forest of articles, joined as the decisions come.
struct EventBonds<Name: Hashable> {
  private var numbers: [Name: Int] = [:]
  private var parents: [Int] = []
  private var sizes: [Int] = []
  private var edges: [[(other: Int, line: Int)]] = []

  /// Makes articles one event.
  mutating func join(_ names: [Name], by line: Int) {
    let members = names.map { number(of: $0) }
    for (first, second) in zip(members, members.dropFirst()) {
      edges[first].append((second, line))
      edges[second].append((first, line))
      let (one, other) = (root(of: first), root(of: second))
      guard one != other else { continue }
      // The smaller below the larger, so that no way to a root is long.
      let (large, small) = sizes[one] >= sizes[other] ? (one, other) : (other, one)
      parents[small] = large
      sizes[large] += sizes[small]
    }
  }

  /// Of each event that has several of these articles, the first two.
  func joined(among names: [Name]) -> [(Name, Name)] {
    var firsts: [Int: Name] = [:]
    var told: Set<Int> = []
    var pairs: [(Name, Name)] = []
    for name in names {
      guard let number = numbers[name] else { continue }
      let root = root(of: number)
      if let first = firsts[root] {
        if told.insert(root).inserted { pairs.append((first, name)) }
      } else {
        firsts[root] = name
      }
    }
    return pairs
  }

  /// The lines of the decisions that lead from one article to the other, ascending; the shortest way.
  func lines(from start: Name, to end: Name) -> [Int] {
    guard let start = numbers[start], let end = numbers[end] else { return [] }
    var from: [Int: (number: Int, line: Int)] = [:]
    var next = [start]
    var at = 0
    while at < next.count, from[end] == nil {
      let here = next[at]
      at += 1
      for edge in edges[here] where edge.other != start && from[edge.other] == nil {
        from[edge.other] = (here, edge.line)
        next.append(edge.other)
      }
    }
    var lines: Set<Int> = []
    var here = end
    while let step = from[here] {
      lines.insert(step.line)
      here = step.number
    }
    return lines.sorted()
  }

  /// The groups of two articles and more.
  var groups: [[Name]] {
    var members: [Int: [Name]] = [:]
    for (name, number) in numbers { members[root(of: number), default: []].append(name) }
    return members.values.filter { $0.count > 1 }
  }

  private mutating func number(of name: Name) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = parents.count
    parents.append(parents.count)
    sizes.append(1)
    edges.append([])
    return parents.count - 1
  }

  private func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }
}
