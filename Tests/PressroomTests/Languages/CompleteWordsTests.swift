import Briefs
import Testing

@testable import Pressroom

/// The theme's own file of a language, changed by hand.
private func wording(_ language: String, _ change: (String) -> String = { $0 }) -> (Wording, [Problem]) {
  let path = SmallDigest.templates + "/strings/\(language).yaml"
  let bytes = (try? readFile(path, limit: 1 << 20)) ?? []
  var problems: [Problem] = []
  let text = change(String(decoding: bytes, as: UTF8.self))
  let file = "strings/\(language).yaml"
  let wording = Wording(Array(text.utf8), language: language, path: file, problems: &problems)
  return (wording, problems + wording.missing(path: file))
}

private func blanks(of text: String) -> Set<Substring> {
  Set(
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
      part.prefix { $0 != "}" }
    })
}

@Suite struct `The words of four languages` {
  @Test func `a text has the same blanks in each`() {
    let theme = SmallDigest.theme()
    for (key, french) in theme.wordings["fr"]?.texts ?? [] {
      for language in SiteFile.spoken {
        let text = theme.wordings[language]?.texts.first { $0.key == key }?.text ?? ""
        #expect(blanks(of: text) == blanks(of: french), "\(key) in \(language)")
      }
    }
  }

  @Test(arguments: [
    ("ar", "zero: \"لا مقالات\", ", "\"zero\" of \"articles_count\""),
    ("fr", "one: \"{n} article\", ", "\"one\" of \"articles_count\""),
    ("ar", "few: \"{n} أحداث\", ", "\"few\" of \"events_count\""),
    ("en", "month_5: \"May\"\n", "\"month_5\""),
    ("es", "nav_home: \"Inicio\"\n", "\"nav_home\""), ("es", "language_ar: \"árabe\"\n", "\"language_ar\""),
  ])
  func `what is missing is an error with its file, and with a hint`(
    _ language: String, _ text: String, _ what: String
  ) {
    #expect(wording(language).1 == [])
    let (_, problems) = wording(language) { $0.replacing(text, with: "") }
    #expect(problems.count == 1 && problems[0].severity == .error, "\(problems)")
    #expect(problems.first.map { $0.what.contains(what) && !$0.hint.isEmpty } == true, "\(problems)")
    #expect(problems.first?.path == "strings/\(language).yaml")
  }

  @Test func `a table of names without a language, or with a gap, is an error with its line`() {
    for (table, line) in [
      ("code\tfr\ten\tes\nMA\tMaroc\tMorocco\tMarruecos\n", 1),
      ("# x\ncode\tfr\ten\tes\tar\nMA\tMaroc\tMorocco\t\tالمغرب\n", 3),
    ] {
      var problems: [Problem] = []
      _ = NameTable(Array(table.utf8), path: "t.tsv", problems: &problems)
      #expect(problems.map(\.line) == [line])
    }
  }

  @Test(arguments: SiteFile.spoken)
  func `every country has a name in it, and nothing in Latin letters on an Arabic page but names`(
    _ language: String
  ) {
    let theme = SmallDigest.theme()
    #expect(theme.countries.codes.count == 250)
    for code in theme.countries.codes + theme.topics.codes {
      let name = theme.countries.name(code, in: language) ?? theme.topics.name(code, in: language) ?? ""
      #expect(!name.isEmpty, "\(code)")
      if language == "ar" { #expect(foreignness(of: name) == .none, "\(code)") }
    }
    guard language == "ar" else { return }
    // Names of formats, and what is written so everywhere.
    let allowed = ["Atom", "JSON", "SHA-256", "{", "ar_AR", "rtl", "HTML", "eml", "OPML"]
    for (key, text) in theme.wordings["ar"]?.texts ?? [] where foreignness(of: text) != .none {
      #expect(allowed.contains { text.contains($0) }, "\(key): \(text)")
    }
  }

  @Test(arguments: [
    ("fr", 999, "999"), ("fr", 1000, "1\u{202F}000"), ("fr", 1_234_567, "1\u{202F}234\u{202F}567"),
    ("en", 12_345, "12,345"),
    ("es", 9999, "9999"), ("es", 10_000, "10.000"), ("ar", 1000, "1,000"), ("ar", 0, "0"),
  ])
  func `the thousands of a number are apart as the language writes it`(
    _ language: String, _ number: Int, _ words: String
  ) {
    #expect(wording(language).0.number(number) == words)
  }

  @Test(arguments: [
    ("ar", 0, "لا أحداث"), ("ar", 1, "حدث واحد"), ("ar", 2, "حدثان"), ("ar", 7, "7 أحداث"),
    ("ar", 11, "11 حدثًا"),
    ("ar", 100, "100 حدث"), ("ar", 1103, "1,103 أحداث"), ("fr", 0, "0 événement"), ("fr", 1, "1 événement"),
    ("fr", 12_000, "12\u{202F}000 événements"), ("en", 0, "0 events"), ("en", 1, "1 event"),
    ("es", 1, "1 acontecimiento"),
    ("es", 12_000, "12.000 acontecimientos"),
  ])
  func `a number of things is said in its form`(_ language: String, _ count: Int, _ words: String) {
    #expect(wording(language).0.count(.events, count) == words)
  }

  @Test(arguments: [
    ("2022-06-16", "16 de junio de 2022", "16 June 2022", "16 يونيو 2022"),
    ("2022-06-16/2022-06-17", "16–17 de junio de 2022", "16–17 June 2022", "16–17 يونيو 2022"),
    ("2022-06", "junio de 2022", "June 2022", "يونيو 2022"), ("2022", "2022", "2022", "2022"),
    (
      "../2025-11-24", "a más tardar: 24 de noviembre de 2025", "no later than 24 November 2025",
      "في 24 نوفمبر 2025 أو قبله"
    ),
    (
      "2025-11-24/..", "no antes de: 24 de noviembre de 2025", "no earlier than 24 November 2025",
      "في 24 نوفمبر 2025 أو بعده"
    ),
    (
      "XXXX-11-24", "24 de noviembre, año desconocido", "24 November, year unknown",
      "24 نوفمبر، السنة غير معروفة"
    ),
  ])
  func `a date is said no finer than it is known`(_ edtf: String, _ es: String, _ en: String, _ ar: String)
    throws
  {
    let value = try #require(EDTF(edtf))
    for (language, words) in [("es", es), ("en", en), ("ar", ar)] {
      #expect(DateWords(value, in: wording(language).0).words == words)
    }
    let weekday = Happened(value: nil, weekday: .monday, basis: .stated, rule: "weekday", lines: [1])
    #expect(DateWords(weekday, in: wording("ar").0).words == "يوم الاثنين، التاريخ غير معروف")
  }

  @Test func `what runs the other way is isolated among the words of a language, and nothing else is`() {
    let (arabic, french) = (wording("ar").0, wording("fr").0)
    #expect(
      arabic(.deskNoteDated, ["a": "Amina Benali", "b": "26 نوفمبر 2026"])
        == "ملاحظة من هيئة التحرير، \u{2068}Amina Benali\u{2069}، 26 نوفمبر 2026")
    #expect(french(.deskNote, ["a": "منى"]).hasSuffix("\u{2068}منى\u{2069}"))
    #expect(french(.deskNote, ["a": "Amina"]).hasSuffix(" Amina"))
    #expect(arabic(.countLabel, ["a": "المغرب", "b": "3 أحداث"]) == "المغرب: 3 أحداث")
    #expect(arabic(.deskNote, ["a": "a\u{202E}b"]).hasSuffix("\u{2068}a\u{202E}b\u{202C}\u{2069}"))
    #expect(
      SmallDigest.theme().reasons.said(
        "“Poland” means something else (trap).", in: "ar", isolating: arabic.isolated)
        == "«\u{2068}Poland\u{2069}» يعني شيئًا آخر.")
  }
}
