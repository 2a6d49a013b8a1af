import Briefs
import Glibc
import Newsroom
import Pressroom

/// What topics and countries are called in an answer: as the site's interface calls them in English.
struct NamesShown {
  private let theme: Theme?

  /// Reads the words of a site's theme, or of the one that came with the program where the site has none.
  init(_ site: SiteOptions) {
    let places = [site.templatesFolder] + (Home.find().found.map { [$0.folder + "/Templates"] } ?? [])
    var problems: [Problem] = []
    theme = places.first { access($0 + "/strings/topics.tsv", R_OK) == 0 }
      .map { Theme(at: $0, problems: &problems) }
  }

  /// A topic's name; nil where nothing names it.
  func topic(_ code: String) -> String? { theme?.topicName(code, in: "en") }

  /// `PL (Poland)`, or the code where nothing names it.
  func country(_ code: CountryCode) -> String {
    theme?.countryName(code, in: "en").map { "\(code) (\($0))" } ?? code.code
  }
}

/// A country that a question names, by its code or by its name in French, English, Spanish or Arabic.
struct CountryAsked {
  let code: CountryCode

  /// The country; throws with exit 2 and the nearest name where there is none.
  init(_ text: String, with lexicons: Lexicons, names own: [CountryCode: String] = [:]) throws {
    if let code = CountryCode(text.uppercased()) {
      self.code = code
      return
    }
    let names = own.map { (name: $0.value, country: $0.key) } + countryNames(with: lexicons)
    let wanted = CountryAsked.key(text)
    if !wanted.isEmpty, let named = names.first(where: { CountryAsked.key($0.name) == wanted }) {
      code = named.country
      return
    }
    let near = nearest(to: folded(text), among: names.lazy.map { folded($0.name) })
      .flatMap { near in names.first { folded($0.name) == near } }
    throw Halt.misuse(
      text, "no country is called so",
      hint: near.map { "did you mean \($0.name) (\($0.country))?" }
        ?? "give two letters, such as PL, or a name in French, English, Spanish or Arabic")
  }

  /// Equal for the same words, whatever their case, accents and hyphens.
  private static func key(_ name: String) -> [UInt64] { words(of: name).map(\.key) }
}
