/// The SHA-256 of all that a stage reads: what its result is kept under.
package struct ClippingKey: Sendable, Hashable {
  let words: InlineWords

  /// Four words of the hash.
  struct InlineWords: Sendable, Hashable {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    var d: UInt64 = 0
  }

  /// The key of some bytes. About 2 µs a kilobyte.
  package init(of bytes: [UInt8]) {
    var words = InlineWords()
    withUnsafeMutableBytes(of: &words) { digest in
      let digest = digest.bindMemory(to: UInt8.self).baseAddress
      bytes.withUnsafeBufferPointer { putSHA256(of: $0, into: digest) }
    }
    self.words = words
  }

  init(_ words: InlineWords) { self.words = words }

  /// The first of its words spreads keys as well as any hash of them.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.a) }
}
