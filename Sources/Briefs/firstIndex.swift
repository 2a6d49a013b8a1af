import CLinux

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
