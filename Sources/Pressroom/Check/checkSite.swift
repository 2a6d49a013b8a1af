import Briefs

/// What is wrong with the built site as it stands in the output folder: files that are not as the manifest says,
/// links and anchors that lead nowhere, feeds and data that cannot be read. Problems name the file below `folder`.
///
/// Reads every file of the manifest once, on `jobs` cores; strangers' files are not ours to check.
package func checkSite(in folder: String, base: String = "/", jobs: Int = availableCores) -> [Problem] {
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
  return check(EditionProof(standing: manifest, in: folder), base: base, jobs: jobs)
}

/// What is wrong with an edition: files that are not as its manifest says, links and anchors that lead nowhere, feeds and data that cannot
/// be read. Problems name the file in the output folder, also where it does not stand there yet. Holds few files at a time.
///
/// - Parameter base: The path that the site's address ends in: `/press/` for `https://x.example/press/`.
package func check(_ edition: EditionProof, base: String, jobs: Int = availableCores) -> [Problem] {
  let paths = Set(edition.manifest.files.keys)
  let read = parallelMap(paths.sorted(), jobs: jobs) {
    path -> (fault: Problem?, page: LinkedPage?, feed: [Problem]) in
    let (file, fault) = edition.read(path)
    guard let file else { return (fault, nil, []) }
    if path.hasSuffix(".css") { return (fault, LinkedPage(styleSheet: file, among: paths), []) }
    return path.hasSuffix(".html")
      ? (fault, LinkedPage(file, among: paths, base: base), []) : (fault, nil, checkFeeds(in: [file]))
  }
  let found = checkAnchors(of: read.compactMap(\.page)) + read.flatMap(\.feed)
  return read.compactMap(\.fault)
    + found.map { problem in
      var problem = problem
      problem.path = edition.folder + "/" + problem.path
      return problem
    }
}
