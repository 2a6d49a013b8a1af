import Glibc
import Support
import Testing

@Suite(.serialized) struct `A killed run` {
  @Test func `leaves the whole old site or the whole new one, and the next run mends`() throws {
    let site = try ScratchSite()
    for number in 0..<6 { site.article("\(number).txt", Newsprint.article(number)) }
    // Another title changes every page.
    let editions = ["Le Sémaphore", "La Vigie"].map {
      ScratchSite.settings.replacing("Le Sémaphore", with: $0)
    }
    var whole: [Snapshot] = []
    var duration = 0.0
    for edition in editions {
      site.write("content/site.yaml", edition)
      let start = seconds()
      #expect(try site.dateline("build").code == 0)
      duration = seconds() - start
      whole.append(site.built)
    }
    #expect(whole[0] != whole[1])

    var generator = SeededGenerator(seed: 9)
    var killed = 0
    for round in 0..<36 {
      site.write("content/site.yaml", editions[round % 2])
      let run = try Command(ScratchSite.program, ["build", "--no-brief"], in: site.path).start()
      if round % 3 == 0 {
        usleep(UInt32(Double.random(in: 0...duration, using: &generator) * 1e6))
      } else {
        // The writing itself is short: wait for its first trace, then strike.
        let end = seconds() + 10 * duration
        while !site.exists(".public.next"), run.isRunning, seconds() < end { usleep(50) }
        usleep(UInt32.random(in: 0...8000, using: &generator))
      }
      run.kill()
      killed += run.wait().signal == SIGKILL ? 1 : 0
      #expect(whole.contains(site.built), "round \(round)")
      guard round % 6 == 5 else { continue }
      #expect(try site.dateline("build", "--no-brief").code == 0)
      #expect(site.built == whole[round % 2], "round \(round)")
      #expect(site.names("") == [".dateline", "Templates", "content", "public"])
    }
    #expect(killed > 5)
  }

  @Test func `leaves whole briefs, and the next run writes the others`() throws {
    let site = try ScratchSite()
    for number in 0..<6 { site.article("\(number).txt", Newsprint.article(number)) }
    let start = seconds()
    #expect(try site.dateline("brief").code == 0)
    let duration = seconds() - start
    let whole = site.briefs
    var generator = SeededGenerator(seed: 11)
    for round in 0..<12 {
      site.around.removeAll("site/content/briefs")
      let run = try Command(ScratchSite.program, ["brief"], in: site.path).start()
      if round % 2 == 0 {
        usleep(UInt32(Double.random(in: 0...duration, using: &generator) * 1e6))
      } else {
        while !site.exists("content/briefs"), run.isRunning { usleep(50) }
        usleep(UInt32.random(in: 0...1000, using: &generator))
      }
      run.kill()
      _ = run.wait()
      for (path, bytes) in site.briefs where path.hasSuffix(".md") {
        #expect(whole[path] == bytes, "\(path)")
      }
    }
    // No process has the highest number there can be: what such a one left is nobody's.
    site.write("content/briefs/2024/.dateline-4194305-1-0.tmp", "---\ntitle")
    #expect(try site.dateline("brief").code == 0)
    #expect(site.briefs.filter { $0.key.hasSuffix(".md") } == whole)
    #expect(site.briefs.keys.sorted() == whole.keys.sorted(), "nothing half written is left")
  }

  @Test func `two runs at once leave one whole site`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let whole = site.built
    site.around.removeAll("site/public")
    let runs = try (0..<3).map { _ in
      try Command(ScratchSite.program, ["build", "--no-brief"], in: site.path).start()
    }
    let endings = runs.map { $0.wait() }
    #expect(endings.contains { $0.code == 0 })
    #expect(endings.allSatisfy { $0.code == 0 || !$0.messages.isEmpty && [2, 3].contains($0.code) })
    #expect(site.built == whole)
  }

  private func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
