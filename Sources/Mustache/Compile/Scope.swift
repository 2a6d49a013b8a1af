/// The names in sight at a place in a template: the views around it, innermost last.
///
/// Each view has a register, where rendering keeps it. Entering a view of a shape that is already in sight
/// hides the older one entirely, so that one is taken out: a tree of any depth needs one register, and a
/// partial in it one compilation.
struct Scope: Hashable {
  enum Frame: Hashable {
    case view(Outline, register: Int)
    /// A group of the masthead.
    case fixed(group: Int)
    /// No names, only `{{.}}`.
    case element(Element)
  }

  /// What `{{.}}` is.
  enum Element: Hashable {
    case listed
    case text(Place)
    case number(Place)
    case markup(Place)
    case fixed(String)
  }

  private(set) var frames: [Frame]

  /// The scope of a page: the masthead, and the page's view in register 0.
  init(page: Outline) { frames = [.fixed(group: 0), .view(page, register: 0)] }

  /// The register of the innermost view.
  var innermost: Int {
    for case .view(_, let register) in frames.reversed() { return register }
    return 0
  }

  /// What `{{.}}` is here; nil directly in a view.
  var element: Element? {
    guard case .element(let element)? = frames.last else { return nil }
    return element
  }

  /// Goes into a view; the register is where it has to be kept.
  mutating func enter(_ outline: Outline) -> Int {
    frames.removeAll { if case .element = $0 { true } else { false } }
    for case .view(outline, let register) in frames {
      frames.removeAll { $0 == .view(outline, register: register) }
      frames.append(.view(outline, register: register))
      return register
    }
    var register = 0
    for case .view(_, let taken) in frames { register = max(register, taken + 1) }
    frames.append(.view(outline, register: register))
    return register
  }

  /// Goes into a group of the masthead.
  mutating func enter(group: Int) {
    frames.removeAll { if case .element = $0 { true } else { $0 == .fixed(group: group) } }
    frames.append(.fixed(group: group))
  }

  /// Goes into something that is a value and has no names.
  mutating func enter(_ element: Element) {
    if self.element != nil { frames.removeLast() }
    frames.append(.element(element))
  }
}
