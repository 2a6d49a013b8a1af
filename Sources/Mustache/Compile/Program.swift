/// A compiled page: steps, the text they copy, and how many views are in sight at once.
struct Program: Sendable {
  var ops: [Op] = []
  var text: [UInt8] = []
  /// The further slots of dotted names.
  var reaches: [[Int]] = []
  var registers = 1
  /// The fields that its tags name: those that rendering asks a view for.
  var reads = FieldSet()
}
