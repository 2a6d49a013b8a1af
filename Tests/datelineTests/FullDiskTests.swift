import Support
import Testing

@Suite struct `A full disk` {
  /// Whether this user may mount a disk of its own, unseen by others and gone with the process.
  static let mayMount = (try? Command("/usr/bin/unshare", ["-m", "true"], in: "/").run().code) == 0

  @Test(.enabled(if: mayMount, "a small disk can only be mounted by root"), arguments: [0, 30, 120])
  func `leaves the last site whole, and is said`(_ left: Int) throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    let script = """
      set -e
      mkdir disk && mount -t tmpfs -o size=24m tmpfs disk && mkdir disk/site && cp -R content Templates disk/site && cd disk/site
      "$dateline" build >../../first 2>&1
      cp -R public ../../before
      sed -i 's/Le Sémaphore/La Vigie/' content/site.yaml
      cat /dev/zero >../filling 2>../../cat || true
      [ $1 -eq 0 ] || truncate -s -$(($1 * 1024)) ../filling
      code=0; "$dateline" build >../../second 2>&1 || code=$?
      cp -R public ../../after
      ls -A .. . >../../names
      rm ../filling
      "$dateline" build >../../third 2>&1
      cp -R public ../../mended
      exit $code
      """
    let ending = try Command(
      "/usr/bin/unshare", ["-m", "/bin/sh", "-c", script, "sh", "\(left)"], in: site.path,
      environment: ["dateline": ScratchSite.program]
    ).run()
    #expect(
      ending.code == 2 || ending.code == 4,
      "\(ending.complaints) \(site.text("first") ?? "") \(site.text("third") ?? "")")
    let said = site.text("second") ?? ""
    #expect(said.contains("error: ") && said.lowercased().contains("space"), "\(said)")
    let before = Snapshot(of: site.path + "/before")
    #expect(!before.entries.isEmpty)
    #expect(before.changes(to: Snapshot(of: site.path + "/after")) == [])
    #expect(site.text("names")?.contains(".next") == false)
    let mended = Snapshot(of: site.path + "/mended")
    #expect(mended != before && !mended.entries.isEmpty)
  }

  @Test func `a limit on the size of files is met in the same way`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    #expect(try site.dateline("build").code == 0)
    let (briefs, built) = (site.briefs, site.built)
    site.write("content/site.yaml", ScratchSite.settings.replacing("Le Sémaphore", with: "La Vigie"))
    let ending = try site.shell(#"trap "" XFSZ; ulimit -f 4; exec "$dateline" build"#)
    #expect(ending.code == 2 || ending.code == 4, "\(ending.all)")
    #expect(ending.messages.contains { $0.isError })
    #expect(built.changes(to: site.built) == [])
    #expect(site.names("") == [".dateline", "Templates", "content", "public"])
    #expect(site.briefs == briefs)
  }

  @Test func `a brief that cannot be written leaves nothing half written`() throws {
    let site = try ScratchSite()
    for number in 0..<2 { site.article("\(number).txt", Newsprint.article(number)) }
    let ending = try site.shell(#"trap "" XFSZ; ulimit -f 1; exec "$dateline" brief"#)
    #expect(ending.code == 1 || ending.code == 4, "\(ending.all)")
    #expect(ending.messages.contains { $0.isError })
    #expect(site.briefs.isEmpty)
    #expect(try site.dateline("brief").code == 0)
    #expect(site.briefs.count == 2)
  }
}
