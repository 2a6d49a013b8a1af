/// A block's content together with what was filled where it was written: names of blocks inside it mean what
/// its author saw, not what the layout around it happens to fill.
struct Filling: Hashable {
  let block: Block
  let around: [String: Filling]

  static func == (left: Filling, right: Filling) -> Bool {
    left.block === right.block && left.around == right.around
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(block))
    hasher.combine(around.count)
  }
}
