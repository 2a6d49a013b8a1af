/// One value of a view, at the place that its shape gave to the name: two numbers, so that reading one counts no reference.
///
/// What they count is known to the template that reads it, by the kind of the name. Whatever the kind, a value is shown where its `count`
/// is not zero, so that an empty slot is a value that is missing.
struct Slot: Sendable, Hashable {
  /// Where the value begins: texts and markup in the galley's bytes; a view, the views of a list and the texts of a list in its slots.
  var start = 0
  /// Bytes of a text or markup, views or texts of a list; a number itself; 1 for yes and for a view that is there.
  var count = 0
}
