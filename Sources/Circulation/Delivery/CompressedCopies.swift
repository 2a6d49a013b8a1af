import Briefs
import Glibc
import Pressroom

/// The compressed copies of text files, kept by the hash of the original, so that an unchanged page is compressed once.
///
/// They lie in `.dateline/compressed` of the site's folder, each under its original's hash and a seal of its own bytes: what this
/// machine did not make, or somebody changed since, is made again.
struct CompressedCopies {
  private let site: String
  private let forms: [Compression]

  /// The copies of a site in some forms.
  init(in site: String, as forms: [Compression]) {
    self.site = site
    self.forms = forms
  }

  /// Files shorter than this travel in one packet anyway.
  static let shortest = 1024

  /// Puts copies beside those of `originals` that grow smaller by a tenth at least; says what was added.
  func add(
    to staged: StagingFolder, beside originals: [String: Manifest.Entry], jobs: Int
  ) throws(Problem) -> [String: Manifest.Entry] {
    guard !forms.isEmpty else { return [:] }
    let folder = try OwnFolder("compressed", in: site).path
    let store = try OpenFolder(site)
    let known = kept(in: folder)
    let wanted = originals.filter { $0.value.size >= CompressedCopies.shortest }
    let work = forms.flatMap { form in
      Set(wanted.values.map(\.sha256)).map { (hash: $0, form: form) }
    }
    let paths = Dictionary(grouping: wanted, by: \.value.sha256).mapValues { $0.map(\.key) }
    let made = parallelMap(work, jobs: jobs) {
      piece -> (kept: String?, added: [String: Manifest.Entry], Problem?) in
      let sources = paths[piece.hash] ?? []
      guard let first = sources.first else { return (nil, [:], nil) }
      do throws(Problem) {
        var copy = known[piece.hash + piece.form.ending].flatMap { name in
          sound(name, in: folder, for: piece.hash, as: piece.form)
        }
        if copy == nil {
          copy = try make(of: staged.path + "/" + first, piece.hash, as: piece.form, in: store)
        }
        guard let copy, !copy.bytes.isEmpty else { return (copy?.name, [:], nil) }
        var added: [String: Manifest.Entry] = [:]
        let entry = Manifest.Entry(sha256: sha256(copy.bytes), size: copy.bytes.count)
        for path in sources where originals[path + piece.form.ending] == nil {
          try staged.add(path + piece.form.ending, at: folder + "/" + copy.name)
          added[path + piece.form.ending] = entry
        }
        return (copy.name, added, nil)
      } catch {
        return (nil, [:], error)
      }
    }
    if let problem = made.compactMap(\.2).min() { throw problem }
    forget(keeping: Set(made.compactMap(\.kept)), below: folder, in: store)
    return made.reduce(into: [:]) { all, piece in all.merge(piece.added) { old, _ in old } }
  }

  /// What was kept of earlier runs: the original's hash and the form's ending → the copy's name.
  private func kept(in folder: String) -> [String: String] {
    var names: [String: String] = [:]
    for name in FolderListing(of: folder).files.map(\.path) {
      let original = name.prefix { $0 != "-" }
      if let form = forms.first(where: { name.hasSuffix($0.ending) }) { names[original + form.ending] = name }
    }
    return names
  }

  /// A copy of an earlier run with its seal unbroken; its bytes are none where the file does not grow smaller.
  private func sound(
    _ name: String, in folder: String, for original: String, as form: Compression
  ) -> (name: String, bytes: [UInt8])? {
    guard let bytes = try? readFile(folder + "/" + name, limit: Delivery.ledgerLimit) else { return nil }
    return self.name(of: bytes, for: original, as: form) == name ? (name, bytes) : nil
  }

  private func make(
    of path: String, _ original: String, as form: Compression, in store: OpenFolder
  ) throws(Problem) -> (name: String, bytes: [UInt8]) {
    let bytes = try readFile(path, limit: Delivery.ledgerLimit)
    let smaller = form.compress(bytes).flatMap { $0.count <= bytes.count - bytes.count / 10 ? $0 : nil } ?? []
    let name = name(of: smaller, for: original, as: form)
    try store.write(smaller, to: ".dateline/compressed/" + name)
    return (name, smaller)
  }

  /// `HASH-SEAL.gz`. A copy that came with the site from elsewhere, whatever it holds, does not bear this machine's seal.
  private func name(of copy: [UInt8], for original: String, as form: Compression) -> String {
    original + "-" + sha256(CompressedCopies.machine + Array("\n\(original)\(form.ending)\n".utf8) + copy)
      + form.ending
  }

  /// What tells this machine from others (machine-id(5)); where it has no such name, until it starts again.
  private static let machine: [UInt8] = {
    for path in ["/etc/machine-id", "/proc/sys/kernel/random/boot_id"] {
      if let name = try? readFile(path, limit: 4096), name.count >= 32 { return name }
    }
    return (0..<32).map { _ in UInt8.random(in: 0...255) }
  }()

  /// Removes what no file needs any more.
  private func forget(keeping names: Set<String>, below folder: String, in store: OpenFolder) {
    let listing = FolderListing(of: folder)
    let ours = listing.files.map(\.path).filter { name in
      !name.contains("/") && forms.contains { name.hasSuffix($0.ending) }
    }
    for name in ours + listing.leftovers where !names.contains(name) {
      try? store.remove(".dateline/compressed/" + name)
    }
  }
}
