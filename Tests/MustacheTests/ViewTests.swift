import Testing

@testable import Mustache

struct CountryLink: View {
  var name: String
  var href: String

  static let shape = Shape<CountryLink>(
    .text("name", \.name),
    .text("href", \.href))
}

struct EventPage: View {
  var title: String
  var outlet: String?
  var accounts: Int
  var summary: Markup
  var isDerived: Bool
  var place: CountryLink?
  var home: CountryLink
  var countries: [CountryLink]
  var topics: [String]

  static let shape = Shape<EventPage>(
    .text("title", \.title),
    .text("outlet", \.outlet),
    .number("accounts", \.accounts),
    .markup("summary", \.summary),
    .flag("isDerived", \.isDerived),
    .section("place", \.place),
    .section("home", \.home),
    .list("countries", \.countries),
    .texts("topics", \.topics),
    .text("first") { $0.countries.first?.name })
}

struct Branch: View {
  var name: String
  var branches: [Branch] = []

  static let shape = Shape<Branch>(
    .text("name", \.name),
    .list("branches", \.branches))
}

@Suite struct ViewTests {
  let view = EventPage(
    title: "Ports & ferries", outlet: nil, accounts: 2, summary: Markup(trusted: Array("<p>ok</p>".utf8)),
    isDerived: true, place: CountryLink(name: "Valletta", href: "/mt/"),
    home: CountryLink(name: "Home", href: "/"),
    countries: [CountryLink(name: "Malta", href: "/mt/"), CountryLink(name: "Italy", href: "/it/")],
    topics: ["a", "b"])

  func page<Page: View>(_ text: String, _ view: Page, under masthead: Masthead = Masthead()) -> String {
    var faults: [TemplateFault] = []
    let templates = templates(
      text, ["tree": "<{{name}}{{#branches}}{{>tree}}{{/branches}}>"], noting: &faults)
    let template = templates.compile("page", for: Page.self, under: masthead, noting: &faults)
    guard faults.isEmpty else { return faults.map(\.what).joined(separator: "\n") }
    return String(decoding: template.render(view), as: UTF8.self)
  }

  @Test func `a struct shows each property under its name`() {
    let text = """
      {{title}}|{{^outlet}}-{{/outlet}}|{{accounts}}|{{{summary}}}|{{#isDerived}}d{{/isDerived}}|{{place.name}}|\
      {{home.href}}|{{#countries}}{{name}} of {{accounts}};{{/countries}}|{{#topics}}{{.}}{{/topics}}|{{first}}
      """
    #expect(
      page(text, view) == "Ports &amp; ferries|-|2|<p>ok</p>|d|Valletta|/|Malta of 2;Italy of 2;|ab|Malta")
  }

  @Test func `a tree is shown by a partial that includes itself`() {
    let tree = Branch(
      name: "a", branches: [Branch(name: "b", branches: [Branch(name: "c")]), Branch(name: "d")])
    #expect(page("{{>tree}}", tree) == "<a<b<c>><d>>")
  }

  @Test func `the masthead is folded in below the page's names`() {
    let masthead = Masthead([
      ("title", .text("never seen")), ("site", .text("A & B")), ("isPublic", .flag(false)),
      ("words", .group([("read", .text("Read <on>")), ("empty", .text(""))])),
    ])
    let text = """
      {{site}}: {{title}}, {{words.read}}, {{#words}}{{read}}{{^empty}}.{{/empty}}{{/words}}\
      {{#isPublic}}public{{title}}{{/isPublic}}{{^isPublic}}internal{{/isPublic}}{{#site}} {{.}}{{/site}}
      """
    #expect(
      page(text, view, under: masthead)
        == "A &amp; B: Ports &amp; ferries, Read &lt;on&gt;, Read &lt;on&gt;.internal A &amp; B")
    #expect(page("{{#isPublic}}{{titel}}{{/isPublic}}", view, under: masthead) == "unknown name 'titel'")
  }

  @Test func `rendering appends, and twice gives the same bytes`() {
    var faults: [TemplateFault] = []
    let template = templates("{{title}}", [:], noting: &faults)
      .compile("page", for: EventPage.self, noting: &faults)
    var output = Array("<".utf8)
    template.render(view, into: &output)
    template.render(view, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<Ports &amp; ferriesPorts &amp; ferries")
  }
}
