import Glibc
import Support
import Testing

@Suite(.serialized) struct `A killed night` {
  @Test func `leaves whole editions, at home and at the target, and the next night goes on`() throws {
    let site = try ScratchSite(articles: 5)
    let target = "publish: { live: { to: \"folder\", path: \"../live\", keep: 2 } }\n"
    let editions = ["Le Sémaphore", "La Vigie"].map {
      ScratchSite.settings.replacing("Le Sémaphore", with: $0) + target
    }
    var whole: [Snapshot] = []
    var live: [Snapshot] = []
    var duration = 0.0
    for edition in editions {
      site.write("content/site.yaml", edition)
      let start = seconds()
      let ending = try site.dateline("nightly")
      #expect(ending.code == 0, "\(ending.all)")
      duration = seconds() - start
      whole.append(site.built)
      live.append(Snapshot(of: site.around.path + "/live/current/"))
    }
    #expect(whole[0] != whole[1] && live[0].entries["index.html"] == whole[0].entries["index.html"])
    let briefs = site.briefs

    var generator = SeededGenerator(seed: 21)
    var killed = 0
    for round in 0..<100 {
      site.write("content/site.yaml", editions[round % 2])
      let run = try Command(ScratchSite.program, ["nightly"], in: site.path).start()
      usleep(UInt32(Double.random(in: 0...duration, using: &generator) * 1e6))
      run.kill()
      killed += run.wait().signal == SIGKILL ? 1 : 0
      #expect(whole.contains(site.built), "round \(round)")
      #expect(live.contains(Snapshot(of: site.around.path + "/live/current/")), "round \(round)")
      _ = try site.status()
      guard round % 10 == 9 else { continue }
      let ending = try site.dateline("nightly")
      #expect(ending.code == 0, "round \(round): \(ending.all)")
      #expect(site.built == whole[round % 2] && site.briefs == briefs, "round \(round)")
      #expect(Snapshot(of: site.around.path + "/live/current/") == live[round % 2], "round \(round)")
      #expect(try site.status().result == "published")
      #expect(site.names("") == [".dateline", "Templates", "content", "nightly", "public"])
      #expect(site.names(".dateline/delivery") == [])
      #expect(site.names("nightly") == [".gitignore", "report.html", "report.md", "status.json"])
    }
    #expect(killed > 50)
  }

  private func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
