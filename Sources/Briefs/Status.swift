/// Whether readers may see a brief.
package enum Status: String, Sendable, Hashable, CaseIterable {
  /// Has a page in a build with `--drafts` alone.
  case draft
  case published
}
