import Briefs
import Glibc

/// git's plumbing in a repository of our own, which pushes to and fetches from another one: nobody's working tree, index or HEAD is near.
///
/// It may be deleted at any time: it then fetches the branch's tip again.
struct Git {
  private let tool: Tool
  private let target: String
  /// Where it pushes to.
  let remote: String

  /// The repository `.dateline/git/NAME` of the site's folder, made where it is not there.
  ///
  /// What is kept of an earlier run are objects alone: a repository that came with the site from elsewhere has no settings, hooks or
  /// filters that git would obey.
  ///
  /// - Parameters:
  ///   - repository: Where to push; nil is the `origin` of the repository that `site` is in, with that one's own configuration.
  init(_ name: String, repository: String?, site: String, target: String, lock: Int32) throws(Problem) {
    self.target = target
    let own = try OwnFolder("git", in: site)
    let folder = own.path + "/" + name
    var environment = Git.environment(folder)
    if let repository {
      let isLocal = !repository.contains("://") && remoteParts(repository) == nil
      remote = isLocal ? repository.inside(site) : repository
    } else {
      (remote, environment) = try Git.origin(of: site, environment, target: target, lock: lock)
    }
    tool = Tool("git", lock: lock, environment: environment)
    let store = ObjectStore(name, in: own)
    let tip = try store.strip()
    try run(["init", "--quiet", "--bare", "--template=", "--", folder])
    // Housekeeping keeps what this leads to. Of a fetch that was killed it leads nowhere, and is fetched again.
    if let tip { _ = try attempt(["update-ref", "refs/dateline/tip", tip]) }
  }

  /// Asks nothing, pages nothing, traces nothing, and obeys none of the variables of a git that may have called us.
  private static func environment(_ folder: String) -> [String: String?] {
    var environment: [String: String?] = [
      "GIT_DIR": folder, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": nil, "SSH_ASKPASS": nil,
      "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": folder + "/dateline-index", "GIT_OBJECT_DIRECTORY": nil,
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil, "GIT_COMMON_DIR": nil,
    ]
    for (name, _) in Tool.ownEnvironment where name.hasPrefix("GIT_TRACE") || name == "GIT_CURL_VERBOSE" {
      environment[name] = .some(nil)
    }
    let shell = getenv("GIT_SSH_COMMAND").map { String(cString: $0) }
    environment["GIT_SSH_COMMAND"] = (shell ?? "ssh") + sshOptions
    return environment
  }

  private static let sshOptions = " -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15"

  /// The address of `origin`, and what the site's repository says of how to get there: credentials, proxies, rewritten addresses.
  private static func origin(
    of site: String, _ environment: [String: String?], target: String, lock: Int32
  ) throws(Problem) -> (String, [String: String?]) {
    var own = environment
    own["GIT_DIR"] = .some(nil)
    let git = Tool("git", lock: lock, environment: own)
    // Files of the site that look like a repository are none: their settings name programs.
    let onSite = ["-c", "safe.bareRepository=explicit", "-C", site]
    let address = try git.run(onSite + ["remote", "get-url", "--push", "origin"])
    guard address.code == 0 else {
      throw Problem(
        path: target, what: "the site is in no repository with an `origin`",
        hint: "name one: repository: \"https://…\"")
    }
    let remote =
      String(decoding: address.output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let settings = try git.run(onSite + ["config", "--local", "--includes", "--null", "--list"])
    var pairs: [(String, String)] = []
    for entry in settings.output.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let cut = text.firstIndex(of: "\n") else { continue }
      let key = String(text[..<cut])
      let isNeeded = ["http.", "credential.", "core.sshcommand", "ssh."].contains { key.hasPrefix($0) }
      if isNeeded { pairs.append((key, String(text[text.index(after: cut)...]))) }
    }
    // By the environment, where no list of processes shows them.
    var environment = environment
    let given = getenv("GIT_CONFIG_COUNT").flatMap { Int(String(cString: $0)) } ?? 0
    environment["GIT_CONFIG_COUNT"] = String(given + pairs.count)
    for (index, pair) in pairs.enumerated() {
      environment["GIT_CONFIG_KEY_\(given + index)"] = pair.0
      environment["GIT_CONFIG_VALUE_\(given + index)"] = pair.1
      if pair.0 == "core.sshcommand", getenv("GIT_SSH_COMMAND") == nil {
        environment["GIT_SSH_COMMAND"] = pair.1 + sshOptions
      }
    }
    return (remote, environment)
  }

  /// Runs a command to its end. Throws where it fails.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:]
  ) throws(Problem) -> [UInt8] {
    let ending = try attempt(arguments, input: input, environment: environment)
    guard ending.code == 0 else { throw toolFailure(tool, ending, at: target) }
    return ending.output
  }

  /// Runs a command to its end, whatever that is.
  func attempt(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:]
  ) throws(Problem) -> Tool.Ending {
    try tool.run(
      Git.settings + arguments, input: input, environment: environment, limit: Delivery.ledgerLimit)
  }

  /// The problem that a failed command is.
  func failure(_ ending: Tool.Ending) -> Problem { toolFailure(tool, ending, at: target) }

  /// A connection that stands still is given up; housekeeping is done before we end, or the lock would outlive us.
  private static let settings = [
    "-c", "core.hooksPath=/dev/null", "-c", "gc.packRefs=false", "-c", "gc.autoDetach=false", "-c",
    "maintenance.autoDetach=false", "-c",
    "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=120", "-c", "core.logAllRefUpdates=false", "-c",
    "advice.pushUpdateRejected=true", "-c", "commit.gpgSign=false", "-c", "push.gpgSign=false", "-c",
    "core.quotePath=false", "-c", "protocol.ext.allow=never",
  ]
}
