/// What a template is shown: a value whose names are written down once, in its shape.
///
/// A view is a plain struct, so the compiler asks for every property when one is made; a field cannot be
/// forgotten. The shape lists the names that templates may use, each beside the property it shows:
///
/// ```swift
/// struct EventRow: View {
///   var title: String
///   var outlet: String?
///   var accounts: Int
///   var summary: Markup
///   var place: PlaceLink?
///   var countries: [CountryLink]
///
///   static let shape = Shape<EventRow>(
///     .text("title", \.title),
///     .text("outlet", \.outlet),
///     .number("accounts", \.accounts),
///     .markup("summary", \.summary),
///     .section("place", \.place),
///     .list("countries", \.countries))
/// }
/// ```
///
/// A view may hold views of its own kind (a tree); a partial that includes itself then ends with the tree.
package protocol View: Sendable {
  /// The names this view offers. Declare it with `static let`: it is read once for every view rendered.
  static var shape: Shape<Self> { get }
}
