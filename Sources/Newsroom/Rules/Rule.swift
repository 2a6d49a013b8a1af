/// A rule or a trait by which something is read: a short name, which stands in JSON, in briefs, in tables of weights and in
/// `why`, and what it says in words.
package protocol Rule: CaseIterable, Sendable {
  var name: String { get }
  /// One English sentence.
  var sentence: String { get }
}

extension Rule where Self: RawRepresentable<String> {
  package var name: String { rawValue }
}

extension LineRule: Rule {}
extension Trait: Rule {}
extension PublicationRule: Rule {}
extension DateRule: Rule {}
extension HappenedRule: Rule {}
extension PlaceRule: Rule {}
extension PartyRule: Rule {}
extension ContextRule: Rule {}
extension CountrySighting.Refusal: Rule {}
extension CountryTrait: Rule {}
extension PersonSign: Rule {}
extension OfficeRule: Rule {}
extension OrganisationRule: Rule {}
extension JoinRule: Rule {}
extension JoinTrait: Rule {}
extension SentenceTrait: Rule {}
extension FlagRule: Rule {}
