import Briefs

/// The words of one language that names of organisations are made of, from its `organisation-words.tsv`.
package struct OrganisationWords: Sendable {
  /// What a word can be in a name.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    /// What a body is: `Banque`, `Institute`, `هيئة`.
    static let head = Kinds(rawValue: 1)
    /// What a name in English may end with, and not go on after: `Police`, `Line`.
    static let tail = Kinds(rawValue: 1 << 1)
    /// What may stand before a head: `Haute Autorité`.
    static let prefix = Kinds(rawValue: 1 << 2)
    /// Ministries, governments and parliaments, which are not listed.
    static let state = Kinds(rawValue: 1 << 3)
    /// A head in small letters before a name: `hôpital Saint-Louis`.
    static let low = Kinds(rawValue: 1 << 4)
    /// What says that a company's or a body's name follows: `the operator X`.
    static let carrier = Kinds(rawValue: 1 << 5)
    /// A possessor in a name: `Women's Institute`.
    static let owner = Kinds(rawValue: 1 << 6)
    /// A club's name begins with it: `Dynamo`, `FC`.
    static let club = Kinds(rawValue: 1 << 7)
    /// Joins the parts of a name: `de`, `of`.
    static let link = Kinds(rawValue: 1 << 8)
    static let and = Kinds(rawValue: 1 << 9)
    static let article = Kinds(rawValue: 1 << 10)
    /// An Arabic head that needs more than one word after it.
    static let weak = Kinds(rawValue: 1 << 11)
    /// An Arabic word that no name goes on with.
    static let stop = Kinds(rawValue: 1 << 12)

    /// By the name used in `organisation-words.tsv`.
    static let named: [String: Kinds] = [
      "head": head, "tail": tail, "prefix": prefix, "state": state, "low": low, "carrier": carrier,
      "owner": owner, "club": club, "link": link, "and": and, "article": article, "weak": weak, "stop": stop,
    ]
  }

  private var kinds: [UInt64: Kinds] = [:]
  /// Endings of adjectives, in UTF-8.
  private(set) var endings: [[UInt8]] = []

  /// Reads a language's `organisation-words.tsv` below `folder`: kind, words parted by `|`; `adjective` has endings. An
  /// unknown kind is a problem.
  package init(language: String, folder: String, problems: inout [Problem]) {
    let path = "\(language)/organisation-words.tsv"
    for row in Table(at: path, in: folder, columns: 2, problems: &problems).rows {
      let cells = row[1].utf8.split(separator: UInt8(ascii: "|"))
      if row[0] == "adjective" {
        endings += cells.map { Array($0) }
      } else if let kind = Kinds.named[row[0]] {
        for key in cells.map({ Briefs.words(of: String(Substring($0))) }) where key.count == 1 {
          kinds[key[0].key, default: []].formUnion(kind)
        }
      } else {
        problems.append(
          Problem(
            path: folder + "/" + path, line: row.line, what: "unknown kind of word: \(row[0])",
            hint: "kinds are adjective, \(Kinds.named.keys.sorted().joined(separator: ", "))"))
      }
    }
  }

  /// What the word can be; nothing for most.
  func of(_ key: UInt64) -> Kinds { kinds[key] ?? [] }
}
