/// Where the compiler stands: in which template, with which names in sight, blocks filled and indentation.
struct Spot {
  /// What makes two inclusions of a template the same compiled partial.
  struct Key: Hashable {
    let template: Int
    let scope: Scope
    let fillings: [String: Filling]
    let margin: [UInt8]
  }

  /// The template being read.
  var home: Int
  var scope: Scope
  var fillings: [String: Filling]
  /// Goes before every line.
  var margin: [UInt8]
  /// How much white space to take from the start of every line: a filling loses the indentation it was
  /// written with.
  var outdent = 0
  var depth = 0

  /// The register of the view that the partial began in.
  private let entry: Int
  private var isEntryIntact = true
  /// Registers whose view now lies inside the view that the partial began in.
  private var inside: Set<Int> = []

  init(_ key: Key) {
    home = key.template
    scope = key.scope
    fillings = key.fillings
    margin = key.margin
    entry = key.scope.innermost
  }

  /// How the view around this spot lies to the one that the partial began in.
  var step: Cycles.Step {
    let innermost = scope.innermost
    if inside.contains(innermost) { return .inside }
    return innermost == entry && isEntryIntact ? .same : .elsewhere
  }

  /// Goes into a view that stands in the view of register `source`; the register is where it has to be kept.
  mutating func enter(_ outline: Outline, from source: Int) -> Int {
    let register = scope.enter(outline)
    let isInside = inside.contains(source) || (source == entry && isEntryIntact)
    if register == entry { isEntryIntact = false }
    if isInside { inside.insert(register) } else { inside.remove(register) }
    return register
  }
}
