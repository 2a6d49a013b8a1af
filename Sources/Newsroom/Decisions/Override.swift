import Briefs

/// The desk's decisions, as `content/overrides.yaml` has them, in its order.
package struct Overrides: Sendable, Hashable {
  /// The file as problems name it.
  package let path: String
  package var decisions: [Override]
  /// Whether nothing was decided.
  package var isEmpty: Bool { decisions.isEmpty }

  /// Decisions of a file.
  package init(path: String = "content/overrides.yaml", _ decisions: [Override] = []) {
    self.path = path
    self.decisions = decisions
  }
}

/// One decision: what, by whom, when and why.
package struct Override: Sendable, Hashable {
  /// The line of the file it begins in.
  package let line: Int
  package let ruling: Ruling
  package let by: String
  package let date: Day
  package let reason: String

  /// A decision with its author and reason.
  package init(line: Int, _ ruling: Ruling, by: String, date: Day, reason: String) {
    self.line = line
    self.ruling = ruling
    self.by = by
    self.date = date
    self.reason = reason
  }

  /// The decision as a brief shows it.
  func shown(about: String = "") -> Decision {
    Decision(what: ruling.key.rawValue, about: about, by: by, date: date, reason: reason)
  }
}

/// What the desk may decide.
package enum Ruling: Sendable, Hashable {
  /// A line is the story's.
  case keep(ArticleName, LineName)
  /// A line is not the story's.
  case setAside(ArticleName, LineName)
  case title(ArticleName, String)
  /// Nil where the desk says that it is not known.
  case happened(ArticleName, EDTF?)
  case published(ArticleName, EDTF?)
  case place(ArticleName, Place?)
  /// In the order of the file, no country twice.
  case countries(ArticleName, [CountryRuling])
  /// Two articles or more that tell of one event.
  case same([ArticleName])
  /// Two articles or more of which no two tell of one event.
  case apart([ArticleName])
  case skip(ArticleName)
  /// The name, and the other forms that mean the same person: in one article, or in all.
  case person(name: String, variants: [String], article: ArticleName?)

  /// The keys that say what is decided, in the order in which a page lists decisions.
  package enum Key: String, Sendable, CaseIterable {
    case title, happened, published, place, countries, person, keep
    case setAside = "set_aside"
    case same, apart, skip
  }

  /// The key that says it.
  package var key: Key {
    switch self {
    case .keep: .keep
    case .setAside: .setAside
    case .title: .title
    case .happened: .happened
    case .published: .published
    case .place: .place
    case .countries: .countries
    case .same: .same
    case .apart: .apart
    case .skip: .skip
    case .person: .person
    }
  }
}

/// A country and the role the desk gives it.
package struct CountryRuling: Sendable, Hashable {
  package let code: CountryCode
  package let role: CountryRole

  /// A country's role.
  package init(_ code: CountryCode, _ role: CountryRole) {
    self.code = code
    self.role = role
  }
}

/// How a decision names an article.
package enum ArticleName: Sendable, Hashable {
  /// `articles/…`: survives other bytes.
  case path(String)
  /// The first digits of the SHA-256 of its bytes, twelve or more, in lower case: those bytes alone, wherever they lie.
  case digest(String)
  /// The name in the address of its brief, `/articles/SLUG/`: survives other bytes and other places.
  case address(String)

  /// The name as it is shown.
  package var shown: String {
    switch self {
    case .path(let path): path
    case .digest(let digits): digits
    case .address(let slug): "/articles/\(slug)/"
    }
  }

  /// Reads a name; nil where it is none. A path may begin with `content/`, an address with a site's own, percent-encoded or not.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    if (12...64).contains(bytes.count), bytes.allSatisfy(isHexDigit) {
      self = .digest(text.lowercased())
      return
    }
    if text.hasPrefix("/") || text.hasPrefix("http://") || text.hasPrefix("https://") {
      guard let slug = ArticleName.slug(inAddress: text) else { return nil }
      self = .address(slug)
      return
    }
    let path = text.hasPrefix("content/") ? String(text.dropFirst("content/".count)) : text
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > 1, names[0] == "articles", !path.utf8.contains(0),
      !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    else { return nil }
    self = .path(path)
  }

  private static func slug(inAddress text: String) -> String? {
    var names = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if names.last == "index.html" { names.removeLast() }
    if names.last == "" { names.removeLast() }
    guard names.count > 2, names[names.count - 2] == "articles", let last = names.last, !last.isEmpty,
      let slug = withoutPercents(last), Permalink("/articles/\(slug)/") != nil
    else { return nil }
    return slug
  }
}

/// How a decision names a line of an article.
package struct LineName: Sendable, Hashable {
  /// What the line is known by.
  package enum Mark: Sendable, Hashable {
    /// Its text, without the spaces around it, runs of white space as one: every line that says it.
    case text(String)
    /// Its number, from 1.
    case number(Int)
  }

  package let mark: Mark
  /// The first digits of the SHA-256 of the bytes it was said of; nil where it holds for any.
  package let sha256: String?

  /// A line's name.
  package init(_ mark: Mark, sha256: String? = nil) {
    self.mark = mark
    self.sha256 = sha256
  }
}

func isHexDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
}

/// A part of an address with `%C3%A9` made `é` again; nil where a percent leads no two digits, or what comes of it is no UTF-8.
private func withoutPercents(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let encoded = Array(text.utf8)
  var bytes: [UInt8] = []
  var i = 0
  while i < encoded.count {
    guard encoded[i] == UInt8(ascii: "%") else {
      bytes.append(encoded[i])
      i += 1
      continue
    }
    guard i + 2 < encoded.count, isHexDigit(encoded[i + 1]), isHexDigit(encoded[i + 2]),
      let byte = UInt8(String(decoding: encoded[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(byte)
    i += 3
  }
  return String(validating: bytes, as: UTF8.self)
}
