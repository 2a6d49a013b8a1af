import Mustache

/// A text as its language has it set: in French no line begins with `:`, `;`, `!`, `?`, `%` or `»`, nor ends with `«`, and no number is
/// torn between its thousands.
///
/// A space that stands there becomes U+00A0, of the same width, so that nothing moves but the end of a line; where the source has none, none
/// is put. Any other language is returned as it came. Linear; a text without such a place is not copied. Pages alone are set so: briefs,
/// evidence, feeds and data keep their bytes.
func typeset(_ text: String, in language: String) -> String {
  guard language == "fr" || language.hasPrefix("fr-") else { return text }
  var text = text
  let set: [UInt8]? = text.withUTF8 { bytes in
    var set: [UInt8] = []
    var start = 0
    for at in bytes.indices where bytes[at] == 0x20 && isBound(bytes, at) {
      set += UnsafeBufferPointer(rebasing: bytes[start..<at])
      set += [0xC2, 0xA0]
      start = at + 1
    }
    guard start > 0 else { return nil }
    return set + UnsafeBufferPointer(rebasing: bytes[start...])
  }
  return set.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// Whether the space at a place holds together what stands on its two sides.
@inline(__always)
private func isBound(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
  guard at > 0, at + 1 < bytes.count else { return false }
  switch bytes[at + 1] {
  case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
    return !isBlank(bytes, before: at)
  // » is C2 BB.
  case 0xC2: return at + 2 < bytes.count && bytes[at + 2] == 0xBB && !isBlank(bytes, before: at)
  case UInt8(ascii: "0")...UInt8(ascii: "9"): if isThousand(bytes, at) { return true }
  default: break
  }
  // « is C2 AB.
  return at > 1 && bytes[at - 1] == 0xAB && bytes[at - 2] == 0xC2
}

/// Whether one to three digits stand before the space, and three behind it: "12 500", never "2025 12".
private func isThousand(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
  var before = 0
  while before < 4, at - before > 0, isDigit(bytes[at - before - 1]) { before += 1 }
  var behind = 0
  while behind < 4, at + behind + 1 < bytes.count, isDigit(bytes[at + behind + 1]) { behind += 1 }
  return (1...3).contains(before) && behind == 3
}

/// Whether a space stands before the place, of either kind; an `à` ends in the same byte as U+00A0.
private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
  bytes[at - 1] == 0x20 || at > 1 && bytes[at - 1] == 0xA0 && bytes[at - 2] == 0xC2
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

extension Field {
  /// A text in a language of its own, as that language has it set: ``typeset(_:in:)``.
  static func text(
    _ name: String, _ read: @escaping @Sendable (Subject) -> String,
    in language: @escaping @Sendable (Subject) -> String
  ) -> Field {
    .text(name) { typeset(read($0), in: language($0)) }
  }
}
