import Mustache

/// A decision of the desk: what, by whom, when and why.
struct DecisionView: View {
  var what: String
  /// A line, a country, a name or an article; nil where `what` says all.
  var about: String?
  var by: String
  var date: String
  /// As ISO 8601.
  var iso: String
  var reason: String

  static let shape = Shape<DecisionView>(
    .text("what", \.what), .text("about", \.about), .text("by", \.by), .text("date", \.date),
    .text("iso", \.iso), .text("reason", \.reason))
}
