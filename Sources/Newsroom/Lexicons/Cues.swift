import Briefs

/// The words of one language that tell what stands beside them, from its `cues.tsv`.
package struct Cues: Sendable {
  /// What a phrase tells; one phrase may tell several things.
  package struct Kinds: OptionSet, Sendable, Hashable {
    package let rawValue: UInt64

    /// The kinds with these bits.
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The head of an office: `ministre`, `head of`, `سفير`.
    package static let office = Kinds(rawValue: 1)
    /// A rank that stands before a name or an office: `General`, `العقيد`.
    package static let rank = Kinds(rawValue: 1 << 1)
    /// `M.`, `Mrs`, `السيد`.
    package static let honorific = Kinds(rawValue: 1 << 2)
    /// A body that acts for its country: `police`, `gouvernement`.
    package static let institution = Kinds(rawValue: 1 << 3)
    /// People who act for nobody: `migrants`, `ressortissants`, `players`.
    package static let people = Kinds(rawValue: 1 << 4)
    /// What is spoken: `langue`, `speaks`.
    package static let tongue = Kinds(rawValue: 1 << 5)
    package static let currency = Kinds(rawValue: 1 << 6)
    /// A text named after the town it was signed in: `accord`, `convention`.
    package static let treaty = Kinds(rawValue: 1 << 7)
    /// `rue`, `avenue`, `gare`.
    package static let street = Kinds(rawValue: 1 << 8)
    /// `FC`, `Real`, `Atlético`.
    package static let club = Kinds(rawValue: 1 << 9)
    /// Leads to where something is: `à`, `in`, `في`.
    package static let at = Kinds(rawValue: 1 << 10)
    /// Leads to where someone comes from: `depuis`, `from`.
    package static let from = Kinds(rawValue: 1 << 11)
    /// Something still to happen: `se tiendra`, `will be held`.
    package static let coming = Kinds(rawValue: 1 << 12)
    /// `visite`, `trip`, `زيارة`: who is visited acts.
    package static let visit = Kinds(rawValue: 1 << 13)
    /// What states do to each other: `signed`, `agreed`.
    package static let act = Kinds(rawValue: 1 << 14)
    /// `les deux pays`.
    package static let both = Kinds(rawValue: 1 << 15)
    /// `a déclaré`, `said`.
    package static let say = Kinds(rawValue: 1 << 16)
    /// An article or its like before a noun in the singular, and in the plural.
    package static let one = Kinds(rawValue: 1 << 17)
    package static let many = Kinds(rawValue: 1 << 18)
    /// May stand inside a person's name: `de`, `ben`, `ould`.
    package static let particle = Kinds(rawValue: 1 << 19)
    /// Capitalised, and no part of a name: months, `Grand`, `Conseil`.
    package static let noName = Kinds(rawValue: 1 << 20)
    /// Joins the parts of an office or of a body's name: `de`, `of`, `et`.
    package static let link = Kinds(rawValue: 1 << 21)
    /// `entre`, `between`, `axe`.
    package static let between = Kinds(rawValue: 1 << 22)
    /// May stand before the head of an office: `ancien`, `deputy`.
    package static let before = Kinds(rawValue: 1 << 23)
    /// Ends an office: `qui`, `who`, `الذي`.
    package static let clause = Kinds(rawValue: 1 << 24)
    /// Joins things of a list: `et`, `and`, `y`.
    package static let and = Kinds(rawValue: 1 << 25)
    /// A body's name may begin with it: `Direction`, `Ministry`.
    package static let body = Kinds(rawValue: 1 << 26)
    /// A verb that a person is the subject or object of before or after the name: `a reçu`, `met`.
    package static let meets = Kinds(rawValue: 1 << 27)
    /// A weekday, `yesterday`, `أمس`.
    package static let day = Kinds(rawValue: 1 << 28)
    /// What follows belongs to what stands before: `de`, `of`.
    package static let of = Kinds(rawValue: 1 << 29)
    /// What somebody does for a living or in a story, which is no office: `agriculteur`, `witness`, `الشاعر`.
    package static let trade = Kinds(rawValue: 1 << 30)
    /// A verb that persons are the subject of: `won`, `est né`, `marcó`.
    package static let does = Kinds(rawValue: 1 << 31)
    /// An office that serves a state, or a part of one, wherever it stands: `ministre`, `mayor`, `سفير`.
    package static let state = Kinds(rawValue: 1 << 32)

    /// By the name used in `cues.tsv`.
    static let named: [String: Kinds] = [
      "office": office, "rank": rank, "honorific": honorific, "institution": institution, "people": people,
      "tongue": tongue, "currency": currency, "treaty": treaty, "street": street, "club": club, "at": at,
      "from": from, "coming": coming, "visit": visit, "act": act, "both": both, "say": say, "one": one,
      "many": many, "particle": particle, "no-name": noName, "link": link, "between": between,
      "before": before, "clause": clause, "and": and, "body": body, "meets": meets,
      "day": day, "of": of, "trade": trade, "does": does, "state": state,
    ]
  }

  package private(set) var phrases = Phrases<Kinds>()

  /// Reads a language's `cues.tsv` below `folder`: kind, phrases parted by `|`. An unknown kind is a problem with its line.
  package init(language: String, folder: String, problems: inout [Problem]) {
    let path = "\(language)/cues.tsv"
    for row in Table(at: path, in: folder, columns: 2, problems: &problems).rows {
      guard let kinds = Kinds.named[row[0]] else {
        problems.append(
          Problem(
            path: folder + "/" + path, line: row.line, what: "unknown kind of cue: \(row[0])",
            hint: "kinds are \(Kinds.named.keys.sorted().joined(separator: ", "))"))
        continue
      }
      for phrase in row[1].utf8.split(separator: UInt8(ascii: "|")) {
        // What serves a state is an office.
        phrases.add(String(Substring(phrase)), kinds == .state ? [.state, .office] : kinds)
      }
    }
  }
}
