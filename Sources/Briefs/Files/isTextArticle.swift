/// Whether a file is an article by its name: it ends in `.txt`, in capitals or not. What stands beside articles (sidecars, notes, other
/// kinds of file) is no source that a brief could quote.
package func isTextArticle(_ path: String) -> Bool {
  path.utf8.count > 4 && path.utf8.suffix(4).map { $0 | 0x20 }.elementsEqual(".txt".utf8.map { $0 | 0x20 })
}
