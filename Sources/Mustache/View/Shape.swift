/// The names a view offers to templates, in a fixed order, each with its kind and how it is read.
///
/// Templates are checked against it when they are compiled, and every name becomes a slot number there; rendering
/// never looks a name up. Making one costs an allocation and is meant for a `static let`.
package struct Shape<Subject: View>: Sendable {
  let outline: Outline
  private let readers: [@Sendable (Subject) -> Slot]

  /// A shape of the fields given. A name that stands twice, or that no tag could hold, is a mistake in our own code
  /// and stops the program.
  package init(_ fields: Field<Subject>...) {
    outline = Outline(
      of: String(describing: Subject.self), id: ObjectIdentifier(Subject.self),
      entries: fields.map { Outline.Entry(name: $0.name, kind: $0.kind) })
    readers = fields.map(\.read)
  }

  /// What `subject` shows, slot by slot: one allocation, and one for every view inside it.
  func slots(of subject: Subject) -> [Slot] {
    readers.map { $0(subject) }
  }
}
