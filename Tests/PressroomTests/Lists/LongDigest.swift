import Briefs

@testable import Pressroom

/// Some thousand invented accounts, with long lists of every kind: most of them Morocco's, many undated, in two scripts.
enum LongDigest {
  static func accounts(_ count: Int) -> [Account] {
    let partners = ["PT", "ES", "FR", "SA", "KE", "ET", "SN", "BR", "EG", "TN"]
    let words = [
      "Accord", "Échange", "Bilan", "42 officers", "حوار", "الأمن", "إعلان", "Zone", "Ñame", "«Quay»",
    ]
    return (0..<count).map { i in
      let month = i * 7 % 12 + 1
      let year = 2015 + i * 13 % 11
      let day = i % 27 + 1
      let happened =
        i % 9 == 0
        ? nil
        : i % 50 == 1 ? "\(year)" : "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      var account = SmallDigest.account(
        "brief-\(i)", "\(words[i % words.count]) \(i)", i % 10 == 4 ? "ar" : "en",
        i % 5 == 0 ? "told-\(i / 10)" : nil, happened: happened, outlet: i % 3 == 0 ? nil : "Post \(i % 7)",
        parties: i % 4 == 0 ? ["EG", "TN"] : ["MA", partners[i % partners.count]],
        sentences: ["They met, for the time numbered \(i)."])
      account.brief.place = Place(name: "Rabat", country: CountryCode(i % 6 == 0 ? "LB" : "MA"), lines: [5])
      account.brief.people = [
        Person(name: "Salma Tazi", office: nil, country: CountryCode("MA"), lines: [5]),
        Person(name: "\(words[i % words.count]) Delegate \(i % 400)", office: nil, country: nil, lines: [5]),
      ]
      account.brief.topics = ["medtop:20000639", "medtop:\(20000001 + i % 300)"]
      if i % 8 == 3 {
        account.brief.status = .corrected
        account.brief.corrections = [Notice(date: Day(2024, 1 + i % 12, 1 + i % 28)!, note: "A slip.")]
      }
      return account
    }
  }

  static func site(_ count: Int, language: String = "en") -> Site {
    render(SmallDigest.content(accounts(count), language: language), theme: SmallDigest.theme()).0
  }
}
