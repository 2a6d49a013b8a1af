import Glibc
import Support
import Testing

@testable import Newsroom

@Suite struct `Rule book` {
  private static let book = RuleBook(with: allLexicons)

  @Test(arguments: RuleFamily.allCases)
  func `every rule of a family has a name of its own and one sentence`(_ family: RuleFamily) throws {
    let section = try #require(Self.book.sections.first { $0.family == family })
    #expect(!section.rows.isEmpty)
    #expect(Set(section.rows.map(\.name)).count == section.rows.count)
    for row in section.rows {
      #expect(row.sentence.count > 5 && row.sentence.hasSuffix("."), "\(row.name): \(row.sentence)")
      #expect(row.sentence.prefix(1) == row.sentence.prefix(1).uppercased(), "\(row.name): \(row.sentence)")
      #expect(Self.book.sentence(of: row.name, in: family) == row.sentence)
    }
  }

  @Test(arguments: RuleFamily.allCases)
  func `a family says what it was measured on, or that it was chosen by reading`(_ family: RuleFamily) throws
  {
    let section = try #require(Self.book.sections.first { $0.family == family })
    let note = section.note + (section.table?.note ?? "")
    let isKnown = ["chosen by reading", "Chosen by reading", "pages", "articles", "stories"].contains {
      note.contains($0)
    }
    // These two only say where the rules stand that decide.
    #expect(isKnown || [.publication, .context].contains(family), "\(family.rawValue): \(note)")
  }

  @Test func `a table's weights are those of the lexicons`() throws {
    for (family, name, weight) in [
      (RuleFamily.joinTraits, "ledes", allLexicons.joinWeights[JoinTrait.ledes.rawValue]),
      (.sentenceTraits, "question", allLexicons.sentenceWeights[SentenceTrait.question.rawValue]),
      (.countryTraits, "soon", allLexicons.countryWeights.byTrait[CountryTrait.soon.rawValue]),
      (.headline, "bullet", allLexicons.weights.headline[.bullet]),
      (.publicationTraits, "updated", allLexicons.weights.publication[.updated]),
    ] {
      let row = Self.book.sections.first { $0.family == family }?.rows.first { $0.name == name }
      #expect(row?.weight.flatMap(Double.init) == weight, "\(family.rawValue) \(name)")
    }
  }

  @Test func `a name that no rule has, or another family's, has no sentence`() {
    #expect(Self.book.sentence(of: "named-month", in: .dates) != nil)
    #expect(Self.book.sentence(of: "named-month", in: .lines) == nil)
    #expect(Self.book.sentence(of: "", in: .lines) == nil)
    #expect(Self.book.family(of: "sidecar", among: [.lines, .publication]) == .publication)
  }
}

@Suite struct `Golden rules` {
  /// `RECORD=1` writes the page anew; the test then fails, so that somebody reads what changed.
  @Test func `the page of rules is made from the code`() {
    let path = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/docs/rules.md"
    let page = RuleBook(with: allLexicons).markdown
    let recorded = fileBytes(path).map { String(decoding: $0, as: UTF8.self) }
    if recorded == nil || getenv("RECORD") != nil {
      if let file = fopen(path, "wb") {
        fputs(page, file)
        fclose(file)
      }
      if page != recorded { Issue.record("docs/rules.md was written: read the difference, then run again") }
      return
    }
    #expect(page == recorded, "docs/rules.md says otherwise; `make record` writes it anew")
  }
}
