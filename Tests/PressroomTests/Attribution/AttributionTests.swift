import Briefs
import Support
import Testing

@testable import Pressroom

@Suite struct `A quoted sentence` {
  private static let article = """
    Menu
    La ministre a reçu l'envoyé à Rabat. « Rien ne presse », a-t-elle dit, le 3 mai.
    Ils ont signé.

    """
  private static let sentence = "La ministre a reçu l'envoyé à Rabat."

  private func faults(_ sentence: String, _ footnote: String = "articles/a.txt, l. 2") throws -> [Fault] {
    try Quoting(Self.article.utf8).faults(in: "\(sentence)[^1]\n\n[^1]: \(footnote)\n")
  }

  @Test(arguments: [
    sentence, "**La ministre** a reçu l'envoyé *à Rabat*.", "La ministre a reçu\nl'envoyé à Rabat.",
    "La ministre a re&ccedil;u l'envoyé `à Rabat`.", "a reçu l'envoyé",
    "La [ministre](https://x.example/) a reçu",
    "« Rien ne presse », a-t-elle dit", "&#32;le 3 mai.", "La ministre  \na reçu",
  ])
  func `stands in its line, whatever its layout`(_ sentence: String) throws {
    #expect(try faults(sentence).map(\.problem.what) == [])
  }

  @Test(arguments: [
    ("a letter", "La ministre a recu l'envoyé à Rabat.", "‹ç U+00E7›", "‹c›"),
    ("an accent", "La ministre a reçu l'envoyè à Rabat.", "‹é U+00E9›", "‹è U+00E8›"),
    ("decomposed", "La ministre a reçu l'envoye\u{301} à Rabat.", "‹é U+00E9›", "‹e \u{25CC}\u{301} U+0301›"),
    ("a quote mark", "La ministre a reçu l’envoyé à Rabat.", "‹'›", "‹’ U+2019›"),
    ("a hard space", "La ministre a reçu l'envoyé à\u{A0}Rabat.", "‹U+0020›", "‹U+00A0›"),
    ("a doubled space", "La ministre a  reçu l'envoyé à Rabat.", "‹›", "‹U+0020›"),
    ("a tab", "La ministre a\treçu l'envoyé à Rabat.", "‹U+0020›", "‹U+0009›"),
    ("a missing word", "La ministre a reçu l'envoyé Rabat.", "‹à U+00E0 U+0020›", "‹›"),
    ("a word too many", "La ministre a reçu hier l'envoyé à Rabat.", "‹›", "‹hier ›"),
    ("a letter of another script", "La mini\u{455}tre a reçu l'envoyé à Rabat.", "‹s›", "‹\u{455} U+0455›"),
    ("a bidi control", "La ministre a \u{202E}reçu l'envoyé à Rabat.", "‹›", "‹U+202E›"),
    ("nothing one sees", "La minis\u{200B}tre a reçu l'envoyé à Rabat.", "‹›", "‹U+200B›"),
    ("the first letter", "Sa ministre a reçu l'envoyé à Rabat.", "“‹L›a", "“‹S›a"),
    ("the last character", "La ministre a reçu l'envoyé à Rabat!", "Rabat‹.›", "Rabat‹!›”"),
    ("struck out", "La ministre ~~a reçu~~ l'envoyé à Rabat.", "‹a reçu›", "‹~~a reçu~~›"),
    ("behind its note", "La ministre a reçu l'envoyé à Rabat[^1] !", "", ""),
  ])
  func `with one character changed is named with what differs`(
    _ what: String, _ sentence: String, _ expected: String, _ found: String
  ) throws {
    let text = sentence.replacing("[^1] !", with: "")
    let fault = try #require(
      what == "behind its note"
        ? try Quoting(Self.article.utf8).faults(in: "Rabat[^1] !\n\n[^1]: articles/a.txt, l. 2\n").first
        : try faults(text).first, "\(what)")
    #expect(fault.kind == .altered && fault.problem.severity == .error)
    #expect(fault.problem.line == 5 && fault.problem.path == "content/briefs/a.md")
    #expect(fault.problem.what.hasPrefix("the sentence does not stand in articles/a.txt, line 2: "))
    let difference = try #require(fault.problem.difference)
    #expect(difference.source == "articles/a.txt" && difference.sourceLine == 2)
    guard what != "behind its note" else { return #expect(difference.sentence == "Rabat !") }
    #expect(difference.sentence == text)
    let halves = fault.problem.hint.split(separator: ", found ")
    #expect(halves.count == 2 && halves[0].contains(expected), "\(what): \(fault.problem.hint)")
    #expect(halves.last?.contains(found) == true, "\(what): \(fault.problem.hint)")
  }

  @Test func `in another line is told which`() throws {
    let fault = try #require(try faults(Self.sentence, "articles/a.txt, l. 3").first)
    #expect(fault.problem.hint == "it stands in line 2: put the footnote right")
    #expect(fault.problem.difference?.sourceLine == 3 && fault.problem.difference?.expected != nil)
  }

  @Test func `beyond the end is told how many lines there are`() throws {
    let beyond = try #require(try faults("Rien.", "articles/a.txt, l. 40").first)
    #expect(beyond.problem.what == "articles/a.txt has no line 40: Rien.")
    #expect(beyond.problem.hint == "it has 4 lines" || beyond.problem.hint == "it has 3 lines")
    #expect(beyond.problem.difference?.expected == nil)
  }

  @Test func `of another article is read there`() throws {
    let quoting = try Quoting(Self.article.utf8)
    quoting.folder.write("articles/b.txt", "Ailleurs, on a dit non.\n")
    let note = "\n\n[^1]: articles/b.txt, l. 1\n"
    #expect(quoting.faults(in: "Ailleurs, on a dit non.[^1]" + note).isEmpty)
    let fault = try #require(quoting.faults(in: Self.sentence + "[^1]" + note).first)
    #expect(fault.kind == .changed && fault.problem.what.contains("articles/b.txt, line 1"))
    let lost = try #require(
      quoting.faults(in: Self.sentence + "[^1]\n\n[^1]: articles/c.txt, l. 1\n").first)
    #expect(lost.kind == .lost && lost.problem.severity == .error)
  }

  @Test(arguments: ["articles/a.txt.yaml", "articles/b.md", "articles/notes", "articles/.txt"])
  func `of what is no article is borne out by nothing`(_ path: String) throws {
    let quoting = try Quoting(Self.article.utf8)
    quoting.folder.write(path, "Un aveu.\n")
    let fault = try #require(quoting.faults(in: "Un aveu.[^1]\n\n[^1]: \(path), l. 1\n").first)
    #expect(fault.problem.severity == .error)
  }

  /// A source's text in some encodings.
  private static let encoded: [String: [UInt8]] = {
    let text = "Menu du jour\nLa ministre a reçu l'envoyé.\n"
    var little: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    return ["Windows-1252": windows, "UTF-16": little, "UTF-8 with BOM": marked]
  }()

  @Test(arguments: ["Windows-1252", "UTF-16", "UTF-8 with BOM"])
  func `is read in the encoding of its source`(_ name: String) throws {
    let quoting = try Quoting(try #require(Self.encoded[name]))
    let note = "[^1]\n\n[^1]: articles/a.txt, l. 2\n"
    #expect(quoting.faults(in: "La ministre a reçu l'envoyé." + note).isEmpty, "\(name)")
    #expect(quoting.faults(in: "La ministre a reçu l'envoyè." + note).count == 1, "\(name)")
  }

  @Test(arguments: ["articles/../secret", "articles/link", "../secret", "articles/link/secret"])
  func `whose footnote leads out of the articles is not followed`(_ path: String) throws {
    let quoting = try Quoting(Self.article.utf8)
    quoting.folder.write("secret", "the password\n")
    quoting.folder.makeLink("articles/link", to: path.hasSuffix("link/secret") ? ".." : "../secret")
    let faults = quoting.faults(in: "A guess.[^1]\n\n[^1]: \(path), l. 1\n")
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { !($0.problem.what + $0.problem.hint).contains("password") })
  }

  @Test func `of the machine's is borne out by its hash where the source is gone, a person's is not`() throws
  {
    let quoting = try Quoting(Self.article.utf8)
    var brief = Brief(
      title: "A", titleBasis: .stated, language: "fr",
      source: Source(path: "articles/a.txt", sha256: sha256(Array(Self.article.utf8))))
    brief.summary = [Passage(text: Self.sentence, line: 2)]
    let bytes = BriefFile.print(brief)
    quoting.folder.removeAll("articles/a.txt")
    let machines = try #require(BriefFile.parse(bytes, path: "a.md").file)
    let vouched = quoting.attribution(of: machines).faults
    #expect(vouched.map(\.problem.severity) == [.warning] && vouched.map(\.kind) == [.lost])
    let edited = String(decoding: bytes, as: UTF8.self).replacing("a reçu", with: "a  reçu")
    let persons = try #require(BriefFile.parse(Array(edited.utf8), path: "a.md").file)
    #expect(quoting.attribution(of: persons).faults.map(\.problem.severity) == [.error])
    let added = String(decoding: bytes, as: UTF8.self) + "\n## Et\n\nNon.[^2]\n\n[^2]: articles/a.txt, l. 3\n"
    let more = try #require(BriefFile.parse(Array(added.utf8), path: "a.md").file)
    #expect(quoting.attribution(of: more).faults.map(\.problem.severity) == [.error])
  }

  @Test func `is refused, whoever wrote it, where its source says something else now`() throws {
    let quoting = try Quoting(Self.article.utf8)
    var brief = Brief(
      title: "A", titleBasis: .stated, language: "fr",
      source: Source(path: "articles/a.txt", sha256: sha256(Array(Self.article.utf8))))
    brief.summary = [Passage(text: Self.sentence, line: 2)]
    let file = try #require(BriefFile.parse(BriefFile.print(brief), path: "a.md").file)
    #expect(quoting.attribution(of: file).faults.isEmpty)
    quoting.folder.write("articles/a.txt", Self.article.replacing("reçu", with: "recu"))
    let faults = quoting.attribution(of: file).faults
    #expect(faults.map(\.kind) == [.changed] && faults.map(\.problem.severity) == [.error])
  }
}
