/// What the desk tells readers of a brief that was wrong: when it was put right or withdrawn, and why.
package struct Notice: Sendable, Hashable {
  package var date: Day
  /// A sentence for readers, as the desk wrote it.
  package var note: String

  /// A correction's or a withdrawal's day and words.
  package init(date: Day, note: String) {
    self.date = date
    self.note = note
  }
}
