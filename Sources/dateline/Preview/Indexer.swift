import Briefs
import Circulation
import Glibc
import Preview
import Pressroom
import Synchronization

/// Keeps the search index up with the briefs while the site is being shown: has it made on a thread of its own once nobody has saved
/// anything for a while. Until then readers search by the last one.
final class Indexer {
  private let site: String
  private let pagefind: Pagefind?
  private let bench = Bench()
  /// What is to be indexed, since it was last looked at; nil where nothing was shown since.
  private var documents: [Site.Page]?
  private var lastChange = 0

  /// Where the other thread leaves its work.
  private final class Bench: Sendable {
    struct Work: Sendable {
      var isBusy = false
      var outcome: Result<SearchIndex, Problem>?
      /// Of the documents that were indexed last, whatever came of it.
      var hash = ""
    }

    let work = Mutex(Work())
  }

  /// How long a person must have paused, in milliseconds.
  private static let pause = 2000
  /// How often the other thread is asked whether it is done.
  private static let glance = 200

  /// An indexer for a site; without the program for it nothing is ever due.
  init(_ site: SiteOptions) {
    self.site = site.site
    pagefind = Pagefind(for: site.site, homes: Home.find().looked)
  }

  /// Whether this machine has the program that makes an index.
  var isEquipped: Bool { pagefind != nil }

  /// How long the caller may wait for changes before it asks here again; nil for ever.
  var patience: Int? {
    if bench.work.withLock({ $0.isBusy }) { return Indexer.glance }
    return documents == nil ? nil : max(1, lastChange + Indexer.pause - monotonicMilliseconds())
  }

  /// Notes what is shown now. What the settings do without has no documents.
  func note(_ site: Site, isFirst: Bool = false) {
    guard pagefind != nil, !site.documents.isEmpty else { return documents = nil }
    documents = site.documents
    // Nobody is kept waiting by the first.
    lastChange = isFirst ? monotonicMilliseconds() - Indexer.pause : monotonicMilliseconds()
  }

  /// What a run gave, once: the index, or the warning that says why there is none.
  func takeOutcome() -> Result<SearchIndex, Problem>? {
    bench.work.withLock { work in
      defer { work.outcome = nil }
      return work.outcome
    }
  }

  /// Begins a run where one is due and none is under way.
  func begin() {
    guard let pagefind, let documents, monotonicMilliseconds() >= lastChange + Indexer.pause else { return }
    let isFree = bench.work.withLock { work in
      guard !work.isBusy else { return false }
      work.isBusy = true
      return true
    }
    guard isFree else { return }
    self.documents = nil
    let (site, bench) = (site, bench)
    let began = onThread {
      // Whoever saves meanwhile comes first.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(0), 10)
      let hash = sha256(documents.flatMap { Array(sha256($0.bytes()).utf8) + Array($0.address.path.utf8) })
      guard bench.work.withLock({ $0.hash }) != hash else { return bench.work.withLock { $0.isBusy = false } }
      let outcome: Result<SearchIndex, Problem>
      do throws(Problem) {
        outcome = .success(try SearchIndex(of: documents, by: pagefind, in: site))
      } catch {
        outcome = .failure(error)
      }
      bench.work.withLock { $0 = Bench.Work(isBusy: false, outcome: outcome, hash: hash) }
    }
    if !began { bench.work.withLock { $0.isBusy = false } }
  }
}
