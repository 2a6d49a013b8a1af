import Support
import Testing

@Suite struct `Same in, same out` {
  @Test func `neither clock, time zone, locale, cores, folder order nor place change a byte`() throws {
    let names = ["b.txt", "a/é.txt", "Z.txt", "a/z.txt", "été/1.txt", "c.txt"]
    func site(_ order: [Int]) throws -> ScratchSite {
      let site = try ScratchSite()
      for number in order {
        site.article(names[number], Newsprint.article(number))
        if number % 2 == 0 { site.article(names[number] + ".yaml", "outlet: \"L'Écho \(number)\"\n") }
      }
      return site
    }
    let one = try site([0, 1, 2, 3, 4, 5])
    let first = try one.dateline("build", "--jobs", "1", environment: ["TZ": "UTC", "LC_ALL": "C"])
    let other = try site([5, 3, 1, 4, 2, 0])
    let second = try Command(
      ScratchSite.program, ["build", "--site", other.path, "--jobs", "7"], in: "/",
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "ar_MA.UTF-8", "LANG": "tr_TR.UTF-8"]
    ).run()
    #expect(first.code == 0 && second.code == 0, "\(first.complaints)\(second.complaints)")
    #expect(one.briefs == other.briefs)
    #expect(one.built.changes(to: other.built) == [])
    #expect(one.briefs.count == names.count)
  }

  @Test func `a run after a run changes nothing, and a clean one makes the same`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let (briefs, built, page) = (site.briefs, site.built, site.around.inode("site/public/index.html"))
    for arguments in [["build"], ["brief"], ["build", "--no-brief"]] {
      #expect(try Command(ScratchSite.program, arguments, in: site.path).run().code == 0)
      #expect(site.briefs == briefs)
      #expect(built.changes(to: site.built) == [])
    }
    #expect(site.around.inode("site/public/index.html") == page)
    #expect(try site.dateline("build", "--clean").code == 0)
    #expect(built.changes(to: site.built) == [])
  }

  @Test func `a clone that has only the briefs writes the same briefs again`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let clone = try ScratchSite()
    for number in [2, 0, 3, 1] { clone.article("\(number).txt", Newsprint.article(number)) }
    for (path, bytes) in site.briefs { clone.write("content/briefs/" + path, bytes) }
    #expect(try clone.dateline("build").code == 0)
    #expect(clone.briefs == site.briefs)
    #expect(site.built.changes(to: clone.built) == [])
  }

  @Test func `an article that comes later leaves the events their names`() throws {
    let site = try ScratchSite()
    for number in 0..<3 { site.article("m\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let events = Dictionary(uniqueKeysWithValues: try site.listedBriefs().map { ($0.source.path, $0.event) })
    for number in 3..<6 { site.article("a\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    for brief in try site.listedBriefs() where events[brief.source.path] != nil {
      #expect(events[brief.source.path] == brief.event)
    }
    #expect(try site.listedBriefs().count == 6)
  }
}
