/// One thing that an edition changed for readers.
package struct Change: Sendable, Hashable {
  /// What became of it, in the order in which readers are told.
  package enum Kind: String, Sendable, CaseIterable {
    /// Was not there before.
    case added
    /// Was wrong, and the desk says so.
    case corrected
    /// Is no longer stood by.
    case withdrawn
    /// Is stood by again, or has a page again.
    case returned
    /// Reads otherwise than before, and the desk does not say that it was wrong.
    case revised
    /// An event whose articles all stand in one other event now.
    case merged
    /// An event some of whose articles, or all in several places, stand in other events now.
    case split
    /// Has no page any more.
    case removed
  }

  /// What it became of.
  package enum Subject: String, Sendable, CaseIterable {
    case event
    case article
  }

  package var kind: Kind
  package var subject: Subject
  /// The event's id, or the article's name in its address.
  package var name: String
  /// The ids of the events that its articles stand in now, sorted.
  package var to: [String] = []
  /// Which of the brief's corrections it is, from 1 in the desk's order; 0 for all other changes.
  package var correction = 0
  /// Its title in that edition, or where it is gone the last one.
  package var title: String
  /// The title before, where it got another one; empty otherwise.
  package var was = ""

  /// A change of some kind.
  package init(_ kind: Kind, _ subject: Subject, _ name: String, title: String) {
    self.kind = kind
    self.subject = subject
    self.name = name
    self.title = title
  }
}
