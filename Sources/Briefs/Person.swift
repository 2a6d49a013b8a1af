/// A person, with the office as the source states it.
package struct Person: Sendable, Hashable {
  /// The fullest form of the name in the source.
  package var name: String
  package var office: String?
  /// The country the office belongs to.
  package var country: CountryCode?
  package var lines: [Int]
  /// Other forms under which the source names the person (`M. Belqadir`).
  package var variants: [String]

  /// A person with the evidence.
  package init(name: String, office: String?, country: CountryCode?, lines: [Int], variants: [String] = []) {
    self.name = name
    self.office = office
    self.country = country
    self.lines = lines
    self.variants = variants
  }
}
