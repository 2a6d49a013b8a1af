import Briefs

/// What `check` has against a brief.
package struct Fault: Sendable {
  /// Why a text cannot stand.
  package enum Kind: Sendable {
    /// The source is as it was when the brief was written, and a sentence does not stand in it.
    case altered
    /// The source is another one now, or not the brief's own, and a sentence does not stand in it.
    case changed
    /// The source is gone or cannot be read.
    case lost
    /// Neither a source nor a person answers for a text, or it cannot be read sentence by sentence.
    case unsigned
  }

  /// What is said of it: an error where the brief can have no page for it.
  package let problem: Problem
  package let kind: Kind
  /// The article's path in the content folder: `articles/000.txt`; nil where none is named.
  package let source: String?
  /// Whether a person wrote what is at fault.
  package let isPersons: Bool
}

/// A brief that `check` has something against.
package struct FaultyBrief: Sendable {
  /// In the content folder: `briefs/2022/x.md`.
  package let path: String
  package let status: Status
  /// In the order of the brief.
  package let faults: [Fault]

  /// Whether it has no page. Otherwise its source is lost, and what the machine wrote of it is borne out by the hash that it recorded.
  package var isRefused: Bool { faults.contains { $0.problem.severity == .error } }
}
