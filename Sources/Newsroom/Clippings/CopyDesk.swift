import Briefs

/// Reads articles with the newsroom's lexicons, each only once: what was read of one is kept for the runs to come.
///
/// The stages it hands on to are pure, and a clipping is kept under the hash of all they read: the article's bytes, its sidecar, what is known
/// from outside, and by the morgue's seal the program and the lexicons. So a story is the same whether there is a morgue or not.
package struct CopyDesk: Sendable {
  package let lexicons: Lexicons
  private let morgue: Morgue?

  /// A desk that keeps what it reads in a morgue, or nothing where that is nil.
  package init(_ lexicons: Lexicons, keepingIn morgue: Morgue? = nil) {
    self.lexicons = lexicons
    self.morgue = morgue
  }

  /// As ``extract(_:barring:deciding:with:)``.
  func extract(
    _ article: Article, barring barred: Set<Int> = [], deciding desk: DeskLines = .none
  ) -> Story {
    guard let morgue else {
      return Newsroom.extract(article, barring: barred, deciding: desk, with: lexicons)
    }
    var key = ClippingWriter()
    key.put("story")
    key.put(article.sha256)
    key.put(article.sidecar.published)
    key.put(article.sidecar.outlet)
    key.put(article.sidecar.url)
    key.put(article.sidecar.language)
    key.put(article.sidecar.captured)
    for lines in [barred, desk.kept, desk.aside] { key.put(lines.sorted()) }
    return morgue.clipping(
      ClippingKey(of: key.bytes),
      read: { reader throws(BadClipping) in try Story(of: article, from: &reader) },
      write: { $0.write(to: &$1) },
      make: { Newsroom.extract(article, barring: barred, deciding: desk, with: lexicons) })
  }

  /// As ``annotate(_:with:)``.
  func annotate(_ story: Story) -> Facts {
    guard let morgue else { return Newsroom.annotate(story, with: lexicons) }
    // The story whole, so that whatever the stage looks at in it is in the key.
    var key = ClippingWriter()
    key.put("facts")
    key.put(story.article.sha256)
    story.write(to: &key)
    return morgue.clipping(
      ClippingKey(of: key.bytes),
      read: { reader throws(BadClipping) in try Facts(of: story, from: &reader) },
      write: { $0.write(to: &$1) },
      make: { Newsroom.annotate(story, with: lexicons) })
  }
}
