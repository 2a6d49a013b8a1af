import Briefs
import Newsroom

/// The pages that are about something, and the briefs they show.
enum PageKind: String {
  case articles
  case events
  case countries
  case pairs
  case topics
  case sources

  var template: String {
    switch self {
    case .articles: "article.mustache"
    case .events: "event.mustache"
    case .countries: "country.mustache"
    case .pairs: "pair.mustache"
    case .topics: "topic.mustache"
    case .sources: "source.mustache"
    }
  }

  func shows(_ file: BriefFile, at name: String) -> Bool {
    let brief = file.brief
    switch self {
    case .articles: return pageName(ofBriefAt: file.path, fallback: brief.source.sha256) == name
    case .events: return brief.event == name
    case .countries:
      return parties(brief).contains(name.uppercased()) || brief.place?.country?.code == name.uppercased()
    case .pairs:
      let codes = name.uppercased().split(separator: "-").map(String.init)
      return codes.count == 2 && codes.allSatisfy(parties(brief).contains)
    case .topics: return brief.topics.contains { $0 == "medtop:" + name || $0 == name }
    case .sources: return brief.source.outlet.map { slug($0, fallback: brief.source.sha256) } == name
    }
  }

  /// Whether a page of this kind, as published, is made from briefs of a status: a withdrawn one has its own page and is
  /// named on its event's, a draft and a skipped one have none.
  func shows(_ status: Status) -> Bool {
    switch status {
    case .published, .corrected: true
    case .withdrawn: self == .articles || self == .events
    case .draft, .skipped: false
    }
  }

  func reason(_ file: BriefFile, at name: String) -> String {
    guard self == .countries else { return "" }
    let country = file.brief.countries.first { $0.code.code == name.uppercased() }
    return country.map { "  \($0.role.rawValue): \($0.reason)" } ?? "  the place it happened"
  }

  private func parties(_ brief: Brief) -> [String] {
    brief.countries.filter { $0.role == .party }.map(\.code.code)
  }
}
