import Glibc

/// One file of clippings: their bytes one after the other, then where each of them lies, then an end that vouches for that.
///
/// Every part has a checksum begun from the morgue's seal, so that what another program, another machine or a damaged disk wrote reads
/// as if it were not there.
final class Drawer: Sendable {
  /// Where a clipping lies, and what its bytes sum up to.
  struct Slip: Sendable {
    let key: ClippingKey
    let offset: UInt64
    let length: UInt32
    let sum: UInt64

    /// How many bytes it takes in a file.
    static let size = 52
  }

  let slips: [Slip]
  private let descriptor: Int32
  private let seal: UInt64

  /// Opens a file; nil where it is none of ours, or not whole. Two reads.
  init?(_ path: String, seal: UInt64) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let slips = Drawer.slips(in: descriptor, seal: seal) else {
      close(descriptor)
      return nil
    }
    (self.descriptor, self.slips, self.seal) = (descriptor, slips, seal)
  }

  deinit { close(descriptor) }

  /// The bytes of a clipping; nil where they are not those that were filed. One read.
  func bytes(of slip: Slip) -> [UInt8]? {
    guard let bytes = Drawer.read(descriptor, at: slip.offset, Int(slip.length)),
      checksum(bytes, from: seal) == slip.sum
    else { return nil }
    return bytes
  }

  /// The end of a file: how many clippings, where their slips begin, and the sum of both and the slips.
  private static let endSize = 24

  private static func slips(in descriptor: Int32, seal: UInt64) -> [Slip]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= endSize,
      let end = read(descriptor, at: UInt64(status.st_size) - UInt64(endSize), endSize)
    else { return nil }
    let words = end.withUnsafeBytes { bytes in
      (0..<3).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
    }
    let (count, start, sum) = (words[0], words[1], words[2])
    let room = UInt64(status.st_size) - UInt64(endSize)
    guard start <= room, (room - start) % UInt64(Slip.size) == 0, count == (room - start) / UInt64(Slip.size),
      let index = read(descriptor, at: start, Int(room - start)),
      checksum(index + end[..<16], from: seal) == sum
    else { return nil }
    return index.withUnsafeBytes { bytes in
      (0..<Int(count)).map { number in
        func word(_ place: Int) -> UInt64 {
          UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: number * Slip.size + place, as: UInt64.self))
        }
        let length = bytes.loadUnaligned(fromByteOffset: number * Slip.size + 48, as: UInt32.self)
        return Slip(
          key: ClippingKey(.init(a: word(0), b: word(8), c: word(16), d: word(24))), offset: word(32),
          length: UInt32(littleEndian: length), sum: word(40))
      }
    }
  }

  /// What stands behind the clippings of a file.
  static func end(of slips: [Slip], at start: UInt64, seal: UInt64) -> [UInt8] {
    var writer = ClippingWriter()
    for slip in slips {
      for word in [slip.key.words.a, slip.key.words.b, slip.key.words.c, slip.key.words.d] {
        writer.put(fixed: word)
      }
      writer.put(fixed: slip.offset)
      writer.put(fixed: slip.sum)
      writer.put(fixed32: slip.length)
    }
    writer.put(fixed: UInt64(slips.count))
    writer.put(fixed: start)
    writer.put(fixed: checksum(writer.bytes, from: seal))
    return writer.bytes
  }

  private static func read(_ descriptor: Int32, at offset: UInt64, _ count: Int) -> [UInt8]? {
    guard let offset = off_t(exactly: offset) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = pread(descriptor, buffer.baseAddress! + done, count - done, offset + done)
        if got > 0 { done += got } else if got == 0 || errno != EINTR { break }
      }
    }
    return bytes.count == count ? bytes : nil
  }
}

extension ClippingWriter {
  fileprivate mutating func put(fixed32 number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      put(byte: UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }
}

/// A sum that differs where one bit differs, and by chance once in 2⁶⁴ where more do. Eight bytes a step.
func checksum(_ bytes: [UInt8], from seal: UInt64) -> UInt64 {
  var sum = seal ^ UInt64(bytes.count)
  func take(_ word: UInt64) {
    // Each step is one to one, so that what came in once stays in.
    sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    sum ^= sum >> 32
  }
  bytes.withUnsafeBytes { bytes in
    var i = 0
    while i + 8 <= bytes.count {
      take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
      i += 8
    }
    var rest: UInt64 = 0
    while i < bytes.count {
      rest = rest << 8 | UInt64(bytes[i])
      i += 1
    }
    take(rest)
  }
  return sum
}
