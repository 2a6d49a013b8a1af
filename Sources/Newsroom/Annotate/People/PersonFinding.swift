/// How a person was found: what told that the words are a name, and how the office was found.
package struct PersonFinding: Sendable {
  /// Nil where the person has no office.
  package let office: OfficeRule?
  /// The signs of the first full mention, the weightiest first; a weight is nil where nothing was weighed.
  package let signs: [(sign: PersonSign, weight: Double?)]

  init(office: OfficeRule?, signs: [(sign: PersonSign, weight: Double?)]) {
    self.office = office
    self.signs = signs
  }

  init(office: OfficeRule?, signs: PersonSigns, _ weights: PersonWeights?) {
    self.office = office
    let held = PersonSign.allCases.filter { $0 != .always && signs.contains($0) }
    self.signs = held.map { ($0, weights?[$0]) }
      .sorted { (abs($1.1 ?? 0), $0.0.rawValue) < (abs($0.1 ?? 0), $1.0.rawValue) }
  }
}
