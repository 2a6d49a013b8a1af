/// One rendering of a program: the views in sight, the lists being gone through, and where to go back to.
///
/// One flat loop with its own stacks, so that neither deep templates nor deep trees use up the thread's.
struct Run {
  private let program: Program
  private var registers: [[Slot]]
  private var lists: [(views: [[Slot]], at: Int, before: [Slot])] = []
  private var texts: [(texts: [String], at: Int)] = []
  /// The views that sections have put aside.
  private var aside: [[Slot]] = []
  private var returns: [Int] = []

  init(_ program: Program, page: [Slot]) {
    self.program = program
    registers = Array(repeating: [], count: program.registers)
    registers[0] = page
  }

  /// Runs to the end, once for each `Run`.
  mutating func write(to output: inout [UInt8]) {
    // Plain pointers for the length of the run: slices of arrays would be counted at every step, half the
    // time.
    program.ops.withUnsafeBufferPointer { ops in
      program.text.withUnsafeBufferPointer { text in
        write(ops, text, to: &output)
      }
    }
  }

  private mutating func write(
    _ ops: UnsafeBufferPointer<Op>, _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    var next = 0
    while true {
      let op = ops[next]
      next += 1
      switch op {
      case .copy(let start, let count):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start + count)]))
      case .text(let place):
        if case .text(let text)? = slot(at: place) { HTML.escape(text, into: &output) }
      case .number(let place):
        if case .number(let number)? = slot(at: place) { output.append(contentsOf: String(number).utf8) }
      case .markup(let place):
        if case .markup(let bytes)? = slot(at: place) { output.append(contentsOf: bytes) }
      case .element:
        HTML.escape(element, into: &output)
      case .unlessShown(let place, let to): if !isShown(place) { next = Int(to) }
      case .ifShown(let place, let to): if isShown(place) { next = Int(to) }
      case .unlessElement(let to): if element.isEmpty { next = Int(to) }
      case .ifElement(let to): if !element.isEmpty { next = Int(to) }
      case .enter(let place, let register, let to): if !enter(place, Int(register)) { next = Int(to) }
      case .leave(let register): registers[Int(register)] = aside.removeLast()
      case .eachView(let place, let register, let to): if !begin(place, Int(register)) { next = Int(to) }
      case .nextView(let register, let body): if advance(Int(register)) { next = Int(body) }
      case .eachText(let place, let to): if !beginTexts(place) { next = Int(to) }
      case .nextText(let body): if advanceTexts() { next = Int(body) }
      case .jump(let to): next = Int(to)
      case .call(let start):
        returns.append(next)
        next = Int(start)
      case .back:
        guard let back = returns.popLast() else { return }
        next = back
      }
    }
  }

  private var element: String {
    guard let list = texts.last else { return "" }
    return list.texts[list.at]
  }

  @inline(__always)
  private func slot(at place: Place) -> Slot? {
    let slot = registers[Int(place.register)][Int(place.slot)]
    return place.reach < 0 ? slot : reach(from: slot, along: program.reaches[Int(place.reach)])
  }

  private func reach(from slot: Slot, along path: [Int]) -> Slot? {
    var slot = slot
    for step in path {
      guard case .section(let view?) = slot else { return nil }
      slot = view[step]
    }
    return slot
  }

  private func isShown(_ place: Place) -> Bool {
    switch slot(at: place) {
    case nil: false
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0
    case .markup(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .section(let view): view != nil
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  private mutating func enter(_ place: Place, _ register: Int) -> Bool {
    guard case .section(let view?)? = slot(at: place) else { return false }
    aside.append(registers[register])
    registers[register] = view
    return true
  }

  private mutating func begin(_ place: Place, _ register: Int) -> Bool {
    guard case .list(let views)? = slot(at: place), let first = views.first else { return false }
    lists.append((views, 0, registers[register]))
    registers[register] = first
    return true
  }

  private mutating func advance(_ register: Int) -> Bool {
    let last = lists.count - 1
    lists[last].at += 1
    if lists[last].at < lists[last].views.count {
      registers[register] = lists[last].views[lists[last].at]
      return true
    }
    registers[register] = lists.removeLast().before
    return false
  }

  private mutating func beginTexts(_ place: Place) -> Bool {
    guard case .texts(let texts)? = slot(at: place), !texts.isEmpty else { return false }
    self.texts.append((texts, 0))
    return true
  }

  private mutating func advanceTexts() -> Bool {
    let last = texts.count - 1
    texts[last].at += 1
    if texts[last].at < texts[last].texts.count { return true }
    texts.removeLast()
    return false
  }
}
