/// Where bytes are appended.
protocol Sink: ~Copyable {
  var count: Int { get }
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Takes back all from a place on.
  mutating func cut(to place: Int)
}

extension Row: Sink where Element == UInt8 {}

extension [UInt8]: Sink {
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }

  mutating func cut(to place: Int) { removeSubrange(place...) }
}
