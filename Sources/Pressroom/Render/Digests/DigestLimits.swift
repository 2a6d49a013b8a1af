import Briefs

/// How much of a period a digest has.
struct DigestLimits: Sendable {
  /// Events told whole: those with the most origins and accounts.
  var whole: Int
  /// Events told by their title, of the others.
  var titles: Int
  var pairs: Int
  var notices: Int

  /// A page of a few hundred rows.
  static let page = DigestLimits(whole: 60, titles: 240, pairs: 24, notices: 60)
  /// A mail that is seldom cut (``Edition/heaviestMail``).
  static let mail = DigestLimits(whole: 30, titles: 90, pairs: 12, notices: 20)

  /// Half as much; nothing in the end.
  var halved: DigestLimits {
    DigestLimits(whole: whole / 2, titles: titles / 2, pairs: pairs / 2, notices: notices / 2)
  }

  var isNothing: Bool { whole + titles + pairs + notices == 0 }
}

/// How a digest's links are written.
enum DigestLinks: Sendable {
  /// To files, as seen from a page whose way to the root this is: they open from disk too.
  case relative(root: String)
  /// Whole addresses; none where the site has no address.
  case absolute
}

extension Edition {
  /// The link to a page of this edition.
  func href(_ path: String, _ links: DigestLinks) -> String? {
    switch links {
    case .relative(let root): root + percentEncoded(String(path.dropFirst())) + "index.html"
    case .absolute: site.baseURL.map { $0 + permalink(path).encoded.dropFirst() }
    }
  }

  func path(_ period: Period) -> String { "/digests/\(period.name)/" }
}
