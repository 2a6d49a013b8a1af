import Briefs

/// Which of the briefs that a person deleted are written again.
package enum Recreation: Sendable {
  /// None: what a person deleted stays deleted.
  case none
  case all
  /// Those that are named: by the article's path or at least twelve digits of its SHA-256, by the brief's path or by its page's address.
  case only([String])

  /// Whether nothing is written again.
  package var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// Whether a brief that was deleted is written again; `article` is where its article is now.
  func includes(_ row: WrittenBriefs.Row, article: Source) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .only(let names): names.contains { Recreation.means($0, row, article) }
    }
  }

  /// The names that none of some deleted briefs bears, in the order given.
  func missing(in rows: [(row: WrittenBriefs.Row, article: Source)]) -> [String] {
    guard case .only(let names) = self else { return [] }
    return names.filter { name in !rows.contains { Recreation.means(name, $0.row, $0.article) } }
  }

  private static func means(_ name: String, _ row: WrittenBriefs.Row, _ article: Source) -> Bool {
    [article.path, row.brief].contains { isPath(name, to: $0) }
      || name.utf8.count >= 12 && article.sha256.hasPrefix(name) || name == "/articles/\(row.name)/"
  }

  /// Whether a path ends in one below the content folder.
  private static func isPath(_ name: String, to path: String) -> Bool {
    name == path || name.utf8.suffix(path.utf8.count + 1).elementsEqual(("/" + path).utf8)
  }
}
