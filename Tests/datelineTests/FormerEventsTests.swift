import Support
import Testing

/// The addresses of events over several runs of the program.
@Suite struct `Former events` {
  /// The one brief whose file name has these words.
  private func brief(_ words: String, in site: ScratchSite) -> (path: String, text: String) {
    let found = site.briefs.first { $0.key.contains(words) }
    return ("content/briefs/" + (found?.key ?? ""), String(decoding: found?.value ?? [], as: UTF8.self))
  }

  private func event(of text: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("event: ") } ?? ""
    return line.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
  }

  @Test func `an event that a person joins with another leads on from its old address, and comes back`()
    throws
  {
    let site = try ScratchSite()
    for number in 0..<3 { site.article("00\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let before = site.briefs
    let built = site.built
    let (path, text) = brief("nairobi", in: site)
    let (old, new) = (event(of: text), event(of: brief("tunis", in: site).text))
    #expect(!old.isEmpty && !new.isEmpty && old != new)

    site.write(path, text.replacing("\nevent: \"\(old)\"", with: "\nevent: \"\(new)\""))
    let ending = try site.dateline("build")
    #expect(ending.code == 0, "\(ending.all)")
    #expect(brief("nairobi", in: site).text.contains("former_events: [\"\(old)\"]"))
    let page = site.text("public/events/\(old)/index.html") ?? ""
    #expect(page.contains("content=\"0; url=../../events/\(new)/index.html\""), "\(page)")
    #expect(page.contains("Cet événement a changé d’adresse"))
    #expect(try site.dateline("check").code == 0)

    let settled = site.briefs
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == settled)

    let (_, joined) = brief("nairobi", in: site)
    site.write(path, joined.replacing("\nevent: \"\(new)\"", with: "\nevent: \"\(old)\""))
    #expect(try site.dateline("build").code == 0)
    #expect(site.briefs == before)
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `an article that was scraped again keeps its event's address`() throws {
    let site = try ScratchSite()
    site.article("000.txt", Newsprint.article(0))
    #expect(try site.dateline("build").code == 0)
    let old = event(of: brief("tunis", in: site).text)
    site.article("000.txt", Newsprint.article(0) + "Un dernier mot.\n")
    #expect(try site.dateline("build").code == 0)
    #expect(event(of: brief("tunis", in: site).text) == old)
  }
}
