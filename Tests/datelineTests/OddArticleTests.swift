import Glibc
import Support
import Testing

@Suite struct `Odd articles` {
  /// A folder with everything in it that a scraper, a person or an attacker may leave, built once.
  private struct Night {
    let site: ScratchSite
    let ending: Command.Ending
    let before: Snapshot
    let after: Snapshot
  }

  /// What goes by each name, and whether the run must say something of it.
  private static let named = [
    "empty.txt", "blank.txt", "furniture.txt", "vast.txt", "binary.txt", "folder.txt", "outward.txt",
    "dangling.txt",
    "looped.txt", "pipe.txt", "device.txt", "socket.html", "notes.pdf", "twin.txt", "zeros.txt",
  ]
  private static let read = ["good-1.txt", "good-2.txt", "broken-utf8.txt", "utf16.txt", "inner.txt"]

  private static let night = Result { try buildNight() }

  private static func buildNight() throws -> Night {
    let site = try ScratchSite()
    site.around.write("secret.txt", Newsprint.article(5))
    site.around.write("outside/kept.txt", "kept")
    site.article("good-1.txt", Newsprint.article(0))
    site.article("good-2.txt", Newsprint.article(1))
    site.article("twin.txt", Newsprint.article(1))
    site.article("empty.txt", "")
    site.article("blank.txt", "\n \n\t\n")
    site.article("zeros.txt", [UInt8](repeating: 0, count: 4000))
    site.article("furniture.txt", Newsprint.furniture)
    site.article("vast.txt", "Une ligne sans fin ")
    truncate(site.path + "/content/articles/vast.txt", 200 << 20)
    site.article("short-lines.txt", String(repeating: "Non.\nOui !\n", count: 50_000))
    var generator = SeededGenerator(seed: 4)
    site.article("binary.txt", (0..<50_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
    var damaged = Array(Newsprint.article(2).utf8)
    damaged.replaceSubrange(700..<702, with: [0xFF, 0xC3])
    site.article("broken-utf8.txt", damaged)
    site.article("utf16.txt", Saved.utf16LittleEndian.bytes(Newsprint.article(3)))
    site.article("folder.txt/inner.txt", Newsprint.article(4))
    site.around.makeLink("site/content/articles/outward.txt", to: "../../../secret.txt")
    site.around.makeLink("site/content/articles/dangling.txt", to: "nothing.txt")
    site.around.makeLink("site/content/articles/looped.txt", to: "looped.txt")
    mkfifo(site.path + "/content/articles/pipe.txt", 0o644)
    site.around.makeLink("site/content/articles/device.txt", to: "/dev/zero")
    site.article("socket.html", "<p>Bonjour")
    site.article("notes.pdf", "%PDF")
    let leftOut: Set = [
      "site/public", "site/content/briefs", "site/content/articles/vast.txt", "site/.dateline",
    ]
    let before = Snapshot(of: site.around.path, leavingOut: leftOut)
    let ending = try site.dateline("build")
    return Night(
      site: site, ending: ending, before: before, after: Snapshot(of: site.around.path, leavingOut: leftOut))
  }

  @Test(.timeLimit(.minutes(1)), arguments: named)
  func `each is named, with a hint`(_ name: String) throws {
    let messages = try Self.night.get().ending.messages(about: "content/articles/" + name)
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.allSatisfy { !($0.hint ?? "").isEmpty })
  }

  @Test func `the other articles are built, and the run says that there were errors`() throws {
    let night = try Self.night.get()
    #expect(night.ending.code == 1, "\(night.ending.complaints.suffix(2000))")
    let sources = Set(try night.site.listedBriefs().map { $0.source.path.split(separator: "/").last ?? "" })
    for name in Self.read { #expect(sources.contains(Substring(name)), "\(name)") }
    for name in Self.named { #expect(!sources.contains(Substring(name)), "\(name)") }
    let pages = night.site.names("public/articles")
    for brief in try night.site.listedBriefs() {
      #expect(pages.contains(brief.id), "\(brief.id)")
    }
  }

  @Test func `nothing outside the output and the briefs is touched, and no source byte changes`() throws {
    let night = try Self.night.get()
    #expect(night.before.changes(to: night.after) == [])
  }

  @Test func `nothing that lies outside is published`() throws {
    #expect(try !Self.night.get().site.html.contains("Karim Oudghour"))
  }

  @Test func `a second run finds nothing to do and says the same`() throws {
    let night = try Self.night.get()
    let (briefs, built) = (night.site.briefs, night.site.built)
    let again = try night.site.dateline("build")
    #expect(again.code == 1)
    #expect(again.messages == night.ending.messages)
    #expect(night.site.briefs == briefs)
    #expect(built.changes(to: night.site.built) == [])
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `an article that may not be read is named`() throws {
    let site = try ScratchSite()
    site.article("good.txt", Newsprint.article(0))
    site.article("closed.txt", Newsprint.article(1))
    chmod(site.path + "/content/articles/closed.txt", 0)
    let ending = try site.dateline("build")
    #expect(ending.code == 1)
    #expect(ending.messages(about: "closed.txt").map(\.isError) == [true])
    #expect(try site.listedBriefs().count == 1)
  }

  @Test func `a folder without articles is a site without events`() throws {
    let site = try ScratchSite()
    #expect(try site.dateline("build").code == 0)
    #expect(site.exists("public/index.html"))
    #expect(try site.listedBriefs().isEmpty)
  }
}
