/// Variables and sections: what a name means decides which step is taken.
extension Compiler {
  mutating func emitVariable(_ tag: Tag, raw: Bool, at spot: Spot) {
    guard let meaning = meaning(of: tag, at: spot) else { return }
    switch meaning {
    case .field(let place, .text), .element(.text(let place)):
      escaped(tag, raw, at: spot) { $0.append(.bytes(place)) }
    case .field(let place, .number), .element(.number(let place)):
      escaped(tag, raw, at: spot) { $0.append(.number(place)) }
    case .field(let place, .markup), .element(.markup(let place)):
      if raw { return append(.bytes(place)) }
      let hint = "insert it as it is: {{{\(tag.name)}}}"
      note(tag, in: spot.home, "'\(tag.name)' is markup and would be escaped", hint: hint)
    case .element(.listed):
      escaped(tag, raw, at: spot) { $0.append(.element) }
    case .fixed(.text(let text)), .element(.fixed(let text)):
      escaped(tag, raw, at: spot) { compiler in
        var bytes: [UInt8] = []
        HTML.escape(text, into: &bytes)
        compiler.copy(bytes)
      }
    case .field(_, let kind): notText(tag, kind.noun, at: spot)
    case .fixed(let entry): notText(tag, entry.noun, at: spot)
    }
  }

  mutating func emitSection(_ tag: Tag, _ inverted: Bool, _ nodes: [Node], at spot: Spot) {
    guard let meaning = meaning(of: tag, at: spot) else { return }
    var inner = spot
    inner.depth += 1
    switch meaning {
    case .fixed(let entry):
      return emitFixed(entry, inverted, nodes, at: inner)
    case .element(.fixed(let text)):
      return emitFixed(.text(text), inverted, nodes, at: inner)
    case .element(.listed):
      return skip(nodes, at: inner) { inverted ? .ifElement(to: $0) : .unlessElement(to: $0) }
    case .element(.text(let place)), .element(.number(let place)), .element(.markup(let place)):
      return skip(nodes, at: inner) { inverted ? .ifShown(place, to: $0) : .unlessShown(place, to: $0) }
    case .field(let place, _) where inverted:
      return skip(nodes, at: inner) { .ifShown(place, to: $0) }
    case .field(let place, let kind):
      emitField(place, kind, nodes, at: inner)
    }
  }

  private mutating func emitField(_ place: Place, _ kind: Outline.Kind, _ nodes: [Node], at spot: Spot) {
    var spot = spot
    switch kind {
    case .text: spot.scope.enter(.text(place))
    case .number: spot.scope.enter(.number(place))
    case .markup: spot.scope.enter(.markup(place))
    case .flag: break
    case .texts:
      spot.scope.enter(.listed)
      return loop(nodes, at: spot, opening: { .eachText(place, to: $0) }, closing: { .nextText(body: $0) })
    case .section(let outline):
      let register = Int32(spot.enter(outline(), from: Int(place.register)))
      program.registers = max(program.registers, Int(register) + 1)
      return loop(
        nodes, at: spot, opening: { .enter(place, register: register, to: $0) },
        closing: { _ in .leave(register: register) })
    case .list(let outline):
      let outline = outline()
      let register = Int32(spot.enter(outline, from: Int(place.register)))
      program.registers = max(program.registers, Int(register) + 1)
      return loop(
        nodes, at: spot, opening: { .eachView(place, register: register, to: $0) },
        closing: { .nextView(register: register, width: Int32(outline.entries.count), body: $0) })
    }
    skip(nodes, at: spot) { .unlessShown(place, to: $0) }
  }

  /// The masthead is known now, so its sections are decided now. What is not shown is compiled and jumped
  /// over, so that a wrong name in it is found in every edition.
  private mutating func emitFixed(
    _ entry: Masthead.Entry, _ inverted: Bool, _ nodes: [Node], at spot: Spot
  ) {
    var spot = spot
    var isShown = true
    switch entry {
    case .text(let text):
      isShown = !text.isEmpty
      if !inverted { spot.scope.enter(.fixed(text)) }
    case .flag(let flag): isShown = flag
    case .group(let group): if !inverted { spot.scope.enter(group: group) }
    }
    if isShown != inverted { return emit(nodes, at: spot) }
    let over = program.ops.count
    append(.jump(to: 0))
    _ = label()
    emit(nodes, at: spot)
    program.ops[over] = .jump(to: label())
  }

  /// A body that one step jumps over.
  private mutating func skip(_ nodes: [Node], at spot: Spot, _ opening: (Int32) -> Op) {
    let start = program.ops.count
    append(opening(0))
    _ = label()
    emit(nodes, at: spot)
    program.ops[start] = opening(label())
  }

  /// A body between two steps, which the first may jump over and the second may repeat.
  private mutating func loop(
    _ nodes: [Node], at spot: Spot, opening: (Int32) -> Op, closing: (Int32) -> Op
  ) {
    let start = program.ops.count
    append(opening(0))
    let body = label()
    emit(nodes, at: spot)
    append(closing(body))
    program.ops[start] = opening(label())
  }

  private mutating func meaning(of tag: Tag, at spot: Spot) -> Meaning? {
    var lookup = Lookup(masthead: masthead, scope: spot.scope)
    do throws(Unknown) {
      let meaning = try lookup.meaning(of: tag) { number(ofReach: $0) }
      for field in lookup.fields { program.reads.insert(field) }
      return meaning
    } catch {
      note(tag, in: spot.home, error.what, hint: error.hint, unknown: error.name)
      return nil
    }
  }

  private mutating func escaped(_ tag: Tag, _ raw: Bool, at spot: Spot, _ step: (inout Compiler) -> Void) {
    guard raw else { return step(&self) }
    let hint = "write {{\(tag.name)}}; only markup may be inserted raw"
    note(tag, in: spot.home, "'\(tag.name)' is text and must be escaped", hint: hint)
  }

  private mutating func notText(_ tag: Tag, _ noun: String, at spot: Spot) {
    let hint = "use it as {{#\(tag.name)}}…{{/\(tag.name)}}"
    note(tag, in: spot.home, "'\(tag.name)' is a \(noun), not a text", hint: hint)
  }
}
