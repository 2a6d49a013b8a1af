import Briefs
import Glibc

/// A folder of our own below the site's `.dateline`, opened one name after the other without following a link.
///
/// The site may come from elsewhere: what stands there by another's hand leads nothing we write or remove out of the site.
final class OwnFolder: Sendable {
  /// Where it lies.
  let path: String
  /// The open folder.
  let descriptor: Int32

  /// Opens `.dateline/NAME` of the site's folder, or `.dateline` itself, made where it is not there. Throws where a link or a file is
  /// in its place.
  init(_ name: String? = nil, in site: String) throws(Problem) {
    var path = site
    var current = open(site, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw Problem.failed("cannot open it", site) }
    for name in [".dateline", name].compactMap(\.self) {
      let above = current
      defer { close(above) }
      path += "/" + name
      guard mkdirat(above, name, 0o755) == 0 || errno == EEXIST else {
        throw Problem.failed("cannot make it", path)
      }
      let next = openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else {
        let code = errno
        guard code == ELOOP || code == ENOTDIR else { throw Problem.failed("cannot open it", path, code) }
        throw Problem(
          path: path, what: "a link or a file where a folder of ours belongs, so nothing is done here",
          hint: "remove it; the folder is made anew")
      }
      current = next
    }
    self.path = path
    descriptor = current
  }

  deinit { close(descriptor) }
}
