import Mustache

/// A part of an article's page: what it stands on, and whose word it is.
struct QuestionView: View {
  /// Whose word a part is.
  enum Owner {
    case machine
    /// A decision in `overrides.yaml`.
    case decided
    /// A person changed it in the brief.
    case edited
    /// A person took it out of the brief.
    case deleted

    var phrase: Phrase {
      switch self {
      case .machine: .ownerMachine
      case .decided: .ownerDecided
      case .edited: .ownerEdited
      case .deleted: .ownerDeleted
      }
    }
  }

  /// The row's anchor: `why-title`.
  var id: String
  var label: String
  /// The part of the page that shows the evidence.
  var href: String
  var note: String
  var owner: Owner
  var ownerWords: String
  /// The rules that decided it, each with its place on the page about the site.
  var rules: [RuleLinkView] = []

  static let shape = Shape<QuestionView>(
    .text("id", \.id), .text("label", \.label), .text("href", \.href), .text("note", \.note),
    .flag("desk") { $0.owner != .machine }, .text("owner_words", \.ownerWords), .list("rules", \.rules))
}

/// A rule, and where the page about the site tells it.
struct RuleLinkView: View {
  /// Its name in the data.
  var name: String
  var href: String

  static let shape = Shape<RuleLinkView>(.text("rule", \.name), .text("href", \.href))
}
