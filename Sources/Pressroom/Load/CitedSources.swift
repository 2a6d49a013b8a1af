import Briefs

/// The articles that one brief cites, each read and decoded once.
struct CitedSources {
  private let files: SourceFiles
  private var read: [String: Result<SourceText?, Problem>] = [:]

  /// Nothing was read yet.
  init(of files: SourceFiles) { self.files = files }

  /// The paths that were asked for.
  var paths: [String] { Array(read.keys) }

  /// An article's text; nil where there is none. Throws where it cannot be read.
  mutating func text(of path: String) throws(Problem) -> SourceText? {
    if let known = read[path] { return try known.get() }
    let result: Result<SourceText?, Problem>
    do throws(Problem) {
      result = .success(try files.text(of: path))
    } catch {
      result = .failure(error)
    }
    read[path] = result
    return try result.get()
  }

  /// An article's SHA-256 as it is now; nil where it cannot be read. Reads it again: only a faulty brief asks.
  func sha256(of path: String) -> String? {
    guard let bytes = try? files.bytes(of: path) else { return nil }
    return Briefs.sha256(bytes)
  }
}
