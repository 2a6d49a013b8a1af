/// An organisation named in the source.
package struct Organisation: Sendable, Hashable {
  package var name: String
  package var acronym: String?
  package var lines: [Int]

  /// An organisation with its evidence.
  package init(name: String, acronym: String?, lines: [Int]) {
    self.name = name
    self.acronym = acronym
    self.lines = lines
  }
}
