/// Which language's tree a file of a site is in, and its place there: `ar/events/x/index.html` is `ar/` and `events/x/index.html`.
///
/// The first language's tree has no name; what all trees share counts to it. No page's first name is a language's code.
package func treeOfFile(_ file: String) -> (tree: String, place: String) {
  for language in SiteFile.spoken where file.utf8.starts(with: (language + "/").utf8) {
    return (language + "/", String(file.dropFirst(language.utf8.count + 1)))
  }
  return ("", file)
}
