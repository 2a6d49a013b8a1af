import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A note of the desk` {
  /// A content folder with one brief whose own section has a body, and its site in an interface's language.
  private func site(_ section: String, language: String = "en") throws -> (content: ContentFolder, site: Site)
  {
    let folder = try TemporaryFolder()
    let article = "Menu\nThey met in Lisbon. They signed nothing at all.\n"
    folder.write("articles/a.txt", article)
    folder.write(
      "briefs/a.md",
      """
      ---
      title: "A visit"
      language: "en"
      source: { path: "articles/a.txt", sha256: "\(sha256(Array(article.utf8)))" }
      ---
      They met in Lisbon.[^1]

      \(section)

      [^1]: articles/a.txt, l. 2
      [^2]: desk, <Amina> & \u{202E}Co, 2026-11-26
      """)
    var settings = SiteFile(title: "T")
    settings.languages = [language]
    settings.baseURL = "https://digest.example/"
    var problems: [Problem] = []
    let content = ContentFolder(at: folder.path, site: settings, problems: &problems)
    #expect(problems.map(\.what) == [])
    return (content, render(content, theme: SmallDigest.theme()).0)
  }

  @Test(arguments: [
    ("en", "Note of the desk, \u{2068}&lt;Amina&gt; &amp; \u{202E}Co\u{202C}\u{2069}, 26 November 2026"),
    ("fr", "Note de la rédaction, \u{2068}&lt;Amina&gt; &amp; \u{202E}Co\u{202C}\u{2069}, 26 novembre 2026"),
    (
      "es",
      "Nota de la redacción, \u{2068}&lt;Amina&gt; &amp; \u{202E}Co\u{202C}\u{2069}, 26 de noviembre de 2026"
    ),
    ("ar", "ملاحظة من هيئة التحرير، \u{2068}&lt;Amina&gt; &amp; \u{202E}Co\u{202C}\u{2069}، 26 نوفمبر 2026"),
  ])
  func `says whose it is, in the text and in the evidence`(_ language: String, _ words: String) throws {
    let page = try #require(
      try site("## Ours\n\nThey **lied** to `us`.[^2]", language: language).site.text("/articles/a/"))
    #expect(
      page.contains(
        "<span class=\"desk-by\" lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">\(words)</span> <span class=\"desk-note\">They </span>"
      ), "\(page)")
    #expect(page.contains("<strong><span class=\"desk-note\">lied</span></strong>"))
    #expect(page.contains("<span class=\"desk-note\"><code>us</code></span>"))
    #expect(page.contains("<p class=\"desk-sign\"><bdi>\(words)</bdi></p>"))
    // The note's, and the heading's: no source answers for that either.
    #expect(page.components(of: "class=\"desk-by\"") == 2)
    let wording = try #require(SmallDigest.theme().wordings[language])
    #expect(page.contains("<h2>Ours <span class=\"desk-by\""))
    #expect(page.contains(">\(wording.basis(.desk))</span></h2>"))
    // What stands in the source is not the desk's, and the page does not claim that all does.
    #expect(page.contains("<p>They met in Lisbon.<sup"))
    #expect(!page.contains(wording.texts.first { $0.key == "evidence_note" }?.text ?? "?"))
    #expect(page.contains(wording.texts.first { $0.key == "evidence_note_desk" }?.text ?? "?"))
  }

  @Test(arguments: [
    ("They lied.[^2] They signed nothing at all.[^1]", "They lied."), ("- They lied.[^2]", "They lied."),
    ("> They lied.[^2]", "They lied."), ("| They lied.[^2] |\n|---|", "They lied."), ("They lied[^2].", "."),
    ("![They lied.](x.png)[^2]", "They lied."),
  ])
  func `is set apart wherever it stands`(_ section: String, _ text: String) throws {
    let page = try #require(try site("## Ours\n\n" + section).site.text("/articles/a/"))
    #expect(page.contains("<span class=\"desk-note\">\(text)</span>"), "\(page)")
    #expect(!page.contains("<span class=\"desk-note\">They signed"))
    #expect(!page.contains("<span class=\"desk-note\"> They signed"))
  }

  @Test func `in a list has no number that no source says`() throws {
    let page = try #require(try site("14. They lied.[^2]").site.text("/articles/a/"))
    #expect(page.contains("<ol>") && !page.contains("start="))
  }

  @Test func `is no sentence of the source anywhere else`() throws {
    // In the summary itself, where feeds, ledes and comparisons take their sentences from.
    let (content, site) = try site("The desk adds this.[^2]")
    #expect(content.accounts.map(\.sentences) == [[Passage(text: "They met in Lisbon.", line: 2)]])
    for page in site.pages where page.address.path != "/articles/a/" {
      #expect(
        !String(decoding: page.bytes(), as: UTF8.self).contains("The desk adds"), "\(page.address.path)")
    }
  }

  @Test func `or a sentence of another article shows where it comes from`() throws {
    let folder = try TemporaryFolder()
    folder.write("articles/a.txt", "One.\n")
    folder.write("articles/b.txt", "Menu\nBefore. Two. After.\n")
    folder.write(
      "briefs/a.md",
      """
      ---
      title: "A visit"
      source: { path: "articles/a.txt", sha256: "\(sha256(Array("One.\n".utf8)))" }
      ---
      One.[^1]

      Two.[^2]

      [^1]: articles/a.txt, l. 1
      [^2]: articles/b.txt, l. 2
      """)
    var problems: [Problem] = []
    let content = ContentFolder(at: folder.path, site: SiteFile(title: "T"), problems: &problems)
    #expect(problems.map(\.what) == [] && content.accounts.count == 1)
    let page = try #require(render(content, theme: SmallDigest.theme()).0.text("/articles/a/"))
    #expect(page.contains("articles/b.txt</bdi>"))
    #expect(page.contains("<p>Before. <mark>Two.</mark> After.</p>"))
    // Once the other article changes, so does the reading.
    folder.write("articles/b.txt", "Menu\nBefore. Too. After, now.\n")
    var later: [Problem] = []
    var again = ContentFolder(at: folder.path, site: SiteFile(title: "T"), after: content, problems: &later)
    #expect(later.contains { $0.severity == .error } && again.accounts.isEmpty)
    #expect(again.faulty.map(\.isRefused) == [true])
    // The preview goes on showing what was last good.
    again.standIn(from: content)
    #expect(again.accounts.count == 1)
    folder.write("articles/b.txt", "Menu\nBefore. Two. After.\n")
    var last: [Problem] = []
    #expect(
      ContentFolder(at: folder.path, site: SiteFile(title: "T"), after: again, problems: &last).accounts.count
        == 1)
    #expect(last.map(\.what) == [])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
