/// HTML that we wrote ourselves, as UTF-8 bytes; templates insert it unescaped.
///
/// It is a type of its own so that no text of an article becomes markup by passing through a `String`.
package struct Markup: Sendable, Hashable {
  /// The bytes, exactly as they will stand in the page.
  package let bytes: [UInt8]

  /// Nothing at all; a section over it is not shown.
  package static let none = Markup(trusted: [])

  /// Takes `bytes` for finished HTML. The caller answers for every text in them being escaped.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }
}
