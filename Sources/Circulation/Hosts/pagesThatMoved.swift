import Briefs
import Glibc
import Pressroom

/// A page of the site that only leads on to another: both as addresses, `/events/ma-pt-1/`.
struct MovedPage: Sendable, Equatable {
  let from: String
  let to: String
}

/// The events' pages that send a browser on at once, by address: a host that reads `_redirects` can say so itself (301).
///
/// Each page says it in its head, `<meta http-equiv="refresh" content="0; url=../../events/ID/index.html">`: of each the first 2 kB
/// are read. Addresses with other letters than ASCII's are left to their pages: how a rule writes them differs from host to host.
func pagesThatMoved(among files: Set<String>, in folder: String, jobs: Int = availableCores) -> [MovedPage] {
  let pages = files.filter { $0.hasSuffix("/index.html") && treeOfFile($0).place.hasPrefix("events/") }
    .sorted()
  return parallelMap(pages, jobs: jobs) { page -> MovedPage? in
    guard let place = refreshTarget(in: beginning(of: folder + "/" + page)) else { return nil }
    let from = "/" + page.dropLast("index.html".count)
    // The page's own tree: its links lead from the root of that one.
    let target = "/" + treeOfFile(page).tree + place.dropFirst()
    guard from.utf8.allSatisfy(isPlain), target.utf8.allSatisfy(isPlain), target != from else { return nil }
    return MovedPage(from: from, to: target)
  }.compactMap(\.self)
}

/// Where in its tree the head of a page, two folders deep there, sends a browser at once; nil where it does not, or leads out of the events.
private func refreshTarget(in head: [UInt8]) -> String? {
  let text = String(decoding: head, as: UTF8.self)
  let lead = "http-equiv=\"refresh\" content=\"0; url=../.."
  guard let start = text.firstRange(of: lead)?.upperBound,
    let end = text[start...].firstRange(of: "index.html\"")?.lowerBound
  else { return nil }
  let address = text[start..<end]
  return address.hasPrefix("/events/") && address.hasSuffix("/") ? String(address) : nil
}

private func isPlain(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "/")
}

/// The first 2 kB of a file; nothing where it cannot be read.
private func beginning(of file: String) -> [UInt8] {
  let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  return [UInt8](unsafeUninitializedCapacity: 2048) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, 2048))
  }
}
