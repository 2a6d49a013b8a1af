import Briefs
import Glibc
import Support
import Testing

@testable import Pressroom

/// Reading again what was read before: only what changed is opened, and what comes of it is as if all had been.
@Suite struct `A second reading` {
  /// The sample newsroom in a folder of its own, edited at random.
  private struct Newsroom {
    let folder: TemporaryFolder
    let briefs: [String]
    let articles: [String]
    var generator: SeededGenerator

    init(seed: UInt64) throws {
      folder = try TemporaryFolder()
      generator = SeededGenerator(seed: seed)
      for part in ["content", "Templates"] {
        for (path, bytes) in Snapshot(of: Newsroom.clone + "/" + part).files() {
          folder.write(part + "/" + path, bytes)
        }
      }
      let paths = Snapshot(of: folder.path + "/content").files().keys.sorted()
      briefs = paths.filter { $0.hasPrefix("briefs/") }.map { "content/" + $0 }
      articles = paths.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".txt") }.map { "content/" + $0 }
    }

    private mutating func any(_ paths: [String]) -> String { paths.randomElement(using: &generator) ?? "" }

    /// One edit, of any of the kinds that the desk, an editor or a careless script makes.
    mutating func edit() {
      let brief = any(briefs)
      let bytes = folder.bytes(brief) ?? []
      switch Int.random(in: 0..<10, using: &generator) {
      case 0:
        folder.write(brief, String(decoding: bytes, as: UTF8.self).replacing("title: \"", with: "title: \"X"))
      case 1: folder.write(brief, damaged(bytes, using: &generator))
      case 2: unlink(folder.path + "/" + brief)
      case 3: rename(folder.path + "/" + brief, folder.path + "/" + any(briefs))
      case 4:
        let article = any(articles)
        folder.write(article, damaged(folder.bytes(article) ?? [], using: &generator))
      case 5: unlink(folder.path + "/" + any(articles))
      case 6: keepingTime(brief, bytes.map { $0 == UInt8(ascii: "a") ? UInt8(ascii: "e") : $0 })
      case 7:
        let text = ["none", "quotes", "full"].randomElement(using: &generator) ?? ""
        folder.write("content/site.yaml", "title: \"T\"\nsource_text: \"\(text)\"\n")
      case 8:
        folder.write(
          "Templates/style.css", "body { width: \(UInt8.random(in: 0...255, using: &generator))px }")
      default: folder.write("content/briefs/2024/new.md", folder.bytes(any(briefs)) ?? [])
      }
    }

    /// Other bytes of the same length, and the old time: a script that hides what it did.
    private func keepingTime(_ path: String, _ bytes: [UInt8]) {
      var status = stat()
      guard lstat(folder.path + "/" + path, &status) == 0, let file = fopen(folder.path + "/" + path, "r+")
      else { return }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
      let times = [status.st_atim, status.st_mtim]
      utimensat(AT_FDCWD, folder.path + "/" + path, times, 0)
    }

    struct Read {
      var content: ContentFolder
      var theme: Theme
      var problems: [Problem]
    }

    func read(after last: Read?) -> Read? {
      var problems: [Problem] = []
      guard let settings = SiteFile.read(folder.bytes("content/site.yaml") ?? [], path: "site.yaml").file
      else { return nil }
      let theme = Theme(at: folder.path + "/Templates", after: last?.theme, problems: &problems)
      let content = ContentFolder(
        at: folder.path + "/content", site: settings, after: last?.content, problems: &problems)
      return Read(content: content, theme: theme, problems: problems)
    }

    private static let clone = String(
      #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `gives what a first one would, whatever was edited between them`(seed: UInt64) throws {
    var newsroom = try Newsroom(seed: seed)
    var warm = newsroom.read(after: nil)
    for round in 0..<8 {
      for _ in 0..<Int.random(in: 0...3, using: &newsroom.generator) { newsroom.edit() }
      // Readings settle only after a tick of the clock: half of the rounds begin before it.
      if round % 2 == 0 { usleep(30_000) }
      warm = newsroom.read(after: warm)
      let (again, first) = try (#require(warm), #require(newsroom.read(after: nil)))
      #expect(again.problems == first.problems)
      let (warmSite, warmFound) = render(again.content, theme: again.theme)
      let (coldSite, coldFound) = render(first.content, theme: first.theme)
      #expect(warmFound == coldFound)
      // Two hundred addresses help nobody to see which one it is.
      let haveSameAddresses = warmSite.pages.map(\.address) == coldSite.pages.map(\.address)
      #expect(haveSameAddresses)
      #expect(coldSite.pages.count > 50)
      for (a, b) in zip(warmSite.pages, coldSite.pages) where a.bytes() != b.bytes() {
        Issue.record("\(a.address) differs in round \(round)")
      }
    }
  }

  @Test func `keeps the last good account of a brief that broke`() throws {
    let newsroom = try Newsroom(seed: 1)
    let good = try #require(newsroom.read(after: nil))
    let brief = newsroom.briefs[0]
    let bytes = try #require(newsroom.folder.bytes(brief))
    newsroom.folder.write(brief, "---\ntitle: \"unclosed\n---\n")
    var broken = try #require(newsroom.read(after: good))
    #expect(broken.content.accounts.count == good.content.accounts.count - 1)
    broken.content.standIn(from: good.content)
    #expect(broken.content.accounts.map(\.path) == good.content.accounts.map(\.path))
    #expect(broken.content.accounts.map(\.brief) == good.content.accounts.map(\.brief))
    newsroom.folder.write(brief, bytes)
    let mended = try #require(newsroom.read(after: broken))
    #expect(mended.content.accounts.map(\.brief) == good.content.accounts.map(\.brief))
    unlink(newsroom.folder.path + "/" + brief)
    var gone = try #require(newsroom.read(after: mended))
    gone.content.standIn(from: mended.content)
    #expect(gone.content.accounts.count == good.content.accounts.count - 1)
  }
}
