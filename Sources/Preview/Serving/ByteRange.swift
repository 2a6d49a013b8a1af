/// The part of a file that a request asks for by `Range` (RFC 9110, 14).
enum ByteRange: Equatable {
  /// The whole file: no range, several of them, another unit, or one that cannot be read.
  case whole
  case part(Range<Int>)
  /// A range that begins behind the file's end: 416.
  case beyond

  /// Reads the field's value for a file of `length` bytes.
  init(_ value: String?, length: Int) {
    self = .whole
    guard let value, value.utf8.count < 100 else { return }
    let parts = value.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
    guard parts.count == 2, String(parts[0])?.lowercased() == "bytes" else { return }
    let ends = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2 else { return }
    let (first, last) = (ByteRange.number(ends[0]), ByteRange.number(ends[1]))
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): return
    case (true, false):
      guard let last else { return }
      self = last == 0 || length == 0 ? .beyond : .part(max(0, length - last)..<length)
    case (false, true):
      guard let first else { return }
      self = first >= length ? .beyond : .part(first..<length)
    case (false, false):
      guard let first, let last, first <= last else { return }
      self = first >= length ? .beyond : .part(first..<min(length, last + 1))
    }
  }

  /// Digits and nothing else; a number beyond all files is the largest we can add one to.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(Substring(digits)) ?? Int.max, Int.max - 1)
  }
}
