/// The address of a page or file within the site: `/`, `/countries/pk/`, `/feed.atom`.
///
/// It begins with a slash; one that ends with a slash is a page, whose file is `index.html` in that folder. It is text, not yet
/// percent-encoded, and names nothing outside the site: no empty name, no `.` or `..`, no control, `\`, `?`, `#` or `%`.
package struct Permalink: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// As shown: `/countries/pk/`.
  package let path: String

  /// The address; nil where it is not one, or a name in it is longer than 255 bytes.
  package init?(_ path: String) {
    guard path.utf8.first == UInt8(ascii: "/"),
      Permalink.isPlain(path) || !path.unicodeScalars.contains(where: isForbidden)
    else { return nil }
    let names = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, name) in names.enumerated() {
      guard !name.isEmpty || index == names.count - 1, name.count <= 255 else { return nil }
      guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { return nil }
    }
    self.path = path
  }

  /// Whether it holds only what nearly all addresses hold: no scalar of it needs to be looked at.
  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy {
      (97...122).contains($0) || (45...57).contains($0) || (65...90).contains($0) || $0 == UInt8(ascii: "_")
    }
  }

  package var description: String { path }

  /// The file that holds it, relative to the output folder: `countries/pk/index.html`.
  package var file: String { String(path.dropFirst()) + (isPage ? "index.html" : "") }

  /// Whether it is a page, not a file with a name of its own.
  package var isPage: Bool { path.utf8.last == UInt8(ascii: "/") }

  /// The address from the site's root, percent-encoded: to be put behind a base URL.
  package var encoded: String { percentEncoded(path) }

  /// The link to it from another page of the site, percent-encoded; no absolute part, so the site may stand in any folder.
  ///
  /// - Parameter namingIndex: Whether a page's file is named (`../pk/index.html`), so that the link also works from disk.
  package func relative(from origin: Permalink, namingIndex: Bool = false) -> String {
    let here = origin.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast()
    let there = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var common = 0
    while common < here.count, common < there.count - 1,
      here[here.startIndex + common].utf8.elementsEqual(there[there.startIndex + common].utf8)
    { common += 1 }
    var link = String(repeating: "../", count: here.count - common)
    link += percentEncoded(there.dropFirst(common).joined(separator: "/"))
    if namingIndex, isPage { return link + "index.html" }
    return link.isEmpty ? "./" : link
  }

  /// Equal for two addresses that some file system or server would take for one: NFC, case, and `x/` beside `x`.
  ///
  /// It is compared by canonical equivalence, as strings are; its bytes mean nothing.
  package var collisionKey: String {
    let trimmed = path.utf8.count > 1 && isPage ? String(path.utf8.dropLast()) ?? path : path
    // Nearly every address is this, and Unicode's mappings cost a look-up for each character.
    if trimmed.utf8.allSatisfy({ $0 < 0x80 && !(65...90).contains($0) }) { return trimmed }
    return trimmed.uppercased().lowercased()
  }

  package static func < (a: Permalink, b: Permalink) -> Bool {
    a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }

  package static func == (a: Permalink, b: Permalink) -> Bool { a.path.utf8.elementsEqual(b.path.utf8) }

  package func hash(into hasher: inout Hasher) {
    var path = path
    path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Characters that an address cannot hold: controls, what lets a line look like another one, and what servers take for more than a name.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  isUnprintable(scalar) || scalar == "\\" || scalar == "?" || scalar == "#" || scalar == "%"
}

/// A path or a part of one in the characters of a URL (RFC 3986, 3.3): slashes stay, all else that is not unreserved becomes `%XX`.
///
/// The colon too, so that a first name like `a:b` is not taken for a scheme.
package func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(path.utf8.count)
  for byte in path.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
