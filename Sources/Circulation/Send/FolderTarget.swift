import Briefs
import CLinux
import Glibc
import Pressroom

/// A folder that holds whole editions, one of which is served: `PATH/current` is a link to `editions/000012`.
///
/// A reader sees one edition or the other. Unchanged files are the same file in both.
struct FolderTarget {
  private let root: String
  private let name: String

  /// The folder at `root`; `name` is the target's, as problems give it.
  init(at root: String, named name: String) {
    var trimmed = root
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.root = trimmed
    self.name = name
  }

  private var editions: String { root + "/editions" }
  private var current: String { root + "/current" }
  /// The link that will take `current`'s place.
  private static let nextLink = ".current.new"

  /// Makes an edition where the delivery differs from the one that is served, and serves it.
  func deliver(_ order: Order, keep: Int) throws(Problem) -> Receipt {
    let exists = try check()
    let served = exists ? try servedEdition() : nil
    let folder = served.map { editions + "/" + Self.folderName($0) }
    var old: [String: Manifest.Entry] = [:]
    if let folder {
      let bytes = try readFileIfThere(folder + "/" + Manifest.file, limit: Delivery.ledgerLimit) ?? []
      old = Manifest(reading: bytes).soundFiles
    }
    let plan = DeliveryPlan(order.delivery, over: old, clean: order.clean)
    var receipt = plan.receipt
    receipt.edition = served.map(Self.folderName)
    if plan.isNothing, served != nil {
      if !order.dryRun { try clearLeftovers() }
      return receipt
    }
    var strangers: [String] = []
    if let folder { strangers = try FolderTarget.strangers(in: folder, beside: old) }
    let inTheWay = Set(plan.inTheWay(among: strangers))
    if !order.clean, let refusal = plan.refusal(of: Array(inTheWay)) { throw refusal }
    if order.dryRun { return receipt }

    try makeRoot()
    try clearLeftovers()
    let number = (try entries(of: editions).compactMap(Self.number).max() ?? 0) + 1
    guard number <= Self.lastNumber else {
      throw Problem(
        path: editions, what: "holds edition \(number - 1), and no number comes after that",
        hint: "move away what is no edition of ours")
    }
    let edition = NewEdition(editions, name: Self.folderName(number))
    do throws(Problem) {
      try edition.begin()
      try edition.fill(
        plan, order.delivery, from: folder, strangers: strangers.filter { !inTheWay.contains($0) })
      try edition.finish()
    } catch {
      try? removeTree(edition.staging)
      throw error
    }
    try serve(number)
    receipt.edition = Self.folderName(number)
    try forget(serving: number, after: served, keep: keep)
    return receipt
  }

  /// Serves the edition before the one that is served; says which.
  func rollBack() throws(Problem) -> String {
    guard try check(), let served = try servedEdition() else {
      throw Problem(path: root, what: "no edition is served here", hint: "publish first")
    }
    guard let before = try numbers().filter({ $0 < served }).max() else {
      throw Problem(
        path: root, what: "there is no edition before \(Self.folderName(served))",
        hint: "`keep` says how many stay")
    }
    try clearLeftovers()
    try demandWhole(before)
    try serve(before)
    return Self.folderName(before)
  }

  private static func folderName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  private static let lastNumber = 999_999_999

  private static func number(of name: String) -> Int? {
    guard name.utf8.count <= 9, name.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(name),
      folderName(number) == name
    else { return nil }
    return number
  }

  /// Whether the folder is there. Throws where it is not one that we may work in: a link, a file, or somebody's.
  private func check() throws(Problem) -> Bool {
    var status = stat()
    guard lstat(root, &status) == 0 else {
      guard errno == ENOENT else { throw Problem.failed("cannot look at it", root) }
      return false
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      throw Problem(
        path: root, what: isLink ? "a link, and nothing is written through a link" : "not a folder",
        hint: isLink ? "give the folder it leads to as `path`" : "name a folder of its own as `path`")
    }
    let known = ["editions", "current", Self.nextLink, "lost+found"]
    if let other = try entries(of: root).filter({ !known.contains($0) }).min() {
      throw Problem(
        path: root, what: "holds other things than editions: \(other)",
        hint: "name a folder of its own as `path`")
    }
    if lstat(editions, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw Problem(path: editions, what: "not a folder", hint: "move it away")
    }
    return true
  }

  /// The number of the edition that `current` leads to; nil where there is none yet.
  private func servedEdition() throws(Problem) -> Int? {
    var target = [CChar](repeating: 0, count: 4096)
    let count = readlink(current, &target, target.count)
    guard count >= 0 else {
      if errno == ENOENT { return nil }
      throw Problem(path: current, what: "not the link we make here, so it stays", hint: "move it away")
    }
    let path = String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var status = stat()
    guard path.hasPrefix("editions/"), let number = Self.number(of: String(path.dropFirst(9))),
      lstat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
    else {
      throw Problem(
        path: current, what: "leads to \(path), which is no edition, so it stays", hint: "move it away")
    }
    return number
  }

  /// What stands in an edition and is not ours: it moves on with the site.
  private static func strangers(in folder: String, beside ours: [String: Manifest.Entry]) throws(Problem)
    -> [String]
  {
    let scan = try FolderScan(of: folder)
    return scan.entries.compactMap { path, entry in
      if case .folder = entry.kind { return nil }
      return ours[path] == nil && path != Manifest.file ? path : nil
    }.sorted()
  }

  /// Throws where an edition is not as its own ledger says: a file is gone, or of another length.
  private func demandWhole(_ number: Int) throws(Problem) {
    let folder = editions + "/" + Self.folderName(number)
    let bytes = try readFileIfThere(folder + "/" + Manifest.file, limit: Delivery.ledgerLimit) ?? []
    let files = Manifest(reading: bytes).soundFiles
    let scan = try FolderScan(of: folder)
    let wrong = files.filter { path, entry in
      guard case .file(entry.size)? = scan.entries[path]?.kind else { return true }
      return false
    }
    guard files["index.html"] != nil, wrong.isEmpty else {
      let missing = wrong.keys.min().map { "\($0) is not as its ledger says" } ?? "it has no ledger"
      throw Problem(
        path: folder, what: "not whole, so it is not served: \(missing)",
        hint: "remove it and go back once more, or publish what is built")
    }
  }

  /// The numbers of what can be served: folders, no links to some.
  private func numbers() throws(Problem) -> [Int] {
    try entries(of: editions).filter { name in
      var status = stat()
      return lstat(editions + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }.compactMap(Self.number)
  }

  private func makeRoot() throws(Problem) {
    for folder in [root, editions] where mkdir(folder, 0o755) != 0 && errno != EEXIST {
      throw Problem.failed("cannot make it", folder)
    }
  }

  private func clearLeftovers() throws(Problem) {
    unlink(root + "/" + Self.nextLink)
    for name in try entries(of: editions) where NewEdition.isLeftover(name) {
      try removeTree(editions + "/" + name)
    }
  }

  private func serve(_ number: Int) throws(Problem) {
    let next = root + "/" + Self.nextLink
    unlink(next)
    guard symlink("editions/" + Self.folderName(number), next) == 0, rename(next, current) == 0 else {
      throw Problem.failed("cannot serve the new edition", current)
    }
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    fsync(folder)
    close(folder)
  }

  /// Removes the editions that are too old, and those that nobody was served: gone back from, or made by a killed run.
  private func forget(serving number: Int, after served: Int?, keep: Int) throws(Problem) {
    let all = try numbers().sorted()
    let unserved = all.filter { $0 > (served ?? 0) && $0 < number }
    let old = all.filter { $0 <= (served ?? 0) }
    for number in unserved + old.dropLast(keep - 1) {
      // Half of it is no edition any more, whatever ends the run.
      let name = Self.folderName(number)
      let gone = editions + "/." + name + ".gone"
      guard rename(editions + "/" + name, gone) == 0 else {
        throw Problem.failed("cannot remove the edition", editions + "/" + name)
      }
      try removeTree(gone)
    }
  }

  private func entries(of folder: String) throws(Problem) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw Problem.failed("cannot look into it", folder)
    }
    defer { closedir(stream) }
    return names(in: stream)
  }
}
