import ArgumentParser
import Briefs
import Glibc
import Newsroom
import Preview
import Synchronization

/// Keeps the briefs up with the articles while the site is being shown: reads all articles on a thread of its own when one changed,
/// and when briefs did, once the person has paused.
///
/// An edit is shown before, and need not wait: what is written here comes back as a change like any other, until nothing is written.
final class BriefingRoom {
  private let site: SiteOptions
  private let desk = Desk()
  /// Whether articles or the desk's decisions changed, and whether briefs did, since the last run began.
  private var isDue = false
  private var isDueAfterPause = false
  private var lastChange = 0
  private var lastTook = 0
  /// The desk's decisions as they were last sound; nil where they never were.
  private var decisions: Overrides?

  /// Where the other thread leaves its work.
  private final class Desk: Sendable {
    struct Work: Sendable {
      var isBusy = false
      var briefing: Briefing?
    }

    let work = Mutex(Work())
  }

  /// How long a person must have paused before the articles are read over an edited brief, in milliseconds.
  private static let pause = 1000
  /// How often the other thread is asked whether it is done.
  private static let glance = 50

  /// The room of a site.
  init(_ site: SiteOptions) { self.site = site }

  /// Reads the articles and writes the briefs, and waits for it; nil where the desk's decisions are broken: then the briefs stay as
  /// they are until these are mended.
  func briefNow() throws -> Briefing? {
    guard let decisions = soundDecisions() else { return nil }
    return try Briefing(site, decisions: decisions)
  }

  /// The decisions as their file has them, or where it is broken as they were last sound.
  private func soundDecisions() -> Overrides? {
    decisions = DeskFile(of: site).overrides ?? decisions
    return decisions
  }

  /// How long the caller may wait for changes before it asks here again; nil for ever.
  var patience: Int? {
    if desk.work.withLock({ $0.isBusy }) { return BriefingRoom.glance }
    return isDueAfterPause ? max(1, lastChange + BriefingRoom.pause - monotonicMilliseconds()) : nil
  }

  /// Notes what changed: articles, sidecars and the desk's decisions are read at once, briefs after a pause.
  func note(_ changes: Changes) {
    let briefs = site.contentFolder + "/briefs"
    let others = [site.templatesFolder, site.contentFolder + "/site.yaml", site.contentFolder + "/about.md"]
    lastChange = monotonicMilliseconds()
    // The list of written briefs is only ever written with them.
    for path in changes.paths where path != site.contentFolder + "/" + WrittenBriefs.path {
      if path == briefs || path.hasPrefix(briefs + "/") {
        isDueAfterPause = true
      } else if !others.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) {
        isDue = true
      }
    }
    if changes.isUnknown { isDue = true }
  }

  /// What a run gave, once.
  func takeBriefing() -> Briefing? {
    desk.work.withLock { work in
      guard let briefing = work.briefing else { return nil }
      work.briefing = nil
      return briefing
    }
  }

  /// Begins a run where one is due and none is under way.
  func begin() {
    let hasPaused = monotonicMilliseconds() >= lastChange + BriefingRoom.pause
    guard isDue || isDueAfterPause && hasPaused else { return }
    guard let decisions = soundDecisions() else {
      (isDue, isDueAfterPause) = (false, false)
      return
    }
    let isFree = desk.work.withLock { work in
      guard !work.isBusy else { return false }
      work.isBusy = true
      return true
    }
    guard isFree else { return }
    (isDue, isDueAfterPause) = (false, false)
    let (site, desk) = (site, desk)
    let began = onThread {
      // A person may be saving meanwhile: that comes first, and finds a core free.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(0), 10)
      // What cannot be listed was said, and the reading of the briefs says it again.
      let briefing = try? Briefing(site, jobs: max(1, availableCores / 2), decisions: decisions)
      desk.work.withLock { $0 = Desk.Work(isBusy: false, briefing: briefing) }
    }
    if !began { desk.work.withLock { $0.isBusy = false } }
  }
}
