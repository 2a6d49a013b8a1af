/// Writes values as bytes, one after the other, for a ``ClippingReader`` to read in the same order.
///
/// The bytes are this program's own and leave the machine in no form that another one reads: there is no version and no name in them.
package struct ClippingWriter {
  package private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// A number, in seven bits a byte, small ones of either sign in one.
  package mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func put(_ is: Bool) { bytes.append(`is` ? 1 : 0) }

  package mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bit by bit; 0 takes one byte.
  package mutating func put(_ number: Double) {
    // Not -0, which is another number.
    guard number.bitPattern != 0 else { return bytes.append(0) }
    bytes.append(1)
    put(fixed: number.bitPattern)
  }

  package mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Eight bytes.
  package mutating func put(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// An enumeration's value by its name.
  @inlinable
  package mutating func put<Value: RawRepresentable<String>>(_ value: Value) { put(value.rawValue) }

  /// A value that may be missing.
  @inlinable
  package mutating func put<Value>(_ value: Value?, _ write: (Value, inout ClippingWriter) -> Void) {
    put(value != nil)
    if let value { write(value, &self) }
  }

  /// Values in their order.
  @inlinable
  package mutating func put<Value>(_ values: [Value], _ write: (Value, inout ClippingWriter) -> Void) {
    put(values.count)
    for value in values { write(value, &self) }
  }
}

/// Bytes that are not what was written: never the reader's fault, and no reason to stop.
package struct BadClipping: Error {
  /// It says all there is to say.
  package init() {}
}

/// Reads what a ``ClippingWriter`` wrote. Whatever the bytes are, it ends and reads nothing outside them.
package struct ClippingReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Begins at the first byte.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read.
  package var isAtEnd: Bool { position == bytes.count }

  package mutating func int() throws(BadClipping) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(value & 1)) }
      shift += 7
    }
    throw BadClipping()
  }

  package mutating func bool() throws(BadClipping) -> Bool {
    guard position < bytes.count, bytes[position] < 2 else { throw BadClipping() }
    position += 1
    return bytes[position - 1] == 1
  }

  package mutating func string() throws(BadClipping) -> String {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw BadClipping() }
    position += count
    return String(decoding: bytes[(position - count)..<position], as: UTF8.self)
  }

  package mutating func double() throws(BadClipping) -> Double {
    try bool() ? Double(bitPattern: fixed()) : 0
  }

  package mutating func fixed() throws(BadClipping) -> UInt64 {
    guard bytes.count - position >= 8 else { throw BadClipping() }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  @inlinable
  package mutating func value<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(BadClipping) -> Value {
    guard let value = Value(rawValue: try string()) else { throw BadClipping() }
    return value
  }

  @inlinable
  package mutating func optional<Value>(
    _ read: (inout ClippingReader) throws(BadClipping) -> Value
  ) throws(BadClipping) -> Value? {
    try bool() ? try read(&self) : nil
  }

  @inlinable
  package mutating func array<Value>(
    _ read: (inout ClippingReader) throws(BadClipping) -> Value
  ) throws(BadClipping) -> [Value] {
    let count = try length()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A count of values, each of which takes a byte at least.
  package mutating func length() throws(BadClipping) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw BadClipping() }
    return count
  }
}
