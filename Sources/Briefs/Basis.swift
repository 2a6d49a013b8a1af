/// How a value came to be known. Absence is `nil`, never a guess.
package enum Basis: String, Hashable, Sendable, CaseIterable {
  /// The sidecar says so.
  case sidecar
  /// Metadata in the page says so.
  case declared
  /// The text says so.
  case stated
  /// A named rule worked it out from something known.
  case derived
  /// A title made from the lede.
  case made
  /// A person at the desk decided.
  case desk
}
