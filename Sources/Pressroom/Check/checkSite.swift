import Briefs

/// What is wrong with the built site as it stands in the output folder: files that are not as the manifest says,
/// links and anchors that lead nowhere, feeds and data that cannot be read. Problems name the file below `folder`.
///
/// Reads every file of the manifest once, on `jobs` cores; strangers' files are not ours to check.
package func checkSite(in folder: String, jobs: Int = availableCores) -> [Problem] {
  let manifest: Manifest
  do throws(Problem) {
    guard let bytes = try readFileIfThere(folder + "/" + Manifest.file, limit: 1 << 28) else {
      return [
        Problem(
          path: folder, severity: .warning, what: "no site is built here yet", hint: "run `dateline build`")
      ]
    }
    manifest = Manifest(reading: bytes)
  } catch {
    return [error]
  }
  guard !manifest.files.isEmpty else {
    return [
      Problem(
        path: folder + "/" + Manifest.file, what: "it lists no file, so the site cannot be checked",
        hint: "run `dateline build`")
    ]
  }
  let paths = manifest.files.keys.sorted()
  var files: [BuiltFile] = []
  var problems: [Problem] = []
  for (file, problem) in parallelMap(paths, jobs: jobs, { read($0, in: folder, as: manifest.files[$0]) }) {
    if let file { files.append(file) }
    if let problem { problems.append(problem) }
  }
  return problems
    + (checkLinks(in: files) + checkFeeds(in: files)).map { problem in
      var problem = problem
      problem.path = folder + "/" + problem.path
      return problem
    }
}

private func read(_ path: String, in folder: String, as entry: Manifest.Entry?) -> (BuiltFile?, Problem?) {
  let shown = folder + "/" + path
  do throws(Problem) {
    let bytes = try readFile(shown, limit: 1 << 28)
    guard sha256(bytes) == entry?.sha256 else {
      return (
        BuiltFile(path: path, bytes: bytes),
        Problem(path: shown, what: "not as it was built", hint: "run `dateline build --clean`")
      )
    }
    return (BuiltFile(path: path, bytes: bytes), nil)
  } catch {
    return (nil, error)
  }
}
