/// Whether readers may see a brief, and what they must know of it.
package enum Status: String, Sendable, Hashable, CaseIterable {
  /// Has a page in a build with `--drafts` alone.
  case draft
  case published
  /// Was published with a fault that its `corrections` tell.
  case corrected
  /// Is no longer stood by: the page stays, and says so and why.
  case withdrawn
  /// Set aside by a decision of the desk: it has no page. The machine writes it, and takes it back with the decision.
  case skipped
}
