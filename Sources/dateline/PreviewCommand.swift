import ArgumentParser
import Briefs
import Glibc
import Preview
import Pressroom

/// `dateline preview`: the site as it would be published, in the browser, while it is being written.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Builds, shows the site on this machine alone, and shows every save at once.",
    discussion: """
      Prints the address on standard output and all else on standard error. Nothing is written to public/.
      /desk/ says what the last run did. Ctrl-C ends it.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The port; where it is taken, a free one near it.", valueName: "n"))
  var port: UInt16 = 4000

  @ArgumentParser.Flag(help: "Open the address in the browser.")
  var open = false

  @ArgumentParser.Flag(help: "Give drafts (status: \"draft\") pages too.")
  var drafts = false

  @ArgumentParser.Flag(help: "Leave the briefs as they are.")
  var noBrief = false

  func run() throws {
    // A shell that starts us in the background may have had these ignored.
    for end in [SIGINT, SIGTERM] { signal(end, SIG_DFL) }
    try site.requireContent()
    let server = try opened()
    let watch = FolderWatch(site.watchedFolders)
    let room = BriefingRoom(site)
    var compositor = Compositor(site, drafts: drafts)
    if let problem = watch.problem { compositor.note(problem) }
    if !noBrief, let briefing = try room.briefNow() { compositor.take(briefing) }
    // What we wrote ourselves is read below.
    _ = watch.takeWaiting()
    var proof = compositor.proof()
    Console.progress(nil)
    Console.report(proof.problems)
    server.show(proof)
    server.open()
    Console.say(server.address)
    if open { openBrowser(at: server.address) }
    let indexer = Indexer(site)
    if !indexer.isEquipped, !proof.site.documents.isEmpty { Console.complain(SearchRun.absent.line ?? "") }
    indexer.note(proof.site, isFirst: true)
    indexer.begin()
    while true { turn(watch, room, indexer, server, &compositor, &proof) }
  }

  /// Waits for the next thing that happens, and shows what comes of it.
  private func turn(
    _ watch: FolderWatch, _ room: BriefingRoom, _ indexer: Indexer, _ server: PreviewServer,
    _ compositor: inout Compositor, _ proof: inout Proof
  ) {
    defer {
      room.begin()
      indexer.begin()
    }
    let changes = watch.next(
      within: [noBrief ? nil : room.patience, indexer.patience].compactMap(\.self).min())
    let start = monotonicMilliseconds()
    if let changes, !noBrief { room.note(changes) }
    let briefing = room.takeBriefing()
    if let briefing { compositor.take(briefing) }
    let index = indexer.takeOutcome()
    if let index { compositor.take(index) }
    guard changes != nil || briefing != nil || index != nil else { return }
    let last = proof
    proof = changes == nil && index == nil ? compositor.sameProof() : compositor.proof()
    server.show(proof)
    if changes != nil { indexer.note(proof.site) }
    if case .success(let index) = index { Console.complain(SearchRun.made(of: index).line ?? "") }
    if let changes {
      Console.complain("\(summary(changes)): shown in \(monotonicMilliseconds() - start) ms")
    }
    let before = Set(last.problems)
    Console.report(proof.problems.filter { !before.contains($0) })
    if last.problems.contains(where: { $0.severity == .error }),
      !proof.problems.contains(where: { $0.severity == .error })
    {
      Console.complain("all errors are mended")
    }
  }

  private func summary(_ changes: Changes) -> String {
    guard !changes.isUnknown, let first = changes.paths.sorted().first else { return "many files" }
    return changes.paths.count == 1 ? first : "\(first) and \(changes.paths.count - 1) more"
  }

  private func opened() throws -> PreviewServer {
    do throws(Problem) {
      let server = try PreviewServer(near: port)
      if port != 0, server.port != Int(port) {
        Console.complain("port \(port) is taken, so it is \(server.port)")
      }
      return server
    } catch {
      Console.report([error])
      throw Ending.usage
    }
  }
}

extension SiteOptions {
  /// The folders whose changes the preview shows. The articles' own only where it is not in the content folder.
  var watchedFolders: [String] {
    let inside = articlesFolder.hasPrefix(contentFolder + "/")
    return [contentFolder, templatesFolder] + (inside ? [] : [articlesFolder])
  }
}
