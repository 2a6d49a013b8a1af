import Briefs
import Pressroom

/// A way to a target where every file stands in its place as soon as it is sent.
protocol Carrier {
  /// What stands there as `manifest.json`; nil where nothing does. Throws where the target cannot be reached.
  func ledger() throws(Problem) -> [UInt8]?

  /// What stands at some paths and at those of the folders above them; nothing is said of what is not there.
  func standing(at paths: [String]) throws(Problem) -> [String: Standing]

  /// Puts files of a folder into their places, each whole.
  func send(_ paths: [String], from folder: String) throws(Problem)

  /// Takes files away, then folders that are empty, the deepest first; what is not there, or not empty, is fine.
  func remove(_ paths: [String], folders: [String]) throws(Problem)
}

/// What stands at a path at a target.
enum Standing {
  case file
  case folder
  /// Or a device: what is written there, or below it, would land elsewhere.
  case link
}

/// Claims, assets, new pages, changed pages, deletions, ledger: the order in which no reader misses anything.
func deliverFileByFile(_ order: Order, by carrier: some Carrier) throws(Problem) -> Receipt {
  let delivery = order.delivery
  let found = try carrier.ledger()
  let old = found.map { Manifest(reading: $0).soundFiles } ?? [:]
  let plan = DeliveryPlan(delivery, over: old, clean: order.clean)
  let receipt = plan.receipt
  // A ledger that claims nothing is nobody's, or was the site's whose every file has to be sent anyway.
  if plan.isNothing { return receipt }
  let standing = try carrier.standing(at: plan.sent + plan.removed + [Manifest.file])
  if let refusal = plan.refusal(
    of: standing, beside: old, isLedgerOurs: found == nil || !old.isEmpty, clean: order.clean)
  {
    throw refusal
  }
  if order.dryRun { return receipt }

  let claims = try delivery.workFolder("claims")
  try claims.write(plan.claims.bytes, to: Manifest.file)
  try carrier.send([Manifest.file], from: claims.path)
  let inTheWay = Set(plan.inTheWay)
  if !inTheWay.isEmpty { try carrier.remove(inTheWay.sorted(), folders: plan.emptied(by: inTheWay.sorted())) }
  for pass in [plan.assets, plan.new, plan.changed] where !pass.isEmpty {
    try carrier.send(pass, from: delivery.folder)
  }
  let gone = plan.removed.filter { !inTheWay.contains($0) }
  // Where a folder became a file, the file stands there now.
  let emptied = plan.emptied(by: gone).filter { delivery.ledger.files[$0] == nil }
  // A store deletes in any order: pages go before what they need.
  let passes = [gone.filter(delivery.kinds.isDocument), gone.filter { !delivery.kinds.isDocument($0) }]
    .filter { !$0.isEmpty }
  for (index, pass) in passes.enumerated() {
    try carrier.remove(pass, folders: index == passes.count - 1 ? emptied : [])
  }
  try carrier.send([Manifest.file], from: delivery.folder)
  return receipt
}
