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
    destination = path.contains(":") ? path : path.inside(order.delivery.site)
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
    throw toolFailure(tool, ending, at: order.name)
  }

  func standing(among paths: [String]) throws(Problem) -> [String] {
    let ending = try run(
      "lsf", ["--files-only", "--recursive"], paths, before: [], limit: Delivery.ledgerLimit)
    let wanted = Set(paths)
    return ending.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      .filter { wanted.contains($0) }
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

  @discardableResult
  private func run(
    _ command: String, _ options: [String], _ paths: [String], before: [String], limit: Int = 1 << 20
  ) throws(Problem) -> Tool.Ending {
    let list = Array(paths.joined(separator: "\n").utf8) + [0x0A]
    let ending = try tool.run(
      [command] + Rclone.common + options + ["--files-from-raw=-", "--"] + before + [destination],
      input: list,
      limit: limit)
    // 3: no such folder, so nothing stands in it.
    if command == "lsf", ending.code == 3, !Rclone.isWithoutStore(ending) { return ending }
    guard ending.code == 0 else { throw toolFailure(tool, ending, at: order.name) }
    return ending
  }
}
