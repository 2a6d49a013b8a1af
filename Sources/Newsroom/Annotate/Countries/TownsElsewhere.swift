import Briefs

extension MarkedStory {
  /// `Lebanon, Ohio,`: a town has the country of the region after it, and so has its name wherever the story says it.
  func placeTowns(_ found: inout [CountrySighting]) {
    var moved: [[UInt64]: CountryCode] = [:]
    for index in found.indices.dropLast() where isTown(found[index], in: found[index + 1]) {
      let name = keys(found[index])
      moved[name] = moved[name] ?? found[index + 1].country
    }
    guard !moved.isEmpty else { return }
    for index in found.indices where found[index].kind != .demonym {
      guard let country = moved[keys(found[index])] else { continue }
      found[index].country = country
      found[index].candidates = [country]
      found[index].needsSupport = false
    }
  }

  private func keys(_ sighting: CountrySighting) -> [UInt64] { words[sighting.words].map(\.key) }

  /// Whether the region stands behind the place, between two breaks, as where it lies.
  private func isTown(_ place: CountrySighting, in region: CountrySighting) -> Bool {
    guard region.kind == .region, place.kind != .demonym, place.country != region.country,
      region.refusal == nil, !region.isWeak || region.signals.contains(.dateline),
      place.words.upperBound == region.words.lowerBound,
      gaps[region.words.lowerBound].isSubset(of: [.comma, .space]),
      gaps[region.words.lowerBound].contains(.comma), gaps[region.words.upperBound].isBreak
    else { return false }
    // `Mexico, Texas and Arizona`, `Chad, Sudan, Darfur` are lists.
    return !gaps[place.words.lowerBound].contains(.comma)
      && (place.kind >= .capital || !place.signals.isDisjoint(with: [.located, .dateline]))
  }
}
