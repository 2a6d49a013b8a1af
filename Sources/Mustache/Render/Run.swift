/// One printing of a program: the views in sight, the lists being gone through, and where to go back to.
///
/// One flat loop with its own stacks, so that neither deep templates nor deep trees use up the thread's. All it holds are numbers: what it
/// prints lies in a galley.
struct Run: ~Copyable {
  private let program: Program
  /// Where the views in sight begin.
  private var registers: Row<Int>
  private var lists = Row<(left: Int, before: Int)>(capacity: 8)
  private var texts = Row<(at: Int, left: Int)>(capacity: 8)
  /// The views that sections have put aside.
  private var aside = Row<Int>(capacity: 8)
  private var returns = Row<Int>(capacity: 32)

  /// A run that begins with the view that lies at `page`.
  init(_ program: Program, page: Int) {
    self.program = program
    registers = Row(capacity: program.registers)
    registers.append(repeating: page, count: program.registers)
  }

  /// Appends the page to `output`; once for each `Run`.
  mutating func print(_ galley: borrowing Galley, to output: inout [UInt8]) {
    var page = Row<UInt8>(capacity: 1 << 15)
    // Plain pointers for the length of the run: slices of arrays would be counted at every step, half the
    // time.
    program.ops.withUnsafeBufferPointer { ops in
      program.text.withUnsafeBufferPointer { text in
        print(galley, ops, text, to: &page)
      }
    }
    output.append(contentsOf: page.all)
  }

  private mutating func print(
    _ galley: borrowing Galley, _ ops: UnsafeBufferPointer<Op>, _ text: UnsafeBufferPointer<UInt8>,
    to page: inout Row<UInt8>
  ) {
    let slots = galley.slots.all
    let bytes = galley.bytes.all
    var next = 0
    while true {
      let op = ops[next]
      next += 1
      switch op {
      case .copy(let start, let count):
        page.append(UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start + count)]))
      case .bytes(let place): page.append(slot(at: place, slots).part(of: bytes))
      case .number(let place): page.append(digits: slot(at: place, slots).count)
      case .element: page.append(slots[element].part(of: bytes))
      case .unlessShown(let place, let to): if slot(at: place, slots).count == 0 { next = Int(to) }
      case .ifShown(let place, let to): if slot(at: place, slots).count != 0 { next = Int(to) }
      case .unlessElement(let to): if slots[element].count == 0 { next = Int(to) }
      case .ifElement(let to): if slots[element].count != 0 { next = Int(to) }
      case .enter(let place, let register, let to):
        if !enter(slot(at: place, slots), Int(register)) { next = Int(to) }
      case .leave(let register): registers[Int(register)] = aside.popLast() ?? 0
      case .eachView(let place, let register, let to):
        if !begin(slot(at: place, slots), Int(register)) { next = Int(to) }
      case .nextView(let register, let width, let body):
        if advance(Int(register), by: Int(width)) { next = Int(body) }
      case .eachText(let place, let to): if !beginTexts(slot(at: place, slots)) { next = Int(to) }
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

  /// The slot of the text that the innermost list of texts has reached.
  private var element: Int { texts[texts.count - 1].at }

  /// The value at a place; where the way to it ends at a view that is missing, none.
  @inline(__always)
  private func slot(at place: Place, _ slots: UnsafeBufferPointer<Slot>) -> Slot {
    let slot = slots[registers[Int(place.register)] + Int(place.slot)]
    return place.reach < 0 ? slot : reach(from: slot, along: Int(place.reach), slots)
  }

  private func reach(from slot: Slot, along number: Int, _ slots: UnsafeBufferPointer<Slot>) -> Slot {
    var slot = slot
    for step in program.reaches[number] {
      if slot.count == 0 { return Slot() }
      slot = slots[slot.start + step]
    }
    return slot
  }

  private mutating func enter(_ view: Slot, _ register: Int) -> Bool {
    if view.count == 0 { return false }
    aside.append(registers[register])
    registers[register] = view.start
    return true
  }

  private mutating func begin(_ list: Slot, _ register: Int) -> Bool {
    if list.count == 0 { return false }
    lists.append((left: list.count, before: registers[register]))
    registers[register] = list.start
    return true
  }

  private mutating func advance(_ register: Int, by width: Int) -> Bool {
    let last = lists.count - 1
    let (left, before) = lists[last]
    if left > 1 {
      lists[last] = (left - 1, before)
      registers[register] += width
      return true
    }
    lists.cut(to: last)
    registers[register] = before
    return false
  }

  private mutating func beginTexts(_ list: Slot) -> Bool {
    if list.count == 0 { return false }
    texts.append((at: list.start, left: list.count))
    return true
  }

  private mutating func advanceTexts() -> Bool {
    let last = texts.count - 1
    let (at, left) = texts[last]
    if left > 1 {
      texts[last] = (at + 1, left - 1)
      return true
    }
    texts.cut(to: last)
    return false
  }
}

extension Slot {
  /// The bytes of a text or of markup.
  @inline(__always)
  fileprivate func part(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<start + count])
  }
}

extension Row<UInt8> {
  /// A number in decimal digits.
  fileprivate mutating func append(digits number: Int) {
    var text = String(number)
    text.withUTF8 { append($0) }
  }
}
