import CLinux
import Glibc

/// Where `needle` first stands in `text`, as an index of `text`; nil where it does not, or is empty.
///
/// Linear whatever both hold (memmem is two-way): a sentence and a line of a million equal letters cost no more than prose.
package func firstIndex(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
  guard !needle.isEmpty else { return nil }
  return text.withUnsafeBytes { whole in
    guard let base = whole.baseAddress,
      let found = memmem(base, UInt(whole.count), needle, UInt(needle.count))
    else {
      return nil
    }
    return text.startIndex + (UnsafeRawPointer(found) - base)
  }
}

/// Where a byte first stands in a range of `bytes`, at the speed of memchr; nil where it does not.
package func firstIndex(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  bytes[range].withUnsafeBytes { text in
    guard let base = text.baseAddress, let found = memchr(base, Int32(byte), text.count) else {
      return nil
    }
    return range.lowerBound + (UnsafeRawPointer(found) - base)
  }
}
