import Briefs

/// The site's own settings, from `content/site.yaml`.
package struct SiteFile: Sendable {
  /// How much of a source a page shows.
  package enum SourceText: String, Sendable, CaseIterable {
    /// Nothing but the brief's own sentences.
    case none
    /// The lines that the brief quotes.
    case quotes
    /// Every line: for an internal edition.
    case full
  }

  package var title: String
  package var description: String?
  /// Ends in a slash; nil where the site has no address yet.
  package var baseURL: String?
  /// The interface's languages: the first stands at `/`, each other one wholly at `/xx/`. Each once, and never none.
  package var languages = ["fr"]
  /// What the site says of itself in other languages, by language.
  package var translations: [String: Translation] = [:]
  /// The country the desk follows.
  package var focus: CountryCode?
  /// Names over the ones we ship.
  package var countryNames: [CountryCode: String] = [:]
  /// One line for every page's foot: what a reader has to know of this site.
  package var notice: String?
  package var sourceText = SourceText.quotes
  /// Whether each event gets a picture for networks to show beside a link.
  package var cards = true
  /// What the site does without.
  package var leftOut: Set<SitePart> = []
  /// What must hold before an edition is published.
  package var guards = Guards()
  /// Whether the site is to have a search index where the machine can make one.
  package var wantsSearch = true
  /// Whether the edition that is made will have one: its pages lead to it. No setting of the file; whoever makes the index says so.
  package var isSearched = false
  /// Where the site is published, as it stands in the file: the circulation's to read.
  package var publish: YAMLNode?

  /// A site with a title and nothing else.
  package init(title: String) { self.title = title }

  /// The languages the interface can speak.
  package static let spoken = ["fr", "en", "es", "ar"]

  /// Reads the file. Nil where there is an error among the problems: a run then stops with exit 2.
  ///
  /// - Parameter countries: All there are; where empty, every code of two capitals is one.
  package static func read(
    _ bytes: [UInt8], path: String, countries: Set<CountryCode> = []
  ) -> (file: SiteFile?, problems: [Problem]) {
    let root: YAMLNode?
    do {
      root = try readYAML(bytes, path: path)
    } catch {
      return (nil, [error])
    }
    var fields = Fields(root, path: path)
    var file = SiteFile(title: "")
    let title = fields.text("title").flatMap { $0.utf8.allSatisfy { $0 <= 0x20 } ? nil : $0 }
    file.title = fields.needed("title", title) ?? ""
    file.description = fields.text("description")
    file.baseURL = fields.value(
      "base_url", wanted: "an http or https address", hint: "write it whole: https://digest.example/", baseURL
    )
    file.readLanguages(&fields)
    file.translations = Translation.read(&fields, among: file.languages)
    file.focus = fields.value("focus", wanted: "a country's code", hint: codeHint) {
      country($0, among: countries)
    }
    file.countryNames = readCountryNames(&fields, among: countries)
    file.notice = fields.text("notice")
    file.sourceText = fields.choice("source_text", of: SourceText.self) ?? .quotes
    file.cards = fields.bool("cards") ?? true
    file.leftOut = SitePart.read(&fields)
    file.guards = Guards.read(&fields, sourceText: file.sourceText)
    file.wantsSearch = fields.bool("search") ?? true
    file.publish = fields.node("publish")
    let problems = fields.finish()
    return (problems.contains { $0.severity == .error } ? nil : file, problems)
  }

  /// The path of the base URL: `/` for `https://digest.example/`, `/press/` for `https://x.example/press/`; nil where the site has no
  /// address yet.
  package var basePath: String? {
    guard let base = baseURL else { return nil }
    let parts = base.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  private static func baseURL(_ text: String) -> String? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) && text.utf8.count > scheme.utf8.count
    {
      let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
      guard isPlain, text.utf8.dropFirst(scheme.utf8.count).first != UInt8(ascii: "/") else { return nil }
      return text.hasSuffix("/") ? text : text + "/"
    }
    return nil
  }
}
