import Briefs

/// The wording of what stands around an article, from each language's `furniture.tsv`.
///
/// All languages are matched at once: a French page has English buttons.
package struct Furniture: Sendable {
  /// Where in a line the phrase must stand to count.
  package enum Position: String, Sendable {
    /// The line says nothing else, digits apart.
    case whole
    case start
    case within
    case end
  }

  /// What a phrase tells of its line.
  package enum Subject: Sendable, Hashable {
    /// The line is set aside as this kind.
    case aside(LineKind)
    /// The phrase leads to the day of publication: `Publié le`.
    case published
    /// The phrase leads to the day of a change: `Updated`.
    case updated
    /// The phrase leads to the author: `By`.
    case byline
    /// The phrase leads to the outlet: `Publié dans`.
    case outlet
    /// What follows an outlet's name where its company is named: `Ltd`.
    case company
  }

  /// One phrase's meaning.
  package struct Wording: Sendable {
    package let subject: Subject
    package let position: Position
    /// How many words the line may have for the phrase to count.
    package let most: Int
  }

  package private(set) var phrases = Phrases<Wording>()
  /// The keys of the words that follow an outlet's name where its company is named.
  package private(set) var companies: Set<UInt64> = []

  /// Reads `furniture.tsv` below `folder`, of the languages without a folder, and that of every language; an unknown kind or
  /// position is a problem with its line.
  package init(folder: String, problems: inout [Problem]) {
    for path in Lexicons.languages.map({ "\($0)/furniture.tsv" }) + ["furniture.tsv"] {
      for row in Table(at: path, in: folder, columns: 3, problems: &problems).rows {
        guard let subject = Furniture.subject(row[0]), let position = Position(rawValue: row[1]) else {
          problems.append(
            Problem(
              path: folder + "/" + path, line: row.line,
              what: "unknown kind or position: \(row[0]), \(row[1])",
              hint:
                "kinds are those of LineKind, published, updated, byline, outlet, company; positions whole, start, within, end"
            ))
          continue
        }
        let most = Int(row[3]) ?? (position == .start ? 30 : 25)
        if subject == .company { companies.insert(wordKey(row[2])) }
        phrases.add(row[2], Wording(subject: subject, position: position, most: most))
      }
    }
  }

  private static func subject(_ name: String) -> Subject? {
    switch name {
    case "published": .published
    case "updated": .updated
    case "byline": .byline
    case "outlet": .outlet
    case "company": .company
    default: LineKind(rawValue: name).map { .aside($0) }
    }
  }
}
