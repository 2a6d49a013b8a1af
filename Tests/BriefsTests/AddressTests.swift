import Briefs
import Support
import Testing

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("Alliance sécuritaire Maroc-Pakistan", "alliance-sécuritaire-maroc-pakistan"),
      ("L’été, à Rabat !", "l-été-à-rabat"), ("e\u{301}te\u{301}", "été"),
      ("\u{627}\u{653}ل", "آل"), ("Vie\u{323}\u{302}t", "việt"), ("И\u{306}", "й"),
      ("اجتماع في الرباط", "اجتماع-في-الرباط"), ("../../x", "x"), ("a\0b", "a-b"),
      ("\u{202E}gpj.exe", "gpj-exe"), ("con", "con-abcdef12"), ("NUL", "nul-abcdef12"),
      ("Com1", "com1-abcdef12"),
      ("", "abcdef12"), ("🇲🇦🎉", "abcdef12"), ("...", "abcdef12"), ("---", "abcdef12"),
      ("\u{301}\u{301}", "abcdef12"), ("A/B\\C:D*E?F", "a-b-c-d-e-f"),
      ("<script>alert(1)</script>", "script-alert-1-script"),
      ("İstanbul", "i̇stanbul"),
    ]
  )
  func `a title gives a slug`(_ title: String, _ expected: String) {
    #expect(Array(slug(title, fallback: "abcdef1234567890").utf8) == Array(expected.utf8))
  }

  @Test func `a slug is at most 80 bytes, of whole words where it can be`() {
    let words = slug(String(repeating: "réunion ", count: 2000), fallback: "abcdef1234")
    #expect(words.utf8.count <= 80)
    #expect(words.split(separator: "-").allSatisfy { $0 == "réunion" })
    let one = slug(String(repeating: "é", count: 10_000), fallback: "abcdef1234")
    #expect(one == String(repeating: "é", count: 40))
  }

  @Test func `every title gives a slug that is an address of its own`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<5000 {
      let title = nastyText(using: &generator)
      let name = slug(title, fallback: "abcdef1234")
      #expect(!name.isEmpty && name.utf8.count <= 89)
      #expect(Permalink("/articles/\(name)/") != nil, "\(title.debugDescription)")
      #expect(!name.utf8.contains { $0 == 0x2E || $0 == 0x2F })
    }
  }

  @Test(
    arguments: [
      "", "articles/", "//", "/a//b", "/../x", "/a/../b", "/./", "/a/.", "/a\0b", "/a\\b", "/a?b", "/a#b",
      "/a%2e", "/a\nb", "/\u{202E}x/", "/" + String(repeating: "a", count: 256),
    ]
  )
  func `what is no address is refused`(_ path: String) {
    #expect(Permalink(path) == nil)
  }

  @Test(
    arguments: [
      ("/", "/", "./", "index.html"), ("/", "/countries/pk/", "countries/pk/", "countries/pk/index.html"),
      ("/countries/pk/", "/", "../../", "../../index.html"),
      ("/countries/pk/", "/countries/ma/", "../ma/", "../ma/index.html"),
      ("/countries/pk/", "/countries/pk/", "./", "index.html"),
      ("/countries/", "/countries/pk/", "pk/", "pk/index.html"),
      ("/countries/pk/", "/feed.atom", "../../feed.atom", "../../feed.atom"),
      ("/404.html", "/style.css", "style.css", "style.css"),
      ("/a/b/", "/b/", "../../b/", "../../b/index.html"),
      ("/a/b.html", "/a/", "./", "index.html"),
      (
        "/", "/articles/été & a:b/", "articles/%C3%A9t%C3%A9%20%26%20a%3Ab/",
        "articles/%C3%A9t%C3%A9%20%26%20a%3Ab/index.html"
      ),
    ]
  )
  func `a link leads from page to page`(
    _ origin: String, _ target: String, _ link: String, _ fromDisk: String
  ) throws {
    let (origin, target) = (try #require(Permalink(origin)), try #require(Permalink(target)))
    #expect(target.relative(from: origin) == link)
    #expect(target.relative(from: origin, namingIndex: true) == fromDisk)
  }

  @Test(arguments: [
    ("/articles/Été/", "/articles/e\u{301}te\u{301}/"), ("/a/STRASSE/", "/a/straße/"), ("/a", "/a/"),
    ("/ΣΟΦΟΣ", "/σοφος"),
  ])
  func `addresses that a server may take for one collide`(_ one: String, _ other: String) throws {
    #expect(try #require(Permalink(one)).collisionKey == #require(Permalink(other)).collisionKey)
    #expect(Permalink(one) != Permalink(other))
  }

  @Test(arguments: [
    ("/", "index.html"), ("/countries/pk/", "countries/pk/index.html"), ("/feed.atom", "feed.atom"),
  ])
  func `an address has a file`(_ path: String, _ file: String) {
    #expect(Permalink(path)?.file == file)
  }
}
