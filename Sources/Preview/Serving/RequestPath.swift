import Briefs

/// The text of percent-encoded bytes, decoded once; nil where an escape is broken or the result is not UTF-8.
func percentDecoded(_ encoded: some Collection<UInt8>) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(encoded.count)
  var rest = encoded.makeIterator()
  while let byte = rest.next() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

/// The address that a request's path names; nil for what cannot be one: `..`, an empty name, NUL, a backslash, broken escapes.
///
/// An encoded slash is none of the site's: no file's name holds one, and a host may read it either way.
package func address(of path: some Collection<UInt8>) -> Permalink? {
  let lower = String(decoding: path, as: UTF8.self).lowercased()
  guard firstIndex(of: Array("%2f".utf8), in: Array(lower.utf8)[...]) == nil else { return nil }
  return percentDecoded(path).flatMap(Permalink.init)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
