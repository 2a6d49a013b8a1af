import Briefs
import Glibc
import Pressroom

/// A store at the end of rclone, with the options that rclone 1.60 has too.
struct Rclone: Carrier {
  private let tool: Tool
  private let destination: String
  private let order: Order

  /// `path` is `remote:path`, or a path from the site's folder.
  init(to path: String, for order: Order) {
    self.order = order
    // A bucket that is not there is a wrong word in the settings, not one to be made.
    let own = getenv("RCLONE_S3_NO_CHECK_BUCKET") == nil ? ["RCLONE_S3_NO_CHECK_BUCKET": "true"] : [:]
    tool = Tool("rclone", lock: order.lock, environment: own)
    destination = localFolder(atRemote: path) == path ? path.inside(order.delivery.site) : path
  }

  /// Nothing is asked at a terminal, and a server that does not answer is not waited for long.
  private static let common = [
    "--ask-password=false", "--contimeout=15s", "--timeout=2m", "--retries=2", "--low-level-retries=3",
  ]

  /// Whether what is missing is the bucket itself, which rclone calls a folder too.
  private static func isWithoutStore(_ ending: Tool.Ending) -> Bool {
    ["NoSuchBucket", "bucket does not exist", "container does not exist", "ContainerNotFound"].contains {
      ending.complaints.contains($0)
    }
  }

  func ledger() throws(Problem) -> [UInt8]? {
    let place =
      destination + (destination.hasSuffix(":") || destination.hasSuffix("/") ? "" : "/") + Manifest.file
    let ending = try tool.run(["cat"] + Rclone.common + ["--", place], limit: Delivery.ledgerLimit)
    // 3 and 4: no such folder, no such file. A bucket that is not there is said when the first file is sent.
    if ending.code == 0 { return ending.output.isEmpty ? nil : ending.output }
    if ending.code == 3 || ending.code == 4, !Rclone.isWithoutStore(ending) { return nil }
    // A link on a disk, which it takes for a folder: what stands there is named before anything is sent.
    if ending.complaints.contains("not a directory") { return nil }
    throw toolFailure(tool, ending, at: order.name)
  }

  func standing(at paths: [String]) throws(Problem) -> [String: Standing] {
    // With `--links` a link on a disk is listed, as a file of another name; without, it is passed over and written through.
    let ending = try tool.run(
      ["lsf"] + Rclone.common + ["--recursive", "--links", "--filter-from=-", "--", destination],
      input: Array(Rclone.filter(of: paths).utf8),
      environment: ["RCLONE_COPY_LINKS": nil, "RCLONE_LOCAL_COPY_LINKS": nil, "RCLONE_SKIP_LINKS": nil],
      limit: Delivery.ledgerLimit)
    // 3: no such folder, so nothing stands in it.
    if ending.code == 3, !Rclone.isWithoutStore(ending) { return [:] }
    guard ending.code == 0 else { throw toolFailure(tool, ending, at: order.name) }
    var standing: [String: Standing] = [:]
    for line in ending.output.split(separator: 0x0A) {
      let name = String(decoding: line, as: UTF8.self)
      if name.hasSuffix("/") {
        standing[String(name.dropLast())] = .folder
      } else if name.hasSuffix(Rclone.link) {
        standing[String(name.dropLast(Rclone.link.utf8.count))] = .link
      } else {
        standing[name] = .file
      }
    }
    return standing
  }

  private static let link = ".rclonelink"

  /// The rules by which rclone lists no more than the folders that some files are in.
  static func filter(of paths: [String]) -> String {
    // Each rule is tried on each name: where there are many, whole folders at the top are listed.
    let isMany = paths.count > 200
    let tops = paths.map { String($0.prefix { $0 != "/" }) }
    let asked = Set(isMany ? tops : paths + paths.flatMap(folders(above:)))
    let whole = Set(isMany ? tops : paths)
    var rules: [String] = []
    for path in asked.sorted() {
      let pattern = path.reduce(into: "/") { text, character in
        if "\\*?[]{},".contains(character) { text += "\\" }
        text.append(character)
      }
      rules += ["+ " + pattern, "+ " + pattern + link]
      if whole.contains(path) { rules.append("+ " + pattern + "/**") }
    }
    return (rules + ["- **"]).joined(separator: "\n") + "\n"
  }

  func send(_ paths: [String], from folder: String) throws(Problem) {
    // One type of file at a time: what rclone makes of an ending depends on the machine it runs on.
    let byType = Dictionary(grouping: paths) { order.delivery.kinds.type(of: $0) }
    for (type, paths) in byType.sorted(by: { $0.key < $1.key }) {
      try run(
        "copy",
        ["--no-check-dest", "--no-traverse", "--ignore-times", "--header-upload", "Content-Type: \(type)"],
        paths,
        before: [folder])
    }
  }

  /// Stores have no folders; where there are some, an empty one stays.
  func remove(_ paths: [String], folders: [String]) throws(Problem) {
    try run("delete", [], paths, before: [])
  }

  private func run(
    _ command: String, _ options: [String], _ paths: [String], before: [String]
  ) throws(Problem) {
    let list = Array(paths.joined(separator: "\n").utf8) + [0x0A]
    let ending = try tool.run(
      [command] + Rclone.common + options + ["--files-from-raw=-", "--"] + before + [destination],
      input: list)
    guard ending.code == 0 else { throw toolFailure(tool, ending, at: order.name) }
  }
}
