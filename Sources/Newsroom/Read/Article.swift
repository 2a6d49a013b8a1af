import Briefs

/// One source document as found: its path, its bytes as text, and what the desk knows of it.
package struct Article: Sendable {
  /// What `extract -` was given as `id`; the path elsewhere.
  package var id: String
  /// Relative to the content folder (`articles/000.txt`), or as given on the command line.
  package var path: String
  /// The path as problems name it: where a person finds the file.
  package var shown: String
  /// Of the bytes as found, in lower-case hexadecimal.
  package var sha256: String
  package var text: SourceText
  package var sidecar: Sidecar

  /// An article with its identity worked out from `bytes`.
  package init(
    id: String? = nil, path: String, shownAs shown: String? = nil, bytes: [UInt8],
    sidecar: Sidecar = Sidecar()
  ) {
    self.id = id ?? path
    self.path = path
    self.shown = shown ?? path
    self.sha256 = Briefs.sha256(bytes)
    self.text = SourceText(decoding: bytes)
    self.sidecar = sidecar
  }
}
