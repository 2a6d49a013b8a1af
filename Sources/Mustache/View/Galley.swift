/// The values of a page, laid flat before it is printed: the slots of all its views in one row, and the bytes of its texts in another,
/// escaped already.
///
/// A view lies in as many slots as its shape has names; what is inside it lies behind it. So a page costs two allocations, however many
/// views it has.
struct Galley: ~Copyable {
  private(set) var slots = Row<Slot>(capacity: 1 << 10)
  private(set) var bytes = Row<UInt8>(capacity: 1 << 14)
  /// The fields that the template reads; no other is asked for.
  let reads: FieldSet

  /// An empty galley, with room for the views and texts of an article's page.
  init(for reads: FieldSet) { self.reads = reads }

  /// The place of the first of `count` new slots, in which nothing is shown yet.
  mutating func room(for count: Int) -> Int {
    let place = slots.count
    slots.append(repeating: Slot(), count: count)
    return place
  }

  /// Sets a text, of any origin.
  mutating func set(_ text: String, at place: Int) {
    let start = bytes.count
    HTML.escape(text, into: &bytes)
    slots[place] = Slot(start: start, count: bytes.count - start)
  }

  /// Sets texts in order, each in a slot of its own.
  mutating func set(_ texts: [String], at place: Int) {
    let first = room(for: texts.count)
    for (i, text) in texts.enumerated() { set(text, at: first + i) }
    slots[place] = Slot(start: first, count: texts.count)
  }

  /// Sets a number.
  mutating func set(_ number: Int, at place: Int) { slots[place] = Slot(count: number) }

  /// Sets a yes or a no.
  mutating func set(_ flag: Bool, at place: Int) { slots[place] = Slot(count: flag ? 1 : 0) }

  /// Sets markup, as it stands.
  mutating func set(_ markup: Markup, at place: Int) {
    slots[place] = Slot(start: bytes.count, count: markup.bytes.count)
    markup.bytes.withUnsafeBufferPointer { bytes.append($0) }
  }

  /// Sets `count` views that lie one behind the other from the slot `first` on; a section's is one.
  mutating func set(views count: Int, from first: Int, at place: Int) {
    slots[place] = Slot(start: first, count: count)
  }
}
