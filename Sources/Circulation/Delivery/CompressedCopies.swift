import Briefs
import Glibc
import Pressroom

/// The compressed copies of text files, kept by the hash of the original, so that an unchanged page is compressed once.
struct CompressedCopies {
  private let folder: String
  private let forms: [Compression]

  /// The copies in `folder`, which is ours alone and may be deleted at any time.
  init(in folder: String, as forms: [Compression]) {
    self.folder = folder
    self.forms = forms
  }

  /// Files shorter than this travel in one packet anyway.
  static let shortest = 1024

  /// Puts copies beside those of `originals` that grow smaller by a tenth at least; says what was added.
  func add(
    to staged: StagingFolder, beside originals: [String: Manifest.Entry], jobs: Int
  ) throws(Problem) -> [String: Manifest.Entry] {
    guard !forms.isEmpty else { return [:] }
    mkdir(folder, 0o755)
    let store = try OpenFolder(folder)
    let wanted = originals.filter { $0.value.size >= CompressedCopies.shortest }
    let work = forms.flatMap { form in
      Set(wanted.values.map(\.sha256)).map { (hash: $0, form: form) }
    }
    let paths = Dictionary(grouping: wanted, by: \.value.sha256).mapValues { $0.map(\.key) }
    let made = parallelMap(work, jobs: jobs) { piece -> ([String: Manifest.Entry], Problem?) in
      let sources = paths[piece.hash] ?? []
      guard let first = sources.first else { return ([:], nil) }
      do throws(Problem) {
        let name = piece.hash + piece.form.ending
        var copy = kept(name)
        if copy == nil { copy = try make(name, of: staged.path + "/" + first, as: piece.form, in: store) }
        guard let copy, !copy.isEmpty else { return ([:], nil) }
        var added: [String: Manifest.Entry] = [:]
        let entry = Manifest.Entry(sha256: sha256(copy), size: copy.count)
        for path in sources where originals[path + piece.form.ending] == nil {
          try staged.add(path + piece.form.ending, at: folder + "/" + name)
          added[path + piece.form.ending] = entry
        }
        return (added, nil)
      } catch {
        return ([:], error)
      }
    }
    if let problem = made.compactMap(\.1).min() { throw problem }
    forget(keeping: Set(work.map { $0.hash + $0.form.ending }), in: store)
    return made.reduce(into: [:]) { all, piece in all.merge(piece.0) { old, _ in old } }
  }

  /// What was kept of an earlier run; empty for a file that does not grow smaller.
  private func kept(_ name: String) -> [UInt8]? {
    try? readFile(folder + "/" + name, limit: Delivery.ledgerLimit)
  }

  private func make(
    _ name: String, of original: String, as form: Compression, in store: OpenFolder
  ) throws(Problem) -> [UInt8] {
    let bytes = try readFile(original, limit: Delivery.ledgerLimit)
    let smaller = form.compress(bytes).flatMap { $0.count <= bytes.count - bytes.count / 10 ? $0 : nil } ?? []
    try store.write(smaller, to: name)
    return smaller
  }

  /// Removes what no file needs any more.
  private func forget(keeping names: Set<String>, in store: OpenFolder) {
    let listing = FolderListing(of: folder)
    let ours = listing.files.map(\.path).filter { name in forms.contains { name.hasSuffix($0.ending) } }
    for name in ours + listing.leftovers where !names.contains(name) { try? store.remove(name) }
  }
}
