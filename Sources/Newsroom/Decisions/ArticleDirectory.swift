import Briefs

/// The articles of a run, found by the names that decisions give them.
struct ArticleDirectory {
  /// Where an article is among the stories, or what became of it.
  enum Finding {
    case story(Int)
    /// No such article, and what may be meant.
    case none(hint: String)
    /// The digits begin more than one article's SHA-256.
    case several
  }

  private let stories: [Story]
  private let addresses: [String: Source]
  private var byPath: [String: [Int]] = [:]
  /// Places of the stories, by SHA-256.
  private let byDigest: [Int]
  /// The address that a story's headline gives its brief when it is new. Made when first asked for.
  private var byHeadline: [String: Int]?
  /// How many names the nearest was looked for: each is laid beside every article's.
  private var hinted = 0
  private static let mostHinted = 20

  init(_ stories: [Story], addresses: [String: Source]) {
    self.stories = stories
    self.addresses = addresses
    for (index, story) in stories.enumerated() { byPath[story.article.path, default: []].append(index) }
    byDigest = stories.indices.sorted { stories[$0].article.sha256 < stories[$1].article.sha256 }
  }

  /// The article that a name means.
  mutating func find(_ name: ArticleName) -> Finding {
    switch name {
    case .path(let path): return at(path).map { .story($0) } ?? .none(hint: hint(forPath: path))
    case .digest(let digits): return beginning(with: digits)
    case .address(let slug): return ofBrief(at: slug)
    }
  }

  /// Swift takes two spellings of one name (é, e with an accent) for the same; where both are there, the bytes decide.
  private func at(_ path: String) -> Int? {
    guard let found = byPath[path] else { return nil }
    return found.first { stories[$0].article.path.utf8.elementsEqual(path.utf8) } ?? found.first
  }

  private func beginning(with digits: String) -> Finding {
    var (low, high) = (0, byDigest.count)
    while low < high {
      let middle = (low + high) / 2
      if stories[byDigest[middle]].article.sha256 < digits { low = middle + 1 } else { high = middle }
    }
    let found = byDigest[low...].prefix(2).filter { stories[$0].article.sha256.hasPrefix(digits) }
    if found.count > 1 { return .several }
    if let first = found.first { return .story(first) }
    guard let source = addresses.values.first(where: { $0.sha256.hasPrefix(digits) }), at(source.path) != nil
    else {
      return .none(hint: "no article has these bytes any more; name it by its path or its brief's address")
    }
    return .none(hint: "\(source.path) has other bytes now; name it by its path to decide of those too")
  }

  /// By the brief that stands there; where none does, by the headline that would give a new brief that address.
  private mutating func ofBrief(at slug: String) -> Finding {
    if let source = addresses[slug] {
      let same = beginning(with: source.sha256)
      if case .story = same { return same }
      return at(source.path).map { .story($0) } ?? .none(hint: "its article \(source.path) is gone")
    }
    let headlines = byHeadline ?? self.headlines
    byHeadline = headlines
    if let index = headlines[slug] { return .story(index) }
    hinted += 1
    let near =
      hinted <= ArticleDirectory.mostHinted ? nearest(to: slug, among: addresses.keys.sorted()) : nil
    return .none(hint: near.map { "did you mean \"/articles/\($0)/\"?" } ?? "no brief has this address")
  }

  private var headlines: [String: Int] {
    var found: [String: Int] = [:]
    for (index, story) in stories.enumerated() {
      let sha256 = story.article.sha256
      let name = Briefs.slug(story.title.text, fallback: sha256)
      // Of two with one headline the first by path has the plain name.
      if let other = found[name] {
        let isFirst = story.article.path < stories[other].article.path
        let (first, second) = isFirst ? (index, other) : (other, index)
        found[name] = first
        found[name + "-" + stories[second].article.sha256.prefix(8)] = second
      } else {
        found[name] = index
      }
    }
    return found
  }

  private mutating func hint(forPath path: String) -> String {
    hinted += 1
    guard hinted <= ArticleDirectory.mostHinted else {
      return "no article lies there; delete the decision, or put the article back"
    }
    func file(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let paths = byPath.keys.sorted()
    let name = nearest(to: file(path), among: paths.map(file))
    let near = paths.first { file($0) == file(path) } ?? paths.first { file($0) == name }
    return near.map { "did you mean \"\($0)\"?" }
      ?? "no article lies there; delete the decision, or put the article back"
  }
}
