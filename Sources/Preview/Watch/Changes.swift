/// What changed in the folders that are watched, since it was last asked.
package struct Changes: Sendable, Equatable {
  /// The files and folders, by their paths below the folders as those were named; what came and went again is among them.
  package var paths: Set<String> = []
  /// Whether something changed of which it is not known what: all must be looked at.
  package var isUnknown = false

  /// No changes.
  package init() {}

  /// Whether nothing changed.
  package var isNone: Bool { paths.isEmpty && !isUnknown }

  /// Adds what changed after.
  package mutating func add(_ later: Changes) {
    paths.formUnion(later.paths)
    isUnknown = isUnknown || later.isUnknown
  }

  /// Whether a name is none of the site's: hidden ones, and what editors put beside a file while they save it.
  ///
  /// vim tries whether it may write by a file called `4913`, and keeps the old text as `name~` until the new one is safe.
  static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name == "4913" || name.hasPrefix("#") && name.hasSuffix("#")
  }
}
