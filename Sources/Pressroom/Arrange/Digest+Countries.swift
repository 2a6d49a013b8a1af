import Briefs

extension Digest {
  /// The pairs of an event's parties, where the site has pairs.
  func pairs(of event: Event) -> [CountryPair] { has(.pairs) ? event.pairs : [] }

  /// Parties and places, and pairs of parties. A country that is only mentioned is counted nowhere.
  mutating func arrangeCountries() {
    var entries: [CountryCode: CountryEntry] = [:]
    var counterparts: [CountryCode: [CountryCode: Int]] = [:]
    var pairs: [CountryPair: [Int]] = [:]
    for (i, event) in events.enumerated() {
      for code in event.parties {
        entries[code, default: CountryEntry(code: code)].events.append(i)
        entries[code]?.articles += event.accounts.count
        for other in event.parties where other != code {
          counterparts[code, default: [:]][other, default: 0] += 1
        }
      }
      for pair in self.pairs(of: event) { pairs[pair, default: []].append(i) }
      if let place = event.place?.country, !event.parties.contains(place) {
        entries[place, default: CountryEntry(code: place)].placed.append(i)
      }
    }
    countries = entries.keys.sorted().compactMap { code in
      var entry = entries[code]
      entry?.counterparts = byFrequency(counterparts[code] ?? [:]).map { (code: $0.key, count: $0.count) }
      return entry
    }
    pairSet = Set(pairs.keys)
    for (i, country) in countries.enumerated() { countryIndex[country.code] = i }
    self.pairs = byFrequency(pairs.mapValues(\.count)).map {
      PairEntry(pair: $0.key, events: pairs[$0.key] ?? [])
    }
  }
}
