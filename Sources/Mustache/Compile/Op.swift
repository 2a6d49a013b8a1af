/// One step of a compiled template. Steps hold numbers only, so that running them counts no references.
enum Op: Sendable {
  /// Copies bytes of the program's text.
  case copy(start: Int32, count: Int32)
  /// Copies a text, escaped already, or markup.
  case bytes(Place)
  case number(Place)
  /// The text that the innermost list of texts has reached, escaped.
  case element
  /// Jumps when the place is not shown: empty, zero, no, missing.
  case unlessShown(Place, to: Int32)
  case ifShown(Place, to: Int32)
  case unlessElement(to: Int32)
  case ifElement(to: Int32)
  /// Sets a register to the section's view, or jumps behind the `leave` when there is none.
  case enter(Place, register: Int32, to: Int32)
  case leave(register: Int32)
  /// Sets a register to the list's first view, or jumps behind the `nextView` when there is none.
  case eachView(Place, register: Int32, to: Int32)
  /// Goes on with the list's next view, so many slots further, from `body`, or puts the register back.
  case nextView(register: Int32, width: Int32, body: Int32)
  case eachText(Place, to: Int32)
  case nextText(body: Int32)
  case jump(to: Int32)
  /// Runs a partial; the number is the partial's until linking, then the place of its first step.
  case call(Int32)
  case back
}

/// Where a value stands at rendering: a slot of the view in a register.
struct Place: Sendable, Hashable {
  var register: Int32
  var slot: Int32
  /// For a dotted name, which of the program's `reaches` leads on from the slot; otherwise -1.
  var reach: Int32 = -1
}
