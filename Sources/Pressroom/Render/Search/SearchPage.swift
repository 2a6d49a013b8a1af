import Briefs
import Mustache

/// What the search page and the documents it searches agree on.
enum SearchPage {
  /// The value of the filter `year` for what has no date.
  static let undated = "undated"
  /// The most values that a list of the page offers: the most frequent ones. All others are found by their words.
  static let longestList = 250
  static let mostNames = 60
  /// The most bytes of a brief's sentences that a result carries.
  static let longestText = 2400

  /// What the page may do, and what every other page of the site may: none of the two asks another host for anything.
  ///
  /// Only the search page runs a script, and WebAssembly in it, and reads files of the site. A host's header is this widest policy; each
  /// page's own narrows it, since of two policies the browser obeys both (CSP 3, 4.4).
  static let policy = policy(
    "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; ", form: "'self'")

  /// The policy of a page that searches nothing.
  ///
  /// - Parameter hasField: Whether its masthead has the field that leads to the search page.
  static func plainPolicy(hasField: Bool) -> String { policy("", form: hasField ? "'self'" : "'none'") }

  private static func policy(_ more: String, form: String) -> String {
    "default-src 'none'; \(more)style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action \(form)"
  }
}

/// The search page.
struct SearchView: PageView {
  var frame: Frame
  /// Whether this edition has an index to search.
  var isReady: Bool
  var groups: [SearchGroupView]
  /// Counts with their blank, a form of the plural each: `found-few`.
  var words: [SearchWordView]
  /// How letters fold, as JSON.
  var folding: Markup
  /// The way to `pagefind/`.
  var bundle: String
  /// The lists by which every page is reached without searching.
  var indexes: [CrumbView]

  static let shape = Shape<SearchView>(
    Field.frame + [
      .flag("ready", \.isReady), .list("groups", \.groups), .list("words", \.words),
      .markup("folding", \.folding), .text("bundle", \.bundle), .list("indexes", \.indexes),
    ])
}

/// One list by which results are narrowed.
struct SearchGroupView: View {
  /// `country`, `pair`, `topic`, `year`, `language`: the filter's name.
  var name: String
  var label: String
  var options: [SearchOptionView]

  static let shape = Shape<SearchGroupView>(
    .text("name", \.name), .text("label", \.label), .list("options", \.options))
}

/// A value of such a list.
struct SearchOptionView: View {
  var value: String
  var label: String

  static let shape = Shape<SearchOptionView>(.text("value", \.value), .text("label", \.label))
}

/// A text that the page's script says.
struct SearchWordView: View {
  var key: String
  var text: String

  static let shape = Shape<SearchWordView>(.text("key", \.key), .text("text", \.text))
}
