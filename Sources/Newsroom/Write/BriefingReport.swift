import Briefs

/// What a run did with each brief, in the order of the briefs' paths.
package struct BriefingReport: Sendable {
  /// What became of one brief.
  package enum Outcome: Sendable, Equatable {
    case new
    /// The machine's parts that were refreshed.
    case changed([String])
    case unchanged
  }

  /// One brief of the run.
  package struct Entry: Sendable {
    /// Below the content folder.
    package let path: String
    /// What the machine calls it.
    package let title: String
    package internal(set) var outcome: Outcome
    /// Whether neither the event's nor the publication's year is known.
    package let isUndated: Bool
    /// What a person owns and the machine would write otherwise.
    package let kept: [BriefConflict]
    /// Countries that were named and refused.
    package let refused: [CountryMention]
    /// What a reader should know of the source's text.
    package let flags: [QualityFlag]
  }

  /// A brief that a person deleted, and that was not written again.
  package struct Deletion: Sendable, Hashable {
    /// Its article, below the content folder.
    package let article: String
    /// Where it stood, below the content folder.
    package let brief: String
  }

  package internal(set) var entries: [Entry] = []
  /// In the order of the articles' paths.
  package internal(set) var deleted: [Deletion] = []
  package internal(set) var problems: [Problem] = []
  /// The briefs that the desk skips, below the content folder.
  package internal(set) var skipped: [String] = []
  /// Whether there was anything to write, whatever came of it.
  package internal(set) var hadWork = false
}
