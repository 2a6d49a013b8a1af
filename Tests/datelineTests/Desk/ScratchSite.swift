import Glibc
import Support

/// A site of a test's own, with the clone's templates and none of its articles, and the program under test.
///
/// It stands in `site/` of a folder that a test may put other things in, to see that they stay as they are.
final class ScratchSite: Sendable {
  /// The folder around the site.
  let around: TemporaryFolder

  /// A site with a title, its templates and an empty content folder.
  init() throws {
    around = try TemporaryFolder()
    for folder in ["site", "site/content", "site/content/articles"] { around.makeFolder(folder) }
    write("content/site.yaml", ScratchSite.settings)
    for (path, bytes) in ScratchSite.templates { around.write("site/Templates/" + path, bytes) }
  }

  /// The settings every scratch site begins with.
  static let settings =
    "title: \"Le Sémaphore\"\nbase_url: \"https://digest.example/\"\nlanguages: [\"fr\"]\n"

  private static let templates = Snapshot(of: clone + "/Templates").files()

  /// The clone this test was built from.
  static let clone = String(
    #filePath.prefix { _ in true }.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 })

  /// The built program: beside the test bundle, unless `DATELINE_UNDER_TEST` names another.
  static let program: String = {
    if let named = getenv("DATELINE_UNDER_TEST") { return String(cString: named) }
    guard let resolved = realpath("/proc/self/exe", nil) else { return "dateline" }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
      + "/dateline"
  }()

  /// The site's folder.
  var path: String { around.path + "/site" }

  /// Runs the program in the site's folder.
  @discardableResult
  func dateline(_ arguments: String..., environment: [String: String] = [:], input: String = "/dev/null")
    throws
    -> Command.Ending
  {
    // The folder goes with the site: it must outlive the run.
    defer { withExtendedLifetime(self) {} }
    return try Command(ScratchSite.program, arguments, in: path, environment: environment, input: input).run()
  }

  /// Runs a line of shell in the site's folder; `$dateline` is the program, `$1` and so on the arguments.
  func shell(_ line: String, _ arguments: String...) throws -> Command.Ending {
    defer { withExtendedLifetime(self) {} }
    return try Command(
      "/bin/sh", ["-c", line, "sh"] + arguments, in: path, environment: ["dateline": ScratchSite.program]
    ).run()
  }

  /// Puts an article into `content/articles`.
  func article(_ name: String, _ text: String) { write("content/articles/" + name, text) }

  /// Puts an article into `content/articles`.
  func article(_ name: String, _ bytes: [UInt8]) { write("content/articles/" + name, bytes) }

  /// Writes a file of the site.
  func write(_ file: String, _ text: String) { around.write("site/" + file, text) }

  /// Writes a file of the site.
  func write(_ file: String, _ bytes: [UInt8]) { around.write("site/" + file, bytes) }

  /// What a file of the site holds.
  func text(_ file: String) -> String? { around.text("site/" + file) }

  /// Whether something stands there.
  func exists(_ file: String) -> Bool { around.exists("site/" + file) }

  /// The names in a folder of the site, sorted.
  func names(_ folder: String) -> [String] { around.names("site/" + folder) }

  /// The built site as it stands.
  var built: Snapshot { Snapshot(of: path + "/public") }

  /// The briefs as they stand: path below `content/briefs` → bytes. Neither the list of written ones nor what readers were told is one.
  var briefs: [String: [UInt8]] {
    Snapshot(of: path + "/content/briefs", leavingOut: ["editions.tsv", "written.tsv"]).files()
  }

  /// All below `content`.
  var content: [String: [UInt8]] { Snapshot(of: path + "/content").files() }

  /// The files in which runs keep what they worked out.
  var clippings: [String] {
    [".dateline/articles", ".dateline/briefing", ".dateline/building"].flatMap { folder in
      names(folder).map { folder + "/" + $0 }
    }
  }

  /// All pages of the built site, one after the other.
  var html: String {
    built.files().filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined(separator: "\n")
  }
}
