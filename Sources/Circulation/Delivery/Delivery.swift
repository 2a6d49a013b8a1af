import Briefs
import Glibc
import Pressroom

/// What is to stand at a target: the site's files, their compressed copies, what the host reads, and the ledger of them all.
///
/// It is staged in `.dateline/delivery/NAME` of the site's folder, of hard links to the built site where the disk has
/// them, so that a build meanwhile cannot mix two editions; the folder goes with the value, and what a killed run left is
/// cleared by the next. Files in the output folder that its manifest does not list are not ours to send.
package struct Delivery: Sendable {
  package let target: PublishTarget
  /// What will stand at the target as `manifest.json`: every other file by its path, with its hash.
  package let ledger: Manifest
  /// What the host reads, by path: few and small.
  package let hostFiles: [String: [UInt8]]
  /// Of all files, the ledger without.
  package var bytes: Int { ledger.files.values.reduce(0) { $0 + $1.size } }
  /// The folder of the site, which relative paths of targets begin at.
  package let site: String

  let kinds: FileKinds
  private let staged: StagingFolder

  /// Where the files stand, the ledger as `manifest.json` among them.
  package var folder: String { staged.path }

  /// Stages the built site. Throws where nothing is built, the files are not as its manifest says, or the
  /// target is among what the site is made of.
  ///
  /// - Parameters:
  ///   - output: The built site's folder.
  ///   - site: The site's folder; what we keep for ourselves goes into its `.dateline`.
  package init(
    of output: String, for target: PublishTarget, in site: String, jobs: Int = availableCores
  ) throws(Problem) {
    if let problem = misplaced(target, in: site, output: output) { throw problem }
    self.target = target
    self.site = site
    kinds = try FileKinds()
    let manifest = try readFileIfThere(output + "/" + Manifest.file, limit: Delivery.ledgerLimit) ?? []
    let built = Manifest(reading: manifest).soundFiles
    guard built["index.html"] != nil else {
      throw Problem(path: output, what: "no site is built here", hint: "run `dateline build` first")
    }
    staged = try StagingFolder(target.name, in: site)
    let taken = parallelMap(Array(built), jobs: jobs) { [staged] path, entry in
      staged.take(path, from: output, as: entry)
    }
    if let problem = taken.compactMap(\.self).min() { throw problem }

    var files = built
    let copies = CompressedCopies(in: site, as: target.compress)
    for (path, entry) in try copies.add(
      to: staged, beside: built.filter { [kinds] in kinds.isText($0.key) }, jobs: jobs)
    where files[path] == nil { files[path] = entry }
    // The search page runs a script, and a mail has its style sheet in itself.
    let mail = files.keys.filter { $0.hasPrefix("digests/") && $0.hasSuffix("/mail.html") }.min()
    var pages: [[UInt8]] = []
    for file in ["index.html", "search/index.html", mail].compactMap(\.self) where files[file] != nil {
      pages.append(try readFile(staged.path + "/" + file, limit: Delivery.ledgerLimit))
    }
    let readsRedirects = target.host == .cloudflarePages || target.host == .netlify
    let moved = readsRedirects ? pagesThatMoved(among: Set(built.keys), in: staged.path, jobs: jobs) : []
    let own = try Circulation.hostFiles(for: target, pages: pages, files: Set(files.keys), moved: moved)
    for (path, bytes) in own.sorted(by: { $0.key < $1.key }) where files[path] == nil {
      try staged.write(bytes, to: path)
      files[path] = Manifest.Entry(sha256: sha256(bytes), size: bytes.count)
    }
    hostFiles = own
    var ledger = Manifest()
    ledger.files = files
    self.ledger = ledger
    try staged.write(ledger.bytes, to: Manifest.file)
  }

  /// A folder beside the staged one for what a way of sending needs for itself; emptied first, and gone with the value.
  func workFolder(_ name: String) throws(Problem) -> StagingFolder {
    try StagingFolder(target.name + "." + name, in: site)
  }

  /// In bytes: some two million files.
  static let ledgerLimit = 1 << 28
}

extension Manifest {
  /// The files whose paths are addresses within the site: what a forged ledger names elsewhere is not among them.
  var soundFiles: [String: Entry] {
    files.filter { path, entry in
      entry.size >= 0 && path != Manifest.file && Permalink("/" + path)?.file == path
    }
  }
}
