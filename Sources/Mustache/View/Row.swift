/// Plain values one behind the other, such as the bytes of a page.
///
/// An array does all this, but asks at each step whether somebody else holds its values, and appends a handful of bytes in sixty
/// instructions; a page is made of some thousand such handfuls. Nobody else can hold a row. Places are checked as an array checks them.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An empty row with room for so many values, at least one.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// All values, for as long as nothing is appended.
  @inline(__always)
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  subscript(_ place: Int) -> Element {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return base[place]
    }
    set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      base[place] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    base[count] = element
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    if capacity - count < elements.count { grow(by: elements.count) }
    (base + count).update(from: start, count: elements.count)
    count += elements.count
  }

  mutating func append(repeating element: Element, count more: Int) {
    if capacity - count < more { grow(by: more) }
    (base + count).update(repeating: element, count: more)
    count += more
  }

  /// Takes the last value off; nil where there is none.
  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  /// Takes all values from a place on off.
  mutating func cut(to place: Int) {
    precondition((0...count).contains(place))
    count = place
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
