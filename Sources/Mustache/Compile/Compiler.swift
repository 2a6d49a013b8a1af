/// Turns a page's template, and every partial it reaches, into one program for one shape.
///
/// A partial is compiled once for each scope, indentation and set of fillings it is used with. All work is
/// bounded, whatever the templates say.
struct Compiler {
  /// Levels of sections and filled blocks inside each other, across templates.
  static let deepest = 128
  static let mostSteps = 1 << 20
  static let mostText = 1 << 26
  static let widestMargin = 80

  let templates: Templates
  let masthead: Masthead
  var program = Program()
  var faults: Set<TemplateFault> = []
  private var partials: [Spot.Key: Int] = [:]
  /// Every partial that was reached, with the names in sight there; the page itself first.
  private(set) var waiting: [Spot.Key] = []
  private var starts: [Int] = []
  private var inclusions: [Cycles.Inclusion] = []
  /// The partial being compiled.
  private var current = 0
  private var reachNumbers: [[Int]: Int32] = [:]
  /// Steps before this one may be jumped to or over: text is not joined to them.
  private var seam = 0
  private var isSpent = false

  init(_ templates: Templates, masthead: Masthead) {
    self.templates = templates
    self.masthead = masthead
  }

  /// The program of template number `page` shown a view of `outline`; empty when a fault was noted.
  mutating func compile(page: Int, for outline: Outline) -> Program {
    let key = Spot.Key(template: page, scope: Scope(page: outline), fillings: [:], margin: [])
    _ = number(of: key)
    while current < waiting.count {
      seam = program.ops.count
      starts.append(program.ops.count)
      let key = waiting[current]
      emit(templates.parsed[key.template].nodes, at: Spot(key))
      program.ops.append(.back)
      current += 1
    }
    for endless in Cycles.endless(among: inclusions, count: starts.count) {
      note(
        endless.tag, in: endless.home, "'\(endless.tag.name)' would include itself without end",
        hint: "include it inside a section or list of its own view, which ends some time")
    }
    guard faults.isEmpty else { return Program(ops: [.back]) }
    for (index, op) in program.ops.enumerated() {
      if case .call(let number) = op { program.ops[index] = .call(Int32(starts[Int(number)])) }
    }
    return program
  }

  mutating func emit(_ nodes: some Sequence<Node>, at spot: Spot) {
    guard spot.depth <= Self.deepest else {
      let hint = "\(Self.deepest) levels of sections and blocks are the most, all templates together"
      faults.insert(templates.parsed[spot.home].fault(at: 0, "it is used too deep in others", hint: hint))
      return
    }
    for node in nodes where !isSpent {
      switch node {
      case .text(let range): copy(templates.parsed[spot.home].source.bytes[range])
      case .margin(let range): copy(spot.margin + blank(range, at: spot))
      case .variable(let tag, let raw): emitVariable(tag, raw: raw, at: spot)
      case .section(let tag, let inverted, let nodes): emitSection(tag, inverted, nodes, at: spot)
      case .partial(let tag, let margin, let fillings): emitPartial(tag, margin, fillings, at: spot)
      case .block(let block): emitBlock(block, at: spot)
      }
    }
    if !isSpent, program.ops.count > Self.mostSteps || program.text.count > Self.mostText {
      isSpent = true
      let hint = "partials or blocks that include each other many times over multiply"
      faults.insert(templates.parsed[spot.home].fault(at: 0, "the page grows too large", hint: hint))
    }
  }

  private mutating func emitPartial(_ tag: Tag, _ margin: Range<Int>?, _ replacing: [Block], at spot: Spot) {
    guard let template = templates.number(of: tag.name), !templates.parsed[template].isBroken else { return }
    var fillings = spot.fillings
    for block in replacing where fillings[block.tag.name] == nil {
      fillings[block.tag.name] = Filling(block: block, around: spot.fillings)
    }
    fillings = fillings.filter { templates.offersBlock($0.key, in: template) }
    let key = Spot.Key(
      template: template, scope: spot.scope, fillings: fillings,
      margin: margin.map { self.margin(of: spot, grownBy: $0) } ?? [])
    let number = number(of: key)
    inclusions.append(.init(from: current, to: number, step: spot.step, home: spot.home, tag: tag))
    append(.call(Int32(number)))
  }

  private mutating func emitBlock(_ block: Block, at spot: Spot) {
    var inner = spot
    inner.depth += 1
    guard let filling = spot.fillings[block.tag.name] else { return emit(block.nodes, at: inner) }
    let lead = block.isStandalone ? block.intrinsicMargin ?? block.lead : block.lead
    inner.margin = lead.map { margin(of: spot, grownBy: $0) } ?? spot.margin
    inner.home = filling.block.home
    inner.fillings = filling.around
    inner.outdent = filling.block.intrinsicMargin?.count ?? 0
    var nodes = filling.block.nodes[...]
    if block.isStandalone, filling.block.intrinsicMargin == nil { copy(inner.margin) }
    if !block.isStandalone, case .margin? = nodes.first { nodes.removeFirst() }
    emit(nodes, at: inner)
  }

  /// The number of a compiled partial, which is set to be compiled when it is new.
  private mutating func number(of key: Spot.Key) -> Int {
    if let number = partials[key] { return number }
    partials[key] = waiting.count
    waiting.append(key)
    return waiting.count - 1
  }

  mutating func copy(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(program.text.count)
    program.text.append(contentsOf: bytes)
    let count = Int32(bytes.count)
    if program.ops.count > seam, case .copy(let first, let before)? = program.ops.last {
      program.ops[program.ops.count - 1] = .copy(start: first, count: before + count)
    } else {
      program.ops.append(.copy(start: start, count: count))
    }
  }

  mutating func append(_ op: Op) { program.ops.append(op) }

  /// The place of the next step, which something may jump to.
  mutating func label() -> Int32 {
    seam = program.ops.count
    return Int32(program.ops.count)
  }

  mutating func number(ofReach reach: [Int]) -> Int32 {
    if let number = reachNumbers[reach] { return number }
    let number = Int32(program.reaches.count)
    program.reaches.append(reach)
    reachNumbers[reach] = number
    return number
  }

  /// - Parameter unknown: The name that is not offered, if that is what is wrong.
  mutating func note(_ tag: Tag, in home: Int, _ what: String, hint: String, unknown: String? = nil) {
    var fault = templates.parsed[home].fault(at: tag.offset, what, hint: hint)
    fault.unknown = unknown
    faults.insert(fault)
  }

  /// The indentation of what is included at `spot` behind the white space `lead`. It stops growing at some
  /// width, or a partial that includes itself would be another one at every level.
  private func margin(of spot: Spot, grownBy lead: Range<Int>) -> [UInt8] {
    let grown = spot.margin + blank(lead, at: spot)
    return grown.count <= Self.widestMargin ? grown : spot.margin
  }

  /// White space that opens a line, less what the spot takes away.
  private func blank(_ range: Range<Int>, at spot: Spot) -> ArraySlice<UInt8> {
    templates.parsed[spot.home].source.bytes[range].dropFirst(spot.outdent)
  }
}
