import Briefs

@testable import Pressroom

extension SmallDigest {
  /// The small digest's accounts with some of them changed, by their slugs.
  static func accounts(_ slugs: String..., changed change: (inout Brief) -> Void) -> [Account] {
    accounts.map { account in
      var account = account
      if slugs.contains(account.slug) { change(&account.brief) }
      return account
    }
  }

  /// The site of some accounts; a problem is a fault of the test.
  static func site(_ accounts: [Account], language: String = "en", base: String? = "https://digest.example/")
    -> Site
  {
    var content = content(accounts, language: language)
    content.site.baseURL = base
    let (site, problems) = render(content, theme: theme())
    precondition(problems.isEmpty, "\(problems)")
    return site
  }
}

/// A notice of a day of November 2026.
func notice(_ day: Int, _ note: String) -> Notice { Notice(date: Day(2026, 11, day)!, note: note) }

extension Site {
  /// What the built site is checked as.
  var files: [BuiltFile] { pages.map { BuiltFile(path: $0.address.file, bytes: $0.bytes()) } }
}
