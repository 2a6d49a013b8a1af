import Briefs

/// One place in the story where a country is named, and what stands around it.
package struct CountrySighting: Sendable {
  /// What the words around tell.
  package struct Signals: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    /// The signals with these bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// An office or an institution is said to be the country's.
    package static let office = Signals(rawValue: 1)
    /// The country does something states do: it signs, agrees, condemns.
    package static let actor = Signals(rawValue: 1 << 1)
    /// It stands with another: `Maroc-Italie`, `entre Rabat et Madrid`.
    package static let pair = Signals(rawValue: 1 << 2)
    /// It is visited.
    package static let visit = Signals(rawValue: 1 << 3)
    /// A word that leads to a place stands before it: `à Rabat`.
    package static let located = Signals(rawValue: 1 << 4)
    /// Somebody comes from there.
    package static let origin = Signals(rawValue: 1 << 5)
    /// What is told of it is still to come.
    package static let coming = Signals(rawValue: 1 << 6)
    /// It only says where some people are from.
    package static let people = Signals(rawValue: 1 << 7)
    /// It stands in the headline or the lede.
    package static let lead = Signals(rawValue: 1 << 8)
    package static let dateline = Signals(rawValue: 1 << 9)
    /// A noun in the singular: `le Polonais`.
    package static let onePerson = Signals(rawValue: 1 << 10)
    package static let manyPeople = Signals(rawValue: 1 << 11)
  }

  /// Why a sighting is not taken.
  package enum Refusal: String, Sendable, CaseIterable {
    case lonePerson = "lone-demonym"
    case treaty = "treaty-town"
    case street
    case club
    case partOfName = "part-of-a-name"
    case ambiguous
    case weak = "common-word"
    case trap
  }

  /// Indices into the reading's words.
  package let words: Range<Int>
  package var country: CountryCode
  /// All the countries the words may mean, the likeliest first.
  package var candidates: [CountryCode]
  package let kind: Gazetteer.Kind
  package let line: Int
  /// Whether it stands in the headline.
  package let isTitle: Bool
  package var signals: Signals = []
  /// Whether it counts only where another form of the country stands in the story.
  package var needsSupport = false
  /// Whether country and capital have one name: Singapore, Djibouti.
  package let isAlsoCapital: Bool
  /// Whether the form is also a common word or a person's name.
  package let isWeak: Bool
  package var refusal: Refusal?

  /// Whether it speaks of the country, and not only of where people are from or of what is to come.
  var isAbout: Bool { signals.isDisjoint(with: [.people, .onePerson, .origin, .coming]) }

  /// What it weighs in the story: headline and lede three times the body, a city or region half, people half.
  package var weight: Double {
    var weight = signals.contains(.lead) ? 3.0 : 1.0
    switch kind {
    case .city, .region: weight *= 0.5
    case .capital: weight *= signals.contains(.located) ? 0.75 : 1
    default: break
    }
    if !signals.isDisjoint(with: [.people, .manyPeople, .onePerson]) { weight *= 0.5 }
    if !signals.isDisjoint(with: [.origin, .coming]) { weight *= 0.25 }
    return weight
  }
}
