import Briefs
import Glibc
import Support
import Testing

@testable import Mustache
@testable import Pressroom

@Suite struct `Golden names of templates` {
  private static let clone = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  private static func names() -> TemplateNames {
    let theme = SmallDigest.theme()
    let content = SmallDigest.content()
    let digest = arrange(content.accounts, with: theme.comparison)
    let edition = Edition(
      digest, chronicle: Chronicle(digest, after: content.editions, as: content.making), site: content.site,
      theme: theme, hasAbout: true)
    return TemplateNames(of: theme, for: edition)
  }

  /// `RECORD=1` writes the made part anew; the test then fails, so that somebody reads what changed.
  @Test func `docs/templates.md lists every name that a template may use, and each has its meaning`() throws {
    let path = Self.clone + "/docs/templates.md"
    let recorded = String(decoding: try #require(fileBytes(path)), as: UTF8.self)
    let rows = String(decoding: try #require(fileBytes(Self.clone + "/docs/templates.tsv")), as: UTF8.self)
    let page = NamesPage(Self.names(), notes: NameNotes(rows), comments: viewComments(under: Self.clone))
    #expect(page.notes.faults == [], "docs/templates.tsv tells what each name means")
    #expect(page.notes.stale == [], "docs/templates.tsv has rows for nothing")
    let guide = recorded.components(before: NamesPage.mark)
    let made = guide + NamesPage.mark + "\n" + page.text
    if getenv("RECORD") != nil {
      if let file = fopen(path, "wb") {
        fputs(made, file)
        fclose(file)
      }
      if made != recorded {
        Issue.record("docs/templates.md was written: read the difference, then run again")
      }
      return
    }
    #expect(made == recorded, "docs/templates.md says otherwise; `make record` writes it anew")
  }

  @Test func `every page has its template, every view its comment, and every partial a page`() {
    let names = Self.names()
    let comments = viewComments(under: Self.clone)
    #expect(names.pages.count > 20)
    for page in names.pages { #expect(names.templates.number(of: page.name) != nil, "\(page.name)") }
    for view in names.views { #expect(comments[view.name] != nil, "\(view.name)") }
    // Every page has the layout around it, and what is made for a mail has not.
    #expect(names.partials["layout"]?.pages == Set(names.pages.filter(\.isFramed).map(\.name)))
    #expect(names.pages.filter { !$0.isFramed }.map(\.name) == ["digest-mail"])
    #expect(names.partials["event-row"]?.offered?.contains("accounts_words") == true)
  }

  @Test func `a name without a row and a row without a name are faults`() {
    var notes = NameNotes(
      "# view\tname\twhat\n*\thref\tan address\nCardView\tlede\tits summary\nbroken row\n*\tgone\tnothing\n")
    #expect(notes.meaning(of: "href", in: "CardView", lists: []) == "an address")
    #expect(notes.meaning(of: "lede", in: "CardView", lists: []) == "its summary")
    #expect(notes.meaning(of: "has_cards", in: "CardView", lists: ["cards"]) == "whether `cards` has any")
    #expect(notes.meaning(of: "lede", in: "EventView", lists: []) == "–")
    #expect(notes.faults.count == 2)
    #expect(notes.stale == ["line 5: no view has 'gone' of * any more"])
  }
}

/// The comment's first paragraph before each view in the code, by the name of its type.
private func viewComments(under clone: String) -> [String: String] {
  var comments: [String: String] = [:]
  let folder = clone + "/Sources/Pressroom/Render"
  for entry in FolderListing(of: folder).files where entry.path.hasSuffix(".swift") {
    var comment: String?
    var isFirst = true
    for line in String(decoding: fileBytes(entry.location) ?? [], as: UTF8.self).split(separator: "\n") {
      if line == "///" {
        isFirst = false
      } else if line.hasPrefix("/// ") {
        guard isFirst else { continue }
        comment = (comment.map { $0 + " " } ?? "") + line.dropFirst(4)
      } else {
        if let name = line.components(before: ":").split(separator: " ").last, line.contains("struct "),
          name.hasSuffix("View"), let comment
        {
          comments[String(name)] = comment
        }
        (comment, isFirst) = (nil, true)
      }
    }
  }
  return comments
}

extension StringProtocol {
  /// What stands before the first occurrence of `mark`; all of it where there is none.
  fileprivate func components(before mark: String) -> String {
    let (text, mark) = (Array(utf8), Array(mark.utf8))
    guard text.count >= mark.count else { return String(self) }
    for start in 0...(text.count - mark.count) where text[start..<start + mark.count].elementsEqual(mark) {
      return String(decoding: text[..<start], as: UTF8.self)
    }
    return String(self)
  }
}
