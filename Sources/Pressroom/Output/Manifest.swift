import Briefs

/// The list of the files we wrote, `manifest.json`: what makes the output folder ours, file by file.
///
/// `{"version":1,"files":{"articles/x/index.html":{"sha256":"…","size":4711},…}}`, sorted by path, without itself.
package struct Manifest: Sendable, Equatable {
  /// Where the manifest itself stands.
  package static let file = "manifest.json"

  /// What a file held when we wrote it.
  package struct Entry: Sendable, Equatable {
    /// Lower-case hexadecimal.
    package var sha256: String
    /// In bytes.
    package var size: Int

    /// An entry; an empty hash says that the file is claimed and its bytes are not known.
    package init(sha256: String, size: Int) {
      self.sha256 = sha256
      self.size = size
    }
  }

  /// By path below the output folder.
  package var files: [String: Entry] = [:]

  /// A manifest that claims nothing.
  package init() {}

  /// A manifest that claims a site's files before they are written: it knows no hashes yet.
  init(claiming site: Site) {
    for page in site.pages { files[page.address.file] = Entry(sha256: "", size: 0) }
  }

  /// Reads a manifest as it stands in the output folder, by anyone's hand: what has not our form claims nothing.
  package init(reading bytes: [UInt8]) {
    guard let json = try? readJSON(bytes), case .object(let members)? = json["files"] else { return }
    for member in members {
      guard let hash = member.value["sha256"]?.string, case .number(let digits)? = member.value["size"],
        let size = Int(digits)
      else { continue }
      files[member.key] = Entry(sha256: hash, size: size)
    }
  }

  /// The manifest's own bytes.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    json.object {
      $0.key("version")
      $0.int(1)
      $0.member("files") {
        $0.object {
          for path in paths {
            guard let entry = files[path] else { continue }
            $0.member(path) {
              $0.object {
                $0.member("sha256", entry.sha256)
                $0.member("size", entry.size)
              }
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension Manifest {
  /// The manifest of a site that was not written: what the output folder would have. Prints every page, on all cores.
  package init(of site: Site) {
    let entries = parallelMap(site.pages) { page in
      let bytes = page.bytes()
      return Entry(sha256: sha256(bytes), size: bytes.count)
    }
    for (page, entry) in zip(site.pages, entries) { files[page.address.file] = entry }
  }
}
