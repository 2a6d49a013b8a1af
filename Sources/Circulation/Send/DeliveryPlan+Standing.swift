import Briefs
import Pressroom

extension DeliveryPlan {
  /// The problem of what stands at a target where our files go one by one; nil where nothing is in their way.
  ///
  /// - Parameters:
  ///   - old: What the ledger there claims.
  ///   - isLedgerOurs: Whether what stands as `manifest.json`, if anything, is a ledger of ours.
  ///   - clean: Whether strangers' files make way. Links and folders do not: nobody knows what else is in them.
  func refusal(
    of standing: [String: Standing], beside old: [String: Manifest.Entry], isLedgerOurs: Bool, clean: Bool
  ) -> Problem? {
    // In the place of a file that is to be a folder, or the other way round, stands what is ours and goes first.
    let leaving = Set(inTheWay)
    let emptied = Set(emptied(by: inTheWay)).union(leaving.flatMap(folders(above:)))
    var files: Set<String> = []
    var places: Set<String> = []
    for path in sent + [Manifest.file] {
      switch standing[path] {
      case .file? where path == Manifest.file ? !isLedgerOurs : old[path] == nil: files.insert(path)
      case .folder? where !emptied.contains(path): places.insert(path)
      case .link?: places.insert(path)
      default: break
      }
    }
    for folder in Set(sent.flatMap(folders(above:))) {
      switch standing[folder] {
      case .file? where !leaving.contains(folder): places.insert(folder)
      case .link?: places.insert(folder)
      default: break
      }
    }
    // What is removed through a link is another's.
    for folder in Set(removed.flatMap(folders(above:))) {
      if case .link? = standing[folder] { places.insert(folder) }
    }
    // The cure of these is another, and with a link for a ledger every file of ours looks like a stranger's.
    if !places.isEmpty {
      return refusal(
        of: Array(places), hint: "move it away: nothing is written through a link or over a folder")
    }
    return clean ? nil : refusal(of: Array(files))
  }
}
