import Briefs
import Circulation
import Pressroom

/// What a night did, for the duty officer, the monitor and the next night.
struct NightReport {
  /// How it ended.
  enum Result: String {
    /// The new edition stands at its target.
    case published
    /// The new edition stands in the output folder, and no target was asked for.
    case built
    /// A guard stopped it; the last good edition stands.
    case refused
    /// The settings, a tool or the target failed it; the last good edition stands.
    case failed
  }

  /// An edition that passed every guard and arrived.
  struct GoodEdition {
    var finished: String
    var pages: Int
    var briefs: Int
    var target: String?
  }

  /// A stage and how long it took.
  struct Stage {
    var name: String
    var seconds: Double
  }

  /// A brief or an article, and what is to be said of it.
  struct Entry {
    var path: String
    var text: String
    var hint = ""
  }

  /// An article that is not read until somebody has looked at it, and since when.
  struct Quarantined {
    var path: String
    var reason: String
    /// A moment, as ISO 8601.
    var since: String
  }

  var site: String
  var started: Moment
  var finished: Moment
  var result = Result.failed
  var exit: Int32 = 0
  var target: String?
  /// The last good edition: this one, or an earlier one.
  var good: GoodEdition?
  /// The size of the last good edition before this night.
  var before: EditionCount?
  var stages: [Stage] = []
  var count: EditionCount?
  /// How many files were sent to the target, and removed there.
  var sent: Int?
  var removed: Int?

  var new: [Entry] = []
  var changed: [Entry] = []
  var undated: [Entry] = []
  var refused: [Entry] = []
  /// Those of them that are news: what the machine would write is something else than it wrote last, and no night told it yet.
  var conflicts: [Entry] = []
  /// What was told of conflicts that stand still, this night or an earlier one; sorted.
  var told: [String] = []
  /// How many briefs a person deleted stay deleted.
  var deleted = 0
  /// Lines that were set aside as the outlet's own; the path is the outlet's name.
  var house: [Entry] = []
  var quarantined: [Quarantined] = []
  var problems: [Problem] = []
  /// Those of them that kept the edition from being published.
  var reasons: [Problem] = []
  var runs: [SourceRun] = []
  /// Addresses of articles' pages that stood in the output folder and are not in the new edition.
  var gone: [String] = []

  /// The stage in which files travel.
  static let publishing = "publish"

  /// A night that has just begun.
  init(of site: String, at started: Moment) {
    self.site = site
    self.started = started
    finished = started
  }

  /// Runs a stage and notes how long it took, also where it throws.
  mutating func time<Value>(_ name: String, _ stage: () throws -> Value) rethrows -> Value {
    let watch = Stopwatch()
    defer { stages.append(Stage(name: name, seconds: watch.seconds)) }
    return try stage()
  }

  var errors: [Problem] { problems.filter { $0.severity == .error } }
  var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}
