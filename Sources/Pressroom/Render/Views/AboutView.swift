import Mustache

/// The page about the site: the desk's own words, then how the site decides.
struct AboutView: PageView {
  var frame: Frame
  /// The desk's own words; nil where it wrote none.
  var text: AboutTextView?
  var chapters: [AboutChapterView]

  static let shape = Shape<AboutView>(
    Field.frame + [
      .flag("has_text") { $0.text != nil }, .markup("body") { $0.text?.body ?? Markup(trusted: []) },
      .text("text_lang") { $0.text?.language },
      .text("text_dir") { $0.text.map { direction(of: $0.language) } },
      .list("chapters", \.chapters),
    ])
}

/// What the desk says of its site.
struct AboutTextView: Sendable {
  var body: Markup
  /// Its own, which may be another than the interface's.
  var language: String
}

/// One thing that the site decides, and by which rules.
struct AboutChapterView: View {
  /// The anchor: `how-parties`.
  var id: String
  var title: String
  var lead: String
  var bases: [AboutBasisView] = []
  var rules: [AboutRuleView] = []
  var links: [CrumbView] = []

  static let shape = Shape<AboutChapterView>(
    .text("id", \.id), .text("label", \.title), .text("note", \.lead), .list("bases", \.bases),
    .flag("has_bases") { !$0.bases.isEmpty }, .list("rules", \.rules),
    .flag("has_rules") { !$0.rules.isEmpty }, .list("links", \.links),
    .flag("has_links") { !$0.links.isEmpty })
}

/// One of the ways in which a value is known.
struct AboutBasisView: View {
  var basis: String
  var words: String
  var note: String

  static let shape = Shape<AboutBasisView>(
    .text("basis", \.basis), .text("basis_words", \.words), .text("note", \.note))
}

/// One rule: what it says, and its name in the data.
struct AboutRuleView: View {
  /// The anchor: `rule-parties-acts-in-lead`.
  var id: String
  var words: String
  /// The language of the words, where a theme does not say them in the interface's.
  var language: String
  var name: String

  static let shape = Shape<AboutRuleView>(
    .text("id", \.id), .text("rule_words", \.words), .text("text_lang", \.language),
    .text("text_dir") { direction(of: $0.language) }, .text("rule", \.name))
}
