import Briefs

extension PublishTarget {
  /// Reads `publish:` of the site's settings, in the file's order; a target with an error is left out and its problems say why.
  ///
  /// Nothing is looked up, neither on disk nor on the network. A secret among the values is a problem that does not repeat it.
  ///
  /// - Parameters:
  ///   - node: The value of `publish:`; nil names no target.
  ///   - path: The settings' file as problems name it.
  package static func read(
    _ node: YAMLNode?, path: String
  ) -> (targets: [PublishTarget], problems: [Problem]) {
    guard let node, !node.isNull else { return ([], []) }
    guard let entries = node.entries else {
      return ([], Fields(node, path: path).finish())
    }
    var targets: [PublishTarget] = []
    var problems: [Problem] = []
    for entry in entries {
      var found: [Problem] = []
      if !isPlainWord(entry.key) {
        let shown = holdsSecret(entry.key) ? "what stands here" : "\"\(entry.key)\""
        found.append(
          Problem(
            path: path, line: entry.line, what: "\(shown) is no name for a target",
            hint: "letters, digits, - and _, at most 64, beginning with a letter: live"))
      }
      let (target, wrong) = read(entry, path: path)
      found += wrong
      if let target, !found.contains(where: { $0.severity == .error }) { targets.append(target) }
      problems += found
    }
    return (targets, problems)
  }

  private static func read(_ entry: YAMLEntry, path: String) -> (PublishTarget?, [Problem]) {
    var fields = Fields(entry.value, path: path)
    guard entry.value.entries != nil || entry.value.isNull else { return (nil, fields.finish()) }
    let secrets =
      entry.value.entries?.compactMap { field -> Problem? in
        let isName = holdsSecret(field.key)
        guard isName || isSecretName(field.key) || field.value.holdsASecret else { return nil }
        let what =
          isName
          ? "a key that holds a secret"
          : "\"\(field.key)\" \(isSecretName(field.key) ? "has no place here" : "holds a secret")"
        return Problem(path: path, line: field.line, what: what, hint: secretHint)
      } ?? []
    // What holds a secret is not looked at further: a message would repeat it.
    guard secrets.isEmpty else { return (nil, secrets) }
    let kind = fields.needed("to", fields.choice("to", of: Kind.self))
    let host = fields.choice("host", of: Host.self) ?? .plain
    let compress = fields.compressions()
    let domain = fields.value(
      "domain", wanted: "a host's name", hint: "without https:// and slashes: digest.example"
    ) { isHostName($0) ? $0 : nil }
    if domain != nil, host != .githubPages {
      fields.note(
        "domain", what: "\"domain\" is of use to github-pages alone",
        hint: "leave it out, or add host: \"github-pages\"")
    }
    let way = kind.flatMap { fields.way(of: $0) }
    if way == nil { for key in ["path", "keep", "port", "repository", "branch"] { _ = fields.node(key) } }
    let target = way.map { PublishTarget(entry.key, by: $0, host: host, domain: domain, compress: compress) }
    return (target, fields.finish())
  }

  private static let secretHint = "secrets come from the environment or the tool's own configuration"

  private static func isHostName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D }
      }
  }
}

extension YAMLNode {
  /// Whether a text in it holds a secret.
  fileprivate var holdsASecret: Bool {
    switch content {
    case .scalar(let text, _): holdsSecret(text)
    case .sequence(let items): items.contains { $0.holdsASecret }
    case .mapping(let entries): entries.contains { holdsSecret($0.key) || $0.value.holdsASecret }
    }
  }
}

extension Fields {
  /// The target's address in the form its kind needs; nil, with its problem, where it has not.
  fileprivate mutating func way(of kind: PublishTarget.Kind) -> PublishTarget.Way? {
    switch kind {
    case .folder:
      let path = address("path", needed: true, hint: "the folder's path: /srv/digest") { isPath($0) }
      let keep = bounded("keep", 1...1000) ?? 3
      return path.map { .folder(path: $0, keep: keep) }
    case .rsync:
      let path = address("path", needed: true, hint: "user@host:/path, or a path on this machine") {
        isRsyncAddress($0)
      }
      let port = bounded("port", 1...65535)
      return path.map { .rsync(path: $0, port: port) }
    case .git:
      let named = keys.contains("repository")
      let repository = address("repository", needed: false, hint: "https://…, user@host:path, or a path") {
        isRepository($0)
      }
      let branch = address("branch", needed: false, hint: "a branch's name: gh-pages") { isBranch($0) }
      guard repository != nil || !named, branch != nil || !keys.contains("branch") else { return nil }
      return .git(repository: repository, branch: branch ?? "gh-pages")
    case .rclone:
      let path = address(
        "path", needed: true, hint: "remote:path, as `rclone listremotes` names it: s3:bucket"
      ) {
        isRemote($0)
      }
      if let path, let option = strangeOption(inRemote: path) {
        note(
          "path", what: "\"path\" has \(option), which has no place here",
          hint: "set it with `rclone config`, and name the remote alone: s3:bucket")
        return nil
      }
      return path.map { .rclone(path: $0) }
    }
  }

  fileprivate mutating func compressions() -> [Compression] {
    var found: [Compression] = []
    for word in texts("compress") {
      guard let form = Compression(rawValue: word) else {
        note(
          "compress", what: "unknown compression \"\(word)\"",
          hint: hint(for: word, among: Compression.allCases.map(\.rawValue)))
        continue
      }
      if !found.contains(form) { found.append(form) }
    }
    return found
  }

  private mutating func address(
    _ key: String, needed isNeeded: Bool, hint: String, _ isSound: (String) -> Bool
  ) -> String? {
    let found = value(key, wanted: "an address of this kind", hint: hint) { isSound($0) ? $0 : nil }
    return isNeeded ? needed(key, found) : found
  }

  private mutating func bounded(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = int(key) else { return nil }
    guard range.contains(number) else {
      note(
        key, what: "\"\(key)\" is \(number)", hint: "from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }
}

/// Whether a word can name a target, also on the command line and as a folder.
private func isPlainWord(_ text: String) -> Bool {
  guard let first = text.utf8.first, isLetter(first), text.utf8.count <= 64 else { return false }
  return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
