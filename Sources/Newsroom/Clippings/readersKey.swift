import Briefs

/// The hash of all that articles are read with: this program, whatever its rules say, and every lexicon. Nil where it cannot be known
/// now: the program was written only a moment ago, or a lexicon cannot be read.
///
/// - Parameter lexicons: Their folder. Its files are read whole, some milliseconds.
package func readersKey(lexicons: String) -> ClippingKey? {
  guard let program = FileStamp(ofFileAt: "/proc/self/exe"), program.isSettled(at: FileStamp.now) else {
    return nil
  }
  var key = ClippingWriter()
  program.write(to: &key)
  let listing = FolderListing(of: lexicons)
  guard listing.problems.isEmpty else { return nil }
  for file in listing.files {
    guard let bytes = try? readFile(file.location, limit: 64 << 20) else { return nil }
    key.put(file.path)
    key.put(sha256(bytes))
  }
  return ClippingKey(of: key.bytes)
}
