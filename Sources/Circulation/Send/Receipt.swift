/// What a delivery came to; in a dry run, what it would come to.
package struct Receipt: Sendable, Equatable {
  /// Files that travelled, in the order they did.
  package var sent: [String] = []
  /// Files of ours that stood there and are of no edition any more.
  package var removed: [String] = []
  /// How many files stand there already.
  package var unchanged = 0
  /// Of the files that travelled.
  package var bytes = 0
  /// The edition that is served now, where the target has editions: `000012`, or a commit's name.
  package var edition: String?

  /// Nothing yet.
  package init() {}
}
