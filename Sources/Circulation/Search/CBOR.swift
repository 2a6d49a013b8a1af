/// The part of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers, texts and arrays of known length.
enum CBOR: Equatable {
  /// The number, or -1 less the number where it is negative.
  case number(UInt64, isNegative: Bool)
  /// UTF-8.
  case text([UInt8])
  case array([CBOR])

  /// Reads one value that fills the bytes; nil where it is anything else. Linear.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let value = CBOR.read(&rest, depth: 0), rest.isEmpty else { return nil }
    self = value
  }

  /// How deep arrays may stand in each other: Pagefind's are at most six.
  private static let deepest = 16

  private static func read(_ rest: inout ArraySlice<UInt8>, depth: Int) -> CBOR? {
    guard depth < deepest, let first = rest.popFirst(), let number = number(first & 0x1F, &rest) else {
      return nil
    }
    switch first >> 5 {
    case 0: return .number(number, isNegative: false)
    case 1: return .number(number, isNegative: true)
    case 3:
      guard number <= rest.count else { return nil }
      defer { rest = rest.dropFirst(Int(number)) }
      return .text(Array(rest.prefix(Int(number))))
    case 4:
      // Each item has a byte at least, so that a length that is a lie makes no room.
      guard number <= rest.count else { return nil }
      var items: [CBOR] = []
      items.reserveCapacity(Int(number))
      for _ in 0..<number {
        guard let item = read(&rest, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .array(items)
    default: return nil
    }
  }

  private static func number(_ low: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt64? {
    guard low >= 24 else { return UInt64(low) }
    guard low < 28 else { return nil }
    let width = 1 << Int(low - 24)
    guard rest.count >= width else { return nil }
    defer { rest = rest.dropFirst(width) }
    return rest.prefix(width).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Puts the value behind some bytes, each number in its shortest form (RFC 8949, 4.2.1).
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .number(let number, let isNegative): CBOR.write(number, as: isNegative ? 1 : 0, to: &bytes)
    case .text(let text):
      CBOR.write(UInt64(text.count), as: 3, to: &bytes)
      bytes += text
    case .array(let items):
      CBOR.write(UInt64(items.count), as: 4, to: &bytes)
      for item in items { item.write(to: &bytes) }
    }
  }

  private static func write(_ number: UInt64, as kind: UInt8, to bytes: inout [UInt8]) {
    let (low, width): (UInt8, Int) =
      switch number {
      case ..<24: (UInt8(number), 0)
      case ..<0x100: (24, 1)
      case ..<0x1_0000: (25, 2)
      case ..<0x1_0000_0000: (26, 4)
      default: (27, 8)
      }
    bytes.append(kind << 5 | low)
    for i in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(i)))) }
  }
}
