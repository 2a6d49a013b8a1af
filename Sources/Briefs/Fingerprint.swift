import CLibCrypto

/// The SHA-256 of some bytes in lower-case hexadecimal (FIPS 180-4), by libcrypto.
package func sha256(_ bytes: some Collection<UInt8>) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  let found: Void? = bytes.withContiguousStorageIfAvailable { buffer in
    _ = SHA256(buffer.baseAddress, buffer.count, &digest)
  }
  if found == nil {
    let copy = Array(bytes)
    _ = SHA256(copy, copy.count, &digest)
  }
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(digest.count * 2)
  for byte in digest {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
