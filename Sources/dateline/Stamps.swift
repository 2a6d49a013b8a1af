import Briefs

/// Files by their stamps: what there is, without reading it.
extension ClippingWriter {
  /// Writes a stamp; says whether it tells what was in the file from a moment on.
  mutating func put(_ stamp: FileStamp, before moment: Int64) -> Bool {
    stamp.write(to: &self)
    return stamp.isSettled(at: moment)
  }

  /// Writes what there is below a folder, without reading it; says whether that tells what the files hold.
  mutating func put(filesBelow folder: String, before moment: Int64) -> Bool {
    let listing = FolderListing(of: folder)
    guard listing.problems.isEmpty, listing.leftovers.isEmpty, listing.interrupted.isEmpty else {
      return false
    }
    put(listing.folders.count)
    for path in [""] + listing.folders {
      put(path)
      // A file that comes and goes while the others are read changes its folder.
      guard let stamp = FileStamp(ofFileAt: folder + "/" + path) else {
        guard path.isEmpty else { return false }
        put(false)
        continue
      }
      guard put(stamp, before: moment) else { return false }
    }
    put(listing.files.count)
    for file in listing.files {
      put(file.path)
      put(file.target != nil)
      if let target = file.target { put(target) }
      guard put(file.stamp, before: moment) else { return false }
    }
    return true
  }
}
