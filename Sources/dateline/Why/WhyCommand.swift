import ArgumentParser
import Briefs
import Glibc
import Newsroom
import Pressroom
import Preview

/// `dateline why WHAT`: why an article, a brief, a page, an event, a sentence or a country is as it is. It writes nothing.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Says why an article, a brief, a page, an event, a sentence or `country PL` is as it is: file, line and rule.",
    discussion: """
      WHAT is an article or a brief (its path), a page (its address, its URL or its file in public/), `event ID`, \
      `country PL` or `country Pologne`, or a sentence in quotation marks, of which the beginning is enough. \
      docs/why.md tells what is answered, and the JSON.
      """)

  @Argument(
    help: ArgumentHelp(
      "An article, a brief, a page, a \"sentence\", or: event ID, country PL.", valueName: "what"),
    completion: .file())
  var what: [String]

  @ArgumentParser.Flag(help: "One JSON object a line, for programs.")
  var json = false

  @OptionGroup var site: SiteOptions

  func run() throws {
    switch try Question(what, in: site) {
    case .article(let path): try explain(article: path)
    case .digest(let digits): try explain(digest: digits)
    case .brief(let path): try explain(brief: path)
    case .address(let address): try explain(address: address)
    case .url(let url): try explain(url: url)
    case .country(let text): try explain(country: text)
    case .event(let id): try explain(event: id)
    case .sentence(let text): try explain(sentence: text)
    case .word(let word): try explain(word: word)
    }
  }

  private func explain(article path: String) throws {
    let reading = readArticle(path)
    if let article = reading.article {
      // What other pages of the outlet teach is told only of a site's own articles, which are read for it.
      let lexicons = try loadLexicons()
      let inSite = try Newsdesk.facts(of: article, at: path, in: site)
      let facts = inSite ?? annotate(extract(article, with: lexicons), with: lexicons)
      Explanation(facts, with: lexicons, names: NamesShown(site)).say(json: json)
    }
    try Console.conclude(reading.problems)
  }

  private func explain(digest digits: String) throws {
    let desk = try Newsdesk(site)
    let stories = desk.accounts.map(\.story) + desk.untold
    guard let story = stories.first(where: { $0.article.sha256.hasPrefix(digits) }) else {
      throw Halt.misuse(digits, "no article's SHA-256 begins so", hint: "`sha256sum FILE` says an article's")
    }
    let facts = desk.facts(ofArticle: story.article.sha256) ?? annotate(story, with: desk.lexicons)
    Explanation(facts, with: desk.lexicons, names: desk.names).say(json: json)
  }

  private func explain(brief path: String) throws {
    let desk = try Newsdesk(site)
    let (standing, file) = try desk.brief(at: path)
    BriefAnswer(standing, file, at: desk, theme: ThemeParts(site)).say(json: json)
  }

  private func explain(country text: String) throws {
    let desk = try Newsdesk(site)
    var run = try PrintRun(site)
    let own = (try? run.settings())?.countryNames ?? [:]
    CountryAnswer(try CountryAsked(text, with: desk.lexicons, names: own).code, at: desk).say(json: json)
    try Console.conclude(desk.problems)
  }

  private func explain(sentence text: String) throws {
    let desk = try Newsdesk(site)
    guard let answer = SentenceAnswer(text, at: desk) else {
      throw Halt.misuse(
        text, "no line of an article and no sentence of a brief has it",
        hint: "give the sentence, or at least its first words, as it stands in the article")
    }
    answer.say(json: json)
    try Console.conclude(desk.problems)
  }

  private func explain(event id: String) throws {
    let desk = try Newsdesk(site)
    guard try answer(event: id, at: desk) else {
      throw Halt.misuse(
        id, "no event has that id", hint: hint(for: id, among: desk.events.map(\.id)))
    }
    try Console.conclude(desk.problems)
  }

  /// A word that names no file: an event's id, else a mistake.
  private func explain(word: String) throws {
    let desk = try Newsdesk(site)
    if try answer(event: word, at: desk) { return try Console.conclude(desk.problems) }
    let paths =
      desk.accounts.map(\.story.article.path) + desk.standing.all.map(\.path) + desk.events.map(\.id)
    let near = nearest(to: word, among: paths)
    throw Halt.misuse(
      word, "there is no such article, brief, page or event",
      hint: near.map { "did you mean \($0)?" }
        ?? "give a path, an address such as /events/…/, event ID, country PL, or a sentence of several words")
  }

  private func answer(event id: String, at desk: Newsdesk, in tree: String = "") throws -> Bool {
    if let event = desk.events.first(where: { $0.id == id }) {
      let digest = try PagesAsBuilt.digest(of: site)
      EventAnswer(event, at: desk, digest: digest, theme: ThemeParts(site), in: tree).say(json: json)
      return true
    }
    guard let former = FormerEventAnswer(id, among: desk.standing) else { return false }
    former.say(json: json)
    return true
  }
}

// MARK: Pages

extension WhyCommand {
  private func explain(url: String) throws {
    try site.requireContent()
    var run = try PrintRun(site)
    let base = try run.settings().baseURL
    guard let base, url.hasPrefix(base) || url + "/" == base else {
      throw Halt.misuse(
        url, "not an address of this site",
        hint: base.map { "its base_url is \($0)" }
          ?? "the site has no base_url; give the address alone: /events/…/")
    }
    try explain(address: "/" + url.dropFirst(base.count))
  }

  /// What stands before the addresses of its language's tree in an address; nothing where site.yaml cannot be read.
  private func tree(of address: String) -> String {
    guard var run = try? PrintRun(site), let settings = try? run.settings() else { return "" }
    return settings.tree(of: address)
  }

  private func explain(address given: String) throws {
    let bare = given.prefix { $0 != "#" && $0 != "?" }
    guard var path = address(of: bare.utf8)?.path else {
      throw Halt.misuse(
        given, "not an address of a page", hint: "it looks like /events/…/, percent-encoded or not")
    }
    if path.hasSuffix("/index.html") { path = String(path.dropLast("index.html".count)) }
    // A page says the same in every tree, each in its language.
    let tree = tree(of: path)
    let names = path.dropFirst(1 + tree.utf8.count).split(separator: "/").map(String.init)
    if names.count == 2, names[0] == "articles" || names[0] == "events" {
      let desk = try Newsdesk(site)
      if names[0] == "articles", let brief = desk.brief(named: names[1]), let file = brief.file {
        return BriefAnswer(brief, file, at: desk, theme: ThemeParts(site), in: tree).say(json: json)
      }
      let id = try PagesAsBuilt.digest(of: site).events.first { $0.slug == names[1] }?.id ?? names[1]
      if names[0] == "events", try answer(event: id, at: desk, in: tree) {
        return try Console.conclude(desk.problems)
      }
    }
    let built = try PagesAsBuilt(site)
    let places = [path, path + "/"].compactMap(Permalink.init)
    if let answer = places.lazy.compactMap({ PageAnswer($0, in: built) }).first {
      answer.say(json: json)
      return try Console.conclude(built.problems)
    }
    let drafts = try PagesAsBuilt(site, drafts: true)
    guard let answer = places.lazy.compactMap({ PageAnswer($0, in: drafts, isDraft: true) }).first else {
      throw built.noPage(at: path)
    }
    answer.say(json: json)
  }
}
