extension BriefFile {
  /// The names of all parts that a brief may have: the front matter's keys in the order they are written in, `summary` and `points`.
  package static let parts = BriefParts.keys + ["summary", "points"]
}
