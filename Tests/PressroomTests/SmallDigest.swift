import Briefs

@testable import Pressroom

/// A few invented accounts: one event told twice, one undated, one in Arabic.
enum SmallDigest {
  static let templates = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Templates"

  static func theme() -> Theme {
    var problems: [Problem] = []
    return Theme(at: templates, problems: &problems)
  }

  static func content(_ accounts: [Account] = accounts, language: String = "en") -> ContentFolder {
    var site = SiteFile(title: "The Harbour Digest")
    site.baseURL = "https://digest.example/"
    site.description = "Who met whom"
    site.languages = [language]
    return ContentFolder(site: site, accounts: accounts)
  }

  /// The edition of some accounts, for what is asked of it without a page.
  static func edition(_ accounts: [Account], _ language: String = "en") -> Edition {
    let content = content(accounts, language: language)
    let theme = theme()
    let digest = arrange(accounts, with: theme.comparison)
    return Edition(
      digest, chronicle: Chronicle(digest, after: content.editions, as: nil), site: content.site,
      theme: theme, hasAbout: false)
  }

  static var accounts: [Account] {
    [
      account(
        "visit-to-lisbon", "Coastguard chiefs meet in Lisbon", "en", "ma-pt-1", happened: "2024-03-11",
        outlet: "The Fanal", parties: ["MA", "PT"],
        sentences: [
          "The heads of the two coastguards met in Lisbon on Monday and signed a memorandum on rescue at sea.",
          "Both sides will exercise together twice a year off Larache.",
          "The fishing ports of the Algarve were not consulted.",
        ]),
      account(
        "lisbon-memorandum", "Lisbon: a memorandum for rescue at sea", "en", "ma-pt-1", happened: "2024-03",
        outlet: "Estuary Post", parties: ["MA", "PT"],
        sentences: [
          "In Lisbon the heads of the two coastguards signed a memorandum on rescue at sea on Monday.",
          "A common radio channel is to open before the summer.",
        ]),
      account(
        "poste-frontiere", "Un poste commun à la frontière", "fr", "et-ke-1", happened: nil, outlet: nil,
        parties: ["ET", "KE"], sentences: ["Les deux pays ouvrent, jeudi, un poste commun à Moyale."]),
      account(
        "لقاء-الرباط", "لقاء أمني في الرباط", "ar", "ma-sa-1", happened: "2025-07-09", outlet: "أفق الأطلس",
        parties: ["MA", "SA"], sentences: ["استقبل المدير العام وفدا أمنيا يوم الأربعاء بالرباط."]),
    ]
  }

  static func account(
    _ slug: String, _ title: String, _ language: String, _ event: String?, happened: String?, outlet: String?,
    parties: [String], sentences: [String]
  ) -> Account {
    let path = "articles/\(slug).txt"
    var brief = Brief(
      title: title, titleBasis: .stated, language: language,
      source: Source(path: path, sha256: sha256(Array(slug.utf8)), outlet: outlet))
    brief.titleLine = 3
    brief.event = event
    if let happened, let value = EDTF(happened) {
      brief.happened = Happened(value: value, weekday: nil, basis: .stated, rule: "named-month", lines: [5])
    } else {
      brief.happened = Happened(value: nil, weekday: .thursday, basis: .stated, rule: "weekday", lines: [5])
    }
    brief.countries = parties.compactMap(CountryCode.init).map {
      CountryMention(code: $0, role: .party, lines: [5], reason: "It acts.")
    }
    brief.refused = [
      CountryMention(code: CountryCode("PL")!, role: .refused, lines: [6], reason: "A lone demonym.")
    ]
    brief.people = [
      Person(name: "Salma Tazi", office: "head of the coastguard", country: CountryCode("MA"), lines: [5])
    ]
    brief.topics = ["medtop:20000639"]
    brief.setAside = [SetAside(lines: 1...2, kind: "ticker"), SetAside(lines: 9...9, kind: "social")]
    brief.flags = [QualityFlag(flag: "translated", lines: [5, 6])]
    brief.summary = sentences.enumerated().map { Passage(text: $0.element, line: 5 + $0.offset) }
    let body = sentences.enumerated().map { "\(markdown($0.element))[^\($0.offset + 1)]\n\n" }.joined()
    let notes = sentences.indices.map { "[^\($0 + 1)]: \(path), l. \(5 + $0)\n" }.joined()
    var account = Account(brief, path: "briefs/\(slug).md", slug: slug, body: Array((body + notes).utf8))
    account.quotations = sentences.enumerated().map {
      Quotation(
        text: $0.element, path: path, line: 5 + $0.offset, briefLine: 20 + $0.offset, note: $0.offset + 1)
    }
    account.lineCount = 9
    account.storyLines = [3...8]
    for (i, sentence) in sentences.enumerated() { account.cited[5 + i] = "Before. " + sentence + " After." }
    account.sketch = Sketch(of: sentences)
    return account
  }
}

extension Site {
  /// The text at an address.
  func text(_ address: String) -> String? {
    Permalink(address).flatMap { page(at: $0) }.map { String(decoding: $0.bytes(), as: UTF8.self) }
  }
}
