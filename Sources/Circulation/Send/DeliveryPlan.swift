import Briefs
import Pressroom

/// What a delivery and the ledger at the target come to: what travels, in which order, and what goes.
struct DeliveryPlan: Sendable {
  /// What pages need: styles, images, fonts, and what the host reads.
  private(set) var assets: [String] = []
  /// Pages and feeds that do not stand there yet: pages that do will link to them.
  private(set) var new: [String] = []
  /// Pages and feeds that stand there in another form, or in one we cannot be sure of.
  private(set) var changed: [String] = []
  /// What the ledger claims and the delivery has not.
  private(set) var removed: [String] = []
  private(set) var unchanged: [String] = []
  private let delivery: Delivery
  private let old: [String: Manifest.Entry]

  /// Compares; when `clean`, everything travels.
  init(_ delivery: Delivery, over old: [String: Manifest.Entry], clean: Bool) {
    self.delivery = delivery
    self.old = old
    for path in delivery.ledger.files.keys.sorted(by: precedes) {
      let claim = old[path]
      if !clean, claim == delivery.ledger.files[path] {
        unchanged.append(path)
      } else if !delivery.kinds.isDocument(path) {
        assets.append(path)
      } else if claim == nil {
        new.append(path)
      } else {
        changed.append(path)
      }
    }
    removed = old.keys.filter { delivery.ledger.files[$0] == nil }.sorted(by: precedes)
  }

  /// What has to go before anything travels: a file where a folder of the new edition belongs, or the other way round.
  var inTheWay: [String] {
    let new = Set(sent)
    let needed = Set(sent.flatMap(folders(above:)))
    return removed.filter { needed.contains($0) || folders(above: $0).contains(where: new.contains) }
  }

  /// The folders that files were taken from and no file of ours is in, the deepest first. Strangers' files may be in them.
  func emptied(by removed: [String]) -> [String] {
    let needed = Set(delivery.ledger.files.keys.flatMap(folders(above:)))
    let left = Set(removed.flatMap(folders(above:))).subtracting(needed)
    return left.sorted(by: precedes).reversed()
  }

  /// In the order they travel: assets, then pages that are new, then pages that change.
  var sent: [String] { assets + new + changed }
  var isNothing: Bool { assets.isEmpty && new.isEmpty && changed.isEmpty && removed.isEmpty }

  /// The ledger that stands at the target while files travel: it claims old and new ones together, and is sure of those alone that
  /// do not change. Whatever ends the run, nothing is left unclaimed, and the next one sends again what is not certain.
  var claims: Manifest {
    var claims = Manifest()
    for path in unchanged { claims.files[path] = delivery.ledger.files[path] }
    for path in sent + removed { claims.files[path] = Manifest.Entry(sha256: "", size: 0) }
    return claims
  }

  var receipt: Receipt {
    var receipt = Receipt()
    receipt.sent = sent
    receipt.removed = removed
    receipt.unchanged = unchanged.count
    receipt.bytes = sent.reduce(0) { $0 + (delivery.ledger.files[$1]?.size ?? 0) }
    return receipt
  }

  /// Leaves out of the deletions what is not there any more, where that is known.
  mutating func forgetWhatIsGone(standing: Set<String>) { removed.removeAll { !standing.contains($0) } }

  /// Those of strangers' files that are in the place of one of ours or of a folder above one, or below where a file of ours belongs.
  func inTheWay(among strangers: [String]) -> [String] {
    let files = Set(delivery.ledger.files.keys).union([Manifest.file])
    let needed = Set(files.flatMap(folders(above:)))
    return strangers.filter { path in
      files.contains(path) || needed.contains(path) || folders(above: path).contains(where: files.contains)
    }
  }

  /// The problem of files at the target that are not ours, where ours belong; nil where there are none.
  func refusal(
    of strangers: [String],
    hint: String = "move it away, or run once with --clean, which puts our files in the place of such ones"
  ) -> Problem? {
    guard let first = strangers.min(by: precedes) else { return nil }
    let others = strangers.count > 1 ? " and \(strangers.count - 1) more" : ""
    return Problem(
      path: delivery.target.name, what: "\(first)\(others) at the target is not a file of ours, so it stays",
      hint: hint)
  }
}

/// `a/b/c.html` → `a`, `a/b`.
func folders(above path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}

private func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
