import Briefs
import Pressroom

/// Makes a target hold the delivery: what changed travels, what pages need before pages, and what is gone goes last.
///
/// The ledger at the target (`manifest.json`) says what stands there; files that it does not claim are strangers' and stay, and
/// where one stands in the place of ours nothing is sent at all. An unchanged site sends nothing. Whatever ends the run, a reader
/// finds no page whose style sheet or images are missing, and the next run finishes. Throws, with exit 4 for its
/// meaning, where a tool is missing or fails or the target does not take it.
///
/// - Parameters:
///   - dryRun: Whether nothing is touched: the receipt says what would travel.
///   - clean: Whether every file travels, and takes the place of strangers' files.
///   - lock: The lock of the site, which is held until the last tool is done.
package func deliver(
  _ delivery: Delivery, dryRun: Bool = false, clean: Bool = false, under lock: SiteLock
) throws(Problem) -> Receipt {
  if let problem = misplaced(delivery.target, in: delivery.site, output: delivery.folder) { throw problem }
  let order = Order(delivery: delivery, dryRun: dryRun, clean: clean, lock: lock.descriptor)
  return switch delivery.target.way {
  case .folder(let path, let keep):
    try FolderTarget(at: path.inside(delivery.site), named: delivery.target.name).deliver(order, keep: keep)
  case .rsync(let path, let port):
    try deliverFileByFile(order, by: Rsync(to: path, port: port, for: order))
  case .git(let repository, let branch):
    try GitTarget(repository, branch: branch, for: order).deliver()
  case .rclone(let path):
    try deliverFileByFile(order, by: Rclone(to: path, for: order))
  }
}

/// Goes back to the edition before the one that is served, and says which that is. Throws where the target has none.
package func rollBack(_ target: PublishTarget, in site: String, under lock: SiteLock) throws(Problem)
  -> String
{
  guard case .folder(let path, _) = target.way else {
    throw Problem(
      path: target.name, what: "a \(target.kind.rawValue) target keeps no editions to go back to",
      hint: "go back in the content's own history, then publish; a folder target keeps editions")
  }
  if let problem = misplaced(target, in: site, output: site + "/public") { throw problem }
  defer { withExtendedLifetime(lock) {} }
  return try FolderTarget(at: path.inside(site), named: target.name).rollBack()
}

/// What is to be done, and under which lock.
struct Order: Sendable {
  let delivery: Delivery
  let dryRun: Bool
  let clean: Bool
  let lock: Int32

  /// The target's name, as problems give it.
  var name: String { delivery.target.name }
}

extension String {
  /// The path as it is seen from where we stand, if it is meant from a folder.
  func inside(_ folder: String) -> String {
    hasPrefix("/") || folder == "." ? self : folder + (folder.hasSuffix("/") ? "" : "/") + self
  }
}
