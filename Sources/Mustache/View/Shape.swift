/// The names a view offers to templates, in a fixed order, each with its kind and how it is read.
///
/// Templates are checked against it when they are compiled, and every name becomes a slot number there;
/// rendering never looks a name up. Making one costs an allocation and is meant for a `static let`.
package struct Shape<Subject: View>: Sendable {
  let outline: Outline
  private let fill: @Sendable (Subject, inout [Slot]) -> Void

  /// A shape of the fields given. A name that stands twice, or that no tag could hold, is a mistake in our
  /// own code and stops the program.
  package init(_ fields: Field<Subject>...) { self.init(fields) }

  /// A shape of fields that several views have in common and of this one's own.
  package init(_ fields: [Field<Subject>]) {
    outline = Outline(
      of: String(describing: Subject.self), id: ObjectIdentifier(Subject.self),
      entries: fields.map { Outline.Entry(name: $0.name, kind: $0.kind) })
    // One closure that calls the next costs a third of an array of them, each counted when it is taken out.
    var fill: @Sendable (Subject, inout [Slot]) -> Void = { _, _ in }
    for field in fields {
      let before = fill
      fill = { subject, slots in
        before(subject, &slots)
        slots.append(field.read(subject))
      }
    }
    self.fill = fill
  }

  /// What `subject` shows, slot by slot: one allocation, and one for every view inside it.
  func slots(of subject: Subject) -> [Slot] {
    var slots: [Slot] = []
    slots.reserveCapacity(outline.entries.count)
    fill(subject, &slots)
    return slots
  }

  /// What each of `subjects` shows.
  func slots(of subjects: [Subject]) -> [[Slot]] {
    var views: [[Slot]] = []
    views.reserveCapacity(subjects.count)
    for subject in subjects { views.append(slots(of: subject)) }
    return views
  }
}
