import Briefs

extension Edition {
  /// The social cards: one of the site, one for each event. None where the site has no address (a network shows only pictures
  /// with a whole one), where `cards: false` stands in site.yaml, or where the theme has no letters for them.
  func socialCards() -> [Site.Page] {
    guard let press = cardPress else { return [] }
    let edition = self
    let home = Site.Page(address: permalink("/" + Edition.homeCard), source: "the site's card") {
      press.print(edition.siteCard())
    }
    guard has(.events) else { return [home] }
    return [home]
      + digest.events.indices.map { i in
        Site.Page(
          address: permalink("/events/\(digest.events[i].slug)/card.png"),
          source: "the card of the event \(digest.events[i].id)"
        ) { press.print(edition.socialCard(ofEvent: i)) }
      }
  }

  /// The picture that stands for a page elsewhere: its event's, or the site's. Nil where the site has no cards.
  func cardImage(ofEvent event: Int?) -> CardImageView? {
    guard cardPress != nil, let base else { return nil }
    guard let event, has(.events) else {
      return CardImageView(url: base + Edition.homeCard, words: site.title)
    }
    let card = socialCard(ofEvent: event)
    return CardImageView(
      url: base + eventFiles[event].dropLast("index.html".count) + "card.png",
      words: [card.headline, card.parties, card.date].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  private static let homeCard = "card.png"

  private func socialCard(ofEvent place: Int) -> SocialCard {
    let event = digest.events[place]
    let best = best(event)
    let points = event.parties.compactMap { map.point($0) }
    let isAlone = event.accounts.count == 1
    let told = wording.count(.accounts, event.accounts.count)
    let origins = isAlone ? "" : " · " + wording.count(.origins, event.origins.count)
    return SocialCard(
      site: site.title, date: when(event: place).words.words,
      parties: event.parties.prefix(6).map(name).joined(separator: " · "), headline: title(best.brief),
      isHeadlineRightToLeft: best.brief.language == "ar",
      facts: [event.place?.name ?? "", isAlone ? best.brief.source.outlet ?? told : told + origins].filter {
        !$0.isEmpty
      },
      dots: points.map { (Float($0.x) / 10, Float($0.y) / 10, 6) }, isJoined: points.count == 2)
  }

  private func siteCard() -> SocialCard {
    let most = Float(max(1, digest.countries.map(\.events.count).max() ?? 1))
    let dots = digest.countries.compactMap { entry -> (x: Float, y: Float, radius: Float)? in
      guard !entry.events.isEmpty, let point = map.point(entry.code) else { return nil }
      return (
        Float(point.x) / 10, Float(point.y) / 10, 3 + 5 * (Float(entry.events.count) / most).squareRoot()
      )
    }
    return SocialCard(
      site: site.title, date: "", parties: "", headline: site.description ?? site.title,
      isHeadlineRightToLeft: wording.direction == "rtl",
      facts: [
        wording.count(.events, digest.events.count), wording.count(.countries, digest.countries.count),
      ], dots: dots, isJoined: false)
  }
}
