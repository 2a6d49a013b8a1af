/// The names a view offers to templates, in a fixed order, each with its kind and how it is read.
///
/// Templates are checked against it when they are compiled, and every name becomes a slot number there;
/// rendering never looks a name up. Making one costs an allocation and is meant for a `static let`.
package struct Shape<Subject: View>: Sendable {
  let outline: Outline
  private let fill: @Sendable (Subject, inout Galley, Int) -> Void

  /// A shape of the fields given. A name that stands twice, or that no tag could hold, is a mistake in our
  /// own code and stops the program.
  package init(_ fields: Field<Subject>...) { self.init(fields) }

  /// A shape of fields that several views have in common and of this one's own.
  package init(_ fields: [Field<Subject>]) {
    let number = FieldSet.numbers(for: fields.count)
    outline = Outline(
      of: String(describing: Subject.self), id: ObjectIdentifier(Subject.self),
      entries: fields.map { Outline.Entry(name: $0.name, kind: $0.kind) }, number: number)
    // One closure that calls the next costs a third of an array of them, each counted when it is taken out.
    var fill: @Sendable (Subject, inout Galley, Int) -> Void = { _, _, _ in }
    for (slot, field) in fields.enumerated() {
      let before = fill
      let set = field.set
      fill = { subject, galley, place in
        before(subject, &galley, place)
        if galley.reads.contains(number + slot) { set(subject, &galley, place + slot) }
      }
    }
    self.fill = fill
  }

  /// Lays what `subject` shows into the galley: the place of its first slot.
  func lay(_ subject: Subject, in galley: inout Galley) -> Int {
    let place = galley.room(for: outline.entries.count)
    fill(subject, &galley, place)
    return place
  }

  /// Lays what each of `subjects` shows, one behind the other: the place of the first one's first slot.
  func lay(_ subjects: [Subject], in galley: inout Galley) -> Int {
    let width = outline.entries.count
    let count = subjects.count
    let first = galley.room(for: count * width)
    for i in 0..<count { fill(subjects[i], &galley, first + i * width) }
    return first
  }
}
