/// The document a brief was made from.
package struct Source: Sendable, Hashable {
  /// Relative to the content folder: `articles/000.txt`.
  package var path: String
  /// Of the bytes as found, in lower-case hexadecimal: the article's identity.
  package var sha256: String
  package var outlet: String?
  /// Only ever http or https.
  package var url: String?

  /// A source document.
  package init(path: String, sha256: String, outlet: String? = nil, url: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.outlet = outlet
    self.url = url
  }
}
