import Briefs
import Glibc

/// Says why a target on this machine may not be where it is: in the folders the site is made of, or around them; nil where it may.
///
/// Links are resolved, also in what is not there yet. A folder within the site that is none of its own (`www`) may be one.
/// A repository may be anywhere, as only a branch of it is written to; what a remote of rclone's configuration leads to is not looked up.
///
/// - Parameters:
///   - site: The site's folder, which the target's path begins at.
///   - output: The built site's folder.
package func misplaced(_ target: PublishTarget, in site: String, output: String) -> Problem? {
  guard let path = target.folder else { return nil }
  let place = resolved(path.inside(site))
  let home = resolved(site)
  let own = ["public", "content", "Templates", ".dateline", "nightly", ".git"].map { (site + "/" + $0, $0) }
  for (folder, name) in [(output, output)] + own where place.isWithin(resolved(folder)) {
    return Problem(
      path: target.name, what: "\"path\" leads into \(name), which is the site's own",
      hint: "name a folder of its own, outside the site: /srv/digest")
  }
  // Whatever is above the output or the site would have pages among what they are made from.
  guard home.isWithin(place) || resolved(output).isWithin(place) else { return nil }
  return Problem(
    path: target.name, what: "\"path\" leads to a folder that holds the site itself",
    hint: "name a folder of its own, outside the site: /srv/digest")
}

extension PublishTarget {
  /// The folder on this machine that the target is, as it stands in the settings; nil for one elsewhere, and for a repository.
  fileprivate var folder: String? {
    switch way {
    case .folder(let path, _): path
    case .rsync(let path, _): remoteParts(path) == nil ? path : nil
    // What is said to rclone itself begins where we stand.
    case .rclone(let path):
      localFolder(atRemote: path).map { $0 == path ? $0 : resolved($0.isEmpty ? "." : $0) }
    case .git: nil
    }
  }
}

extension String {
  /// Whether a resolved path is a folder's or one in it.
  fileprivate func isWithin(_ folder: String) -> Bool {
    self == folder || folder == "/" || hasPrefix(folder + "/")
  }
}

/// A path from the root without links, `.` and `..`, also where its end is not there yet.
private func resolved(_ path: String) -> String {
  if let whole = realpath(path, nil) {
    defer { free(whole) }
    return String(cString: whole)
  }
  guard let last = path.split(separator: "/").last.map(String.init) else { return "/" }
  // A link that leads to what is not there yet leads there all the same.
  var target = [CChar](repeating: 0, count: 4096)
  let count = readlink(path, &target, target.count - 1)
  if count > 0, let text = String(validating: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) {
    var status = stat()
    // One that leads in a circle leads nowhere.
    guard stat(path, &status) != 0, errno != ELOOP else { return path }
    return resolved(text.hasPrefix("/") ? text : above(path) + "/" + text)
  }
  let folder = resolved(above(path))
  return switch last {
  case ".": folder
  case "..": above(folder)
  default: folder == "/" ? "/" + last : folder + "/" + last
  }
}

/// The path of the folder that a path's last name is in, by its names alone.
private func above(_ path: String) -> String {
  let names = path.split(separator: "/").dropLast().joined(separator: "/")
  return path.hasPrefix("/") ? "/" + names : names.isEmpty ? "." : names
}
