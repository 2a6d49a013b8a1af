/// When the event of an article happened: a date, or a bare weekday that no publication day could anchor.
package struct Happened: Sendable, Hashable {
  package var value: EDTF?
  /// Kept where the text gives a weekday and no date can be had.
  package var weekday: Weekday?
  package var basis: Basis
  /// The name of the rule that read or derived it.
  package var rule: String
  /// The lines of the source that show it, ascending.
  package var lines: [Int]

  /// When it happened, with its evidence.
  package init(value: EDTF?, weekday: Weekday?, basis: Basis, rule: String, lines: [Int]) {
    self.value = value
    self.weekday = weekday
    self.basis = basis
    self.rule = rule
    self.lines = lines
  }
}
