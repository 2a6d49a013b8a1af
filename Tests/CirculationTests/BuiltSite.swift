import Briefs
import Circulation
import Pressroom
import Support

/// A built site of a few files in a folder of a test's own, and places to publish it to.
final class BuiltSite: Sendable {
  let around: TemporaryFolder

  init(_ files: [String: String] = BuiltSite.first) throws {
    around = try TemporaryFolder()
    around.makeFolder("site")
    build(files)
  }

  /// Two editions that share some files.
  static let first = [
    "index.html": page("one"), "style.css": "body { color: black }\n", "articles/a/index.html": page("a"),
    "articles/b/index.html": page("b"), "feed.atom": "<feed/>\n", "assets/icon.svg": "<svg/>\n",
  ]
  static let second = [
    "index.html": page("two"), "style.css": "body { color: navy }\n", "articles/a/index.html": page("a"),
    "articles/c/index.html": page("c"), "feed.atom": "<feed/>\n", "assets/icon.svg": "<svg/>\n",
  ]

  /// A page of some length, so that it is worth compressing.
  static func page(_ text: String) -> String {
    "<!DOCTYPE html><link rel=stylesheet href=style.css>" + String(repeating: "<p>\(text)</p>\n", count: 200)
  }

  /// The site's folder.
  var path: String { around.path + "/site" }

  /// Builds another edition.
  func build(_ files: [String: String]) {
    around.removeAll("site/public")
    var manifest = Manifest()
    for (file, text) in files {
      around.write("site/public/" + file, text)
      manifest.files[file] = Manifest.Entry(sha256: sha256(Array(text.utf8)), size: text.utf8.count)
    }
    around.write("site/public/manifest.json", manifest.bytes)
  }

  func delivery(to target: PublishTarget) throws -> Delivery {
    try Delivery(of: path + "/public", for: target, in: path)
  }

  /// Publishes what is built.
  @discardableResult
  func publish(to target: PublishTarget, dryRun: Bool = false, clean: Bool = false) throws -> Receipt {
    let lock = try SiteLock(of: path, as: "a test")
    return try deliver(try delivery(to: target), dryRun: dryRun, clean: clean, under: lock)
  }

  /// Why publishing fails; nil where it does not.
  func failure(to target: PublishTarget, clean: Bool = false) -> Problem? {
    do {
      try publish(to: target, clean: clean)
      return nil
    } catch {
      return error as? Problem
    }
  }

  /// What stands below a folder beside the site: path → text.
  func texts(below folder: String) -> [String: String] {
    Snapshot(of: around.path + "/" + folder).files().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// A shell's line in the folder around the site.
  @discardableResult
  func shell(_ line: String) throws -> Command.Ending {
    try Command("/bin/sh", ["-c", line], in: around.path).run()
  }
}
