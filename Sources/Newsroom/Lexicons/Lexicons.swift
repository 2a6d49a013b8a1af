import Briefs

/// All that the newsroom knows of the world's words, loaded once from the `.tsv` files.
///
/// Language data is a folder a language (`fr/stopwords.tsv`); what holds for all stands beside them.
package struct Lexicons: Sendable {
  /// The languages that have a folder of their own, in the product's order.
  package static let languages = ["fr", "en", "es", "ar"]

  /// The folder the tables were read from.
  package let folder: String

  /// Reads every table below `folder`. A bad row is a problem with its line; a missing file too.
  package init(folder: String, problems: inout [Problem]) {
    self.folder = folder
  }
}
