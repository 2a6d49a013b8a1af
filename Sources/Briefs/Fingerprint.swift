import CLibCrypto

/// The SHA-256 of some bytes in lower-case hexadecimal (FIPS 180-4), by libcrypto.
package func sha256(_ bytes: some Collection<UInt8>) -> String { fingerprint(bytes, digits: 64) }

/// The first digits of some bytes' SHA-256; `digits` is even.
func fingerprint(_ bytes: some Collection<UInt8>, digits: Int) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
    let found: Void? = bytes.withContiguousStorageIfAvailable { putSHA256(of: $0, into: digest.baseAddress) }
    if found == nil { Array(bytes).withUnsafeBufferPointer { putSHA256(of: $0, into: digest.baseAddress) } }
    return String(unsafeUninitializedCapacity: digits) { text in
      for place in 0..<digits {
        let half = place & 1 == 0 ? digest[place >> 1] >> 4 : digest[place >> 1] & 15
        text[place] = half < 10 ? 48 + half : 87 + half
      }
      return digits
    }
  }
}

/// Puts the SHA-256 of some bytes into 32 others.
func putSHA256(of bytes: UnsafeBufferPointer<UInt8>, into digest: UnsafeMutablePointer<UInt8>?) {
  _ = EVP_Digest(bytes.baseAddress, bytes.count, digest, nil, algorithm, nil)
}

/// Fetched once: `SHA256()` fetches it at each call, under a lock that all threads share.
private nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA256", nil)
