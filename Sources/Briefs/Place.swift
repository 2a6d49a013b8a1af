/// Where the event happened.
package struct Place: Sendable, Hashable {
  /// As it stands in the source.
  package var name: String
  package var country: CountryCode?
  package var lines: [Int]

  /// A place with its evidence.
  package init(name: String, country: CountryCode?, lines: [Int]) {
    self.name = name
    self.country = country
    self.lines = lines
  }
}
