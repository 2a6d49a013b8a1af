import Briefs
import Glibc
import Pressroom

/// A folder at the end of rsync: over ssh without a question, or on this machine.
struct Rsync: Carrier {
  private let tool: Tool
  private let destination: String
  private let common: [String]
  private let order: Order

  /// `path` is `[user@]host:path`, or a path from the site's folder.
  init(to path: String, port: Int?, for order: Order) {
    self.order = order
    tool = Tool("rsync", lock: order.lock)
    let isRemote = remoteParts(path) != nil
    let place = isRemote ? path : path.inside(order.delivery.site)
    destination = place.hasSuffix("/") || place.hasSuffix(":") ? place : place + "/"
    // The last word of several about one option is the user's own: ssh takes the first it reads.
    var shell = getenv("RSYNC_RSH").map { String(cString: $0) } ?? "ssh"
    shell += " -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15 -o ServerAliveCountMax=4"
    if let port { shell += " -p \(port)" }
    common = ["--timeout=120", "--protect-args"] + (isRemote ? ["--rsh=\(shell)"] : [])
  }

  func ledger() throws(Problem) -> [UInt8]? {
    let work = try order.delivery.workFolder("ledger")
    let ending = try tool.run(
      common + ["--ignore-missing-args", "--", destination + Manifest.file, work.path + "/"])
    // 23: some files were not transferred, as the folder at the target is not there yet.
    guard ending.code == 0 else {
      if ending.code == 23, ending.complaints.contains("No such file or directory") { return nil }
      throw toolFailure(tool, ending, at: order.name)
    }
    return try readFileIfThere(work.path + "/" + Manifest.file, limit: Delivery.ledgerLimit)
  }

  func standing(at paths: [String]) throws(Problem) -> [String: Standing] {
    let nothing = try order.delivery.workFolder("nothing")
    // A list of files would follow the links on the way to them; a walk by rules follows none.
    let ending = try tool.run(
      common + [
        "--list-only", "--recursive", "--links", "--8-bit-output", "--from0", "--include-from=-",
        "--exclude=*", "--",
        destination, nothing.path + "/",
      ], input: Array(Rsync.rules(for: paths).joined(separator: "\0").utf8), limit: Delivery.ledgerLimit)
    if ending.code != 0 {
      // The folder at the target is not there yet.
      let isThere =
        ![3, 23].contains(ending.code) || !ending.complaints.contains("No such file or directory")
      if isThere { throw toolFailure(tool, ending, at: order.name) }
    }
    return Rsync.standing(in: ending.output)
  }

  /// The rules by which rsync walks no more than the folders that some files are in.
  static func rules(for paths: [String]) -> [String] {
    // Each rule is tried on each name: where there are many, whole folders at the top are walked.
    let isMany = paths.count > 1000
    let asked =
      isMany ? paths.map { String($0.prefix { $0 != "/" }) } : paths + paths.flatMap(folders(above:))
    return Set(asked).sorted().map { path in
      let isPlain = !path.contains { "*?[".contains($0) }
      let pattern = isPlain ? path : String(path.flatMap { "*?[\\".contains($0) ? ["\\", $0] : [$0] })
      return "+ /" + pattern + (isMany ? "/***" : "")
    } + (isMany ? Set(asked).sorted().map { "+ /" + $0 } : [])
  }

  /// Reads lines like `drwxr-xr-x          4,096 2026/11/26 11:17:16 articles`; what stands there may have any name.
  static func standing(in listing: [UInt8]) -> [String: Standing] {
    var standing: [String: Standing] = [:]
    for line in listing.split(separator: 0x0A) {
      let words = line.split(separator: 0x20, maxSplits: 4)
      guard words.count == 5, words[0].count >= 10 else { continue }
      var name = String(decoding: words[4], as: UTF8.self)
      switch line[line.startIndex] {
      case UInt8(ascii: "-"): standing[name] = .file
      case UInt8(ascii: "d"): standing[name] = .folder
      default:
        if let arrow = name.firstRange(of: " -> ") { name = String(name[..<arrow.lowerBound]) }
        standing[name] = .link
      }
    }
    return standing
  }

  func send(_ paths: [String], from folder: String) throws(Problem) {
    // Pages stand beside their places until all of them are there; nothing is in the web server's way for long.
    let isLedger = paths == [Manifest.file]
    try run(
      ["--times", "--perms", "--chmod=F644", "--ignore-times", "--no-implied-dirs"]
        + (isLedger ? [] : ["--delay-updates"]),
      paths, from: folder)
  }

  func remove(_ paths: [String], folders: [String]) throws(Problem) {
    // What is named and missing here is deleted there; a folder that is not empty is let be, as `--force` is not said.
    let nothing = try order.delivery.workFolder("nothing")
    // Where a server was cut off, what it had not put into its place yet goes too.
    let waiting = paths.map(Self.waiting)
    let folders = Array(Set(folders + folders.map { $0 + "/" + Self.waitingFolder }))
    let byDepth = Dictionary(grouping: folders) { Circulation.folders(above: $0).count }
    for pass in [paths + waiting] + byDepth.sorted(by: { $0.key > $1.key }).map(\.value) {
      try run(["--delete-missing-args", "--no-implied-dirs"], pass, from: nothing.path, alsoFine: 24)
    }
  }

  /// Where `--delay-updates` keeps a file until all of them are there.
  private static let waitingFolder = ".~tmp~"

  private static func waiting(_ path: String) -> String {
    guard let cut = path.lastIndex(of: "/") else { return waitingFolder + "/" + path }
    return path[...cut] + waitingFolder + path[cut...]
  }

  @discardableResult
  private func run(
    _ options: [String], _ paths: [String], from folder: String, limit: Int = 1 << 20, alsoFine: Int32 = 0
  ) throws(Problem) -> Tool.Ending {
    let list = Array(paths.joined(separator: "\0").utf8) + [0]
    let ending = try tool.run(
      common + options + ["--files-from=-", "--from0", "--", folder + "/", destination], input: list,
      limit: limit)
    guard ending.code == 0 || ending.code == alsoFine else { throw toolFailure(tool, ending, at: order.name) }
    return ending
  }
}
