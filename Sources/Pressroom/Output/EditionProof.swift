import Briefs

/// A new edition as it will stand in the output folder, to be read before it takes the old one's place.
package struct EditionProof: Sendable {
  /// Where the pages are to be read.
  enum Pages: Sendable {
    /// As files below a folder.
    case folder(String)
    /// Not yet as files: they are printed again.
    case printed(Site)
  }

  /// The files of the new edition.
  package let manifest: Manifest
  /// The files of the edition that stands now; none where there is none.
  package let standing: Manifest
  /// The output folder, which problems name.
  package let folder: String
  private let pages: Pages

  /// Where its files stand now, the manifest among them: beside the output folder until it takes that one's place. Nil where they
  /// stand nowhere yet.
  package var place: String? {
    guard case .folder(let place) = pages else { return nil }
    return place
  }

  init(_ plan: SitePlan, over scan: FolderScan, at root: String, _ pages: Pages) {
    var manifest = plan.manifest
    if case .printed(let site) = pages {
      // The plan knows no hash of a page that could not be staged.
      manifest.files.merge(Manifest(claiming: site).files) { known, _ in known }
    }
    self.manifest = manifest
    standing = plan.standing
    folder = root
    self.pages = pages
  }

  /// The edition that stands in a folder, as its manifest lists it.
  init(standing manifest: Manifest, in folder: String) {
    self.manifest = manifest
    standing = manifest
    self.folder = folder
    pages = .folder(folder)
  }

  /// One file of the edition; nil where it is not in it or cannot be read.
  package func file(_ path: String) -> BuiltFile? { manifest.files[path] == nil ? nil : read(path).file }

  /// One file of the edition, where it can be read, and a problem where it is not as the manifest says.
  package func read(_ path: String) -> (file: BuiltFile?, fault: Problem?) {
    let shown = folder + "/" + path
    let bytes: [UInt8]
    switch pages {
    case .printed(let site):
      return (site.page(ofFile: path).map { BuiltFile(path: path, bytes: $0.bytes()) }, nil)
    case .folder(let place):
      do throws(Problem) {
        bytes = try readFile(place + "/" + path, shownAs: shown, limit: 1 << 28)
      } catch {
        return (nil, error)
      }
    }
    let file = BuiltFile(path: path, bytes: bytes)
    guard sha256(bytes) == manifest.files[path]?.sha256 else {
      return (file, Problem(path: shown, what: "not as it was built", hint: "run `dateline build --clean`"))
    }
    return (file, nil)
  }
}
