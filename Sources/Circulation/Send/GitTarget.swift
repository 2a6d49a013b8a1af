import Briefs
import Glibc
import Pressroom

/// A branch of a repository: a commit on its tip that holds the delivery, and whatever else stands in the branch as it was.
struct GitTarget {
  private let git: Git
  private let branch: String
  private let order: Order

  /// The branch of a repository, or of the `origin` of the one that the site is in.
  init(_ repository: String?, branch: String, for order: Order) throws(Problem) {
    let site = order.delivery.site
    git = try Git(
      order.name + ".git", repository: repository, site: site, target: order.name, lock: order.lock)
    self.branch = branch
    self.order = order
  }

  /// Commits and pushes; where somebody has pushed meanwhile, once more on the new tip.
  func deliver() throws(Problem) -> Receipt {
    for isLast in [false, true] {
      let tip = try fetchTip()
      let standing = try files(of: tip)
      let old = try ledger(of: tip, standing)
      var plan = DeliveryPlan(
        order.delivery, over: old.filter { standing[$0.key] != nil }, clean: order.clean)
      plan.forgetWhatIsGone(standing: Set(standing.keys))
      var receipt = plan.receipt
      receipt.edition = tip
      if plan.isNothing, old.count == order.delivery.ledger.files.count { return receipt }
      let strangers = standing.keys.filter { old[$0] == nil && ($0 != Manifest.file || old.isEmpty) }
      if !order.clean, let refusal = plan.refusal(of: plan.inTheWay(among: strangers)) { throw refusal }
      if order.dryRun { return receipt }
      let commit = try commit(plan, on: tip, receipt)
      let ending = try git.attempt([
        "push", "--quiet", "--no-verify", "--", git.remote, "\(commit):refs/heads/\(branch)",
      ])
      if ending.code == 0 {
        try git.run(["update-ref", "refs/dateline/tip", commit])
        // Every edition leaves some loose files; from some thousand on they are packed. That it fails is no reason to fail.
        _ = try git.attempt(["gc", "--auto", "--quiet"])
        receipt.edition = commit
        return receipt
      }
      let isOvertaken = [
        "[rejected]", "fetch first", "non-fast-forward", "failed to update ref", "cannot lock ref",
      ]
      .contains { ending.complaints.contains($0) }
      if !isOvertaken || isLast { throw git.failure(ending) }
    }
    throw Problem(path: order.name, what: "the branch moves faster than we can push", hint: "run again")
  }

  /// The commit at the branch's tip, fetched; nil where there is no such branch.
  private func fetchTip() throws(Problem) -> String? {
    let listed = String(
      decoding: try git.run(["ls-remote", "--", git.remote, "refs/heads/" + branch]), as: UTF8.self)
    // The pattern also fits `refs/x/refs/heads/…`.
    let line = listed.split(separator: "\n").first { $0.hasSuffix("\trefs/heads/" + branch) }
    guard let tip = line?.prefix(while: { $0 != "\t" }) else { return nil }
    // All of its trees: a fetch that was killed may have left some of them.
    let isWhole = try git.attempt(["ls-tree", "-r", "-z", String(tip)]).code == 0
    if !isWhole {
      try git.run([
        "fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", "--", git.remote,
        "+refs/heads/\(branch):refs/dateline/tip",
      ])
    }
    return String(tip)
  }

  /// The files of a commit: path → blob.
  private func files(of tip: String?) throws(Problem) -> [String: String] {
    guard let tip else { return [:] }
    var files: [String: String] = [:]
    for entry in try git.run(["ls-tree", "-r", "-z", tip]).split(separator: 0) {
      // `100644 blob 8ab686ea…	path`
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
      if words.count == 3 { files[String(decoding: entry[(tab + 1)...], as: UTF8.self)] = String(words[2]) }
    }
    return files
  }

  private func ledger(of tip: String?, _ standing: [String: String]) throws(Problem) -> [String: Manifest
    .Entry]
  {
    guard tip != nil, let blob = standing[Manifest.file] else { return [:] }
    return Manifest(reading: try git.run(["cat-file", "blob", blob])).soundFiles
  }

  private func commit(_ plan: DeliveryPlan, on tip: String?, _ receipt: Receipt) throws(Problem) -> String {
    let folder = order.delivery.folder
    try git.run(tip.map { ["read-tree", $0] } ?? ["read-tree", "--empty"])
    let paths = plan.sent + [Manifest.file]
    // Absolute, as git runs where we stand and a name may begin with anything.
    let names = paths.map { absolute(folder) + "/" + $0 + "\n" }.joined()
    let hashed = try git.run(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array(names.utf8))
    let blobs = String(decoding: hashed, as: UTF8.self).split(separator: "\n")
    guard blobs.count == paths.count else {
      throw Problem(path: order.name, what: "git: not every file was taken", hint: "run again")
    }
    var index: [UInt8] = []
    for path in plan.removed { index += Array("0 \(String(repeating: "0", count: 40))\t\(path)\0".utf8) }
    for (path, blob) in zip(paths, blobs) { index += Array("100644 \(blob)\t\(path)\0".utf8) }
    try git.run(["update-index", "-z", "--replace", "--index-info"], input: index)
    let tree = word(try git.run(["write-tree"]))
    let message = "Publish: \(receipt.sent.count) sent, \(receipt.removed.count) removed\n"
    let made = try git.run(
      ["commit-tree", tree] + (tip.map { ["-p", $0] } ?? []), input: Array(message.utf8),
      environment: try author())
    return word(made)
  }

  /// Who signs the commit, where git does not know: nobody, and no address.
  private func author() throws(Problem) -> [String: String?] {
    let isKnown = try git.attempt(["var", "GIT_COMMITTER_IDENT"]).code == 0
    if isKnown { return [:] }
    let name = "Dateline"
    let address = "dateline@localhost"
    return [
      "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": address, "GIT_COMMITTER_NAME": name,
      "GIT_COMMITTER_EMAIL": address,
    ]
  }

  private func word(_ output: [UInt8]) -> String {
    String(String(decoding: output, as: UTF8.self).prefix { !$0.isWhitespace })
  }

  private func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
