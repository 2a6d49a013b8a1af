import Briefs
import Support
import Testing

@testable import Newsroom

/// What is kept of an article must be all that was read of it.
@Suite struct `Clippings of articles` {
  private static let articles: [Article] = {
    let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Scores/articles"
    return Array(readArticles(in: folder).articles.sorted { $0.sha256 < $1.sha256 }.prefix(60))
  }()

  private func bytes(_ write: (inout ClippingWriter) -> Void) -> [UInt8] {
    var writer = ClippingWriter()
    write(&writer)
    return writer.bytes
  }

  @Test func `a story and its facts come back whole`() throws {
    #expect(Self.articles.count == 60)
    for article in Self.articles {
      let story = extract(article, with: allLexicons)
      var reader = ClippingReader(bytes(story.write))
      let again = try Story(of: article, from: &reader)
      #expect(reader.isAtEnd)
      #expect(String(describing: again) == String(describing: story), "\(article.path)")
      let facts = annotate(story, with: allLexicons)
      reader = ClippingReader(bytes(facts.write))
      let known = try Facts(of: story, from: &reader)
      #expect(reader.isAtEnd)
      #expect(String(describing: known) == String(describing: facts), "\(article.path)")
    }
  }

  @Test func `any other bytes are no clipping, or one that stays within the article`() {
    var generator = SeededGenerator(seed: 17)
    let article = Self.articles[0]
    let story = extract(article, with: allLexicons)
    let whole = (bytes(story.write), bytes(annotate(story, with: allLexicons).write))
    func spoilt(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      return bytes
    }
    for _ in 0..<3000 {
      var reader = ClippingReader(spoilt(whole.0))
      if let story = try? Story(of: article, from: &reader) {
        for line in story.body { _ = story.range(ofLine: line) }
      }
      reader = ClippingReader(spoilt(whole.1))
      if let facts = try? Facts(of: story, from: &reader) {
        for sentence in facts.sentences { _ = article.text.string(sentence.range) }
      }
    }
  }

  @Test func `a desk with a morgue reads as one without, and reads an article once`() throws {
    let folder = try TemporaryFolder()
    let reader = try #require(lexiconFolder().found.flatMap { readersKey(lexicons: $0) })
    for jobs in [1, 3] {
      let morgue = try #require(Morgue("articles", in: folder.path, readBy: reader))
      let kept = draftBriefs(
        from: Self.articles, known: [:], by: CopyDesk(allLexicons, keepingIn: morgue), jobs: jobs)
      morgue.finish()
      let plain = draftBriefs(from: Self.articles, known: [:], by: CopyDesk(allLexicons), jobs: 2)
      #expect(kept.briefs.map(BriefFile.print) == plain.briefs.map(BriefFile.print))
      #expect(kept.problems == plain.problems)
      #expect(folder.names(".dateline/articles") == ["00000001.clippings"])
    }
  }
}
