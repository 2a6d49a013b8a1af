import Briefs

/// What a guard lets pass before an edition is published: `guards:` in `site.yaml`.
package struct Guards: Sendable, Equatable {
  /// By how many per cent the pages, or the briefs, may fall against the last good edition.
  package var shrink = 10
  /// How many characters in a row a page may take from a source; nil where there is no limit.
  ///
  /// 2,000 unless `source_text` is `full`: the machine itself quotes no more than 1,600 in a row and shows 160 bytes on either
  /// side, so only an edit or a template can pass it.
  package var quotation: Int? = 2000

  /// The guards of a site that says nothing of them.
  package init() {}

  /// Reads `{ shrink: 10, quotation: 2000 }`; what is wrong is noted, and the default stands.
  static func read(_ fields: inout Fields, sourceText: SiteFile.SourceText) -> Guards {
    var guards = Guards()
    if sourceText == .full { guards.quotation = nil }
    let named = fields.object("guards") { inner -> Guards? in
      var named = guards
      if let shrink = inner.int("shrink") {
        if (0...100).contains(shrink) {
          named.shrink = shrink
        } else {
          inner.note("shrink", what: "\"shrink\" is \(shrink)", hint: "per cent, from 0 to 100")
        }
      }
      if let quotation = inner.int("quotation") {
        if quotation > 0 {
          named.quotation = quotation
        } else {
          inner.note("quotation", what: "\"quotation\" is \(quotation)", hint: "characters, 1 or more")
        }
      }
      return named
    }
    return named ?? guards
  }
}
