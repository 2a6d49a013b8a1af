import Briefs
import Circulation
import Pressroom
import Support
import Testing

/// A site that came from elsewhere, with something of another's in the place of what we keep for ourselves.
@Suite struct `What we keep for ourselves in a site` {
  private let target = PublishTarget(
    "live", by: .folder(path: "../live", keep: 2), compress: [.gzip, .brotli])

  @Test(arguments: [
    ("mkdir site/.dateline && ln -s ../../victim site/.dateline/delivery", "site/.dateline/delivery"),
    ("ln -s ../victim site/.dateline", "site/.dateline"),
    ("mkdir site/.dateline && ln -s ../../victim site/.dateline/compressed", "site/.dateline/compressed"),
    ("mkdir site/.dateline && echo x >site/.dateline/delivery", "site/.dateline/delivery"),
    ("echo x >site/.dateline", "site/.dateline"),
  ])
  func `is never reached through a link`(_ line: String, _ named: String) throws {
    let site = try BuiltSite()
    try site.shell(
      "mkdir -p victim/live victim/delivery/live && echo mine >victim/live/a && echo mine >victim/x.gz")
    try site.shell("cp victim/live/a victim/delivery/live/a && \(line)")
    let before = Snapshot(of: site.around.path + "/victim")
    for dryRun in [true, false] {
      let problem = #expect(throws: Problem.self) { try site.publish(to: target, dryRun: dryRun) }
      #expect(problem?.what == "a link or a file where a folder of ours belongs, so nothing is done here")
      #expect(problem?.path == site.around.path + "/" + named && problem?.hint.isEmpty == false)
      #expect(throws: Problem.self) { try site.delivery(to: target) }
    }
    #expect(before.changes(to: Snapshot(of: site.around.path + "/victim")) == [])
    #expect(!site.around.exists("live"))
  }

  @Test func `as a link within it is removed, and what it leads to stays`() throws {
    let site = try BuiltSite()
    try site.shell("mkdir -p victim site/.dateline/delivery site/.dateline/git && echo mine >victim/a")
    try site.shell("ln -s ../../../victim site/.dateline/delivery/live")
    try site.publish(to: target)
    #expect(site.around.text("victim/a") == "mine\n" && site.around.exists("live/current/index.html"))
  }

  @Test(arguments: [false, true])
  func `copies that were damaged, or made elsewhere, are made again`(_ isForged: Bool) throws {
    let site = try BuiltSite()
    let whole = try site.delivery(to: target).ledger
    let names = site.around.names("site/.dateline/compressed")
    #expect(names.count == 6)
    for name in names {
      let forged = Array("forged".utf8)
      site.around.write("site/.dateline/compressed/" + name, forged)
      guard isForged else { continue }
      // Named as a copy that bears its own hash, and nothing else.
      let original = name.prefix { $0 != "-" }
      let other = original + "-" + sha256(forged) + name.suffix(3)
      try site.shell(
        "cd site/.dateline/compressed && mv \(name) \(other) && cp \(other) \(original)\(name.suffix(3))")
    }
    #expect(try site.delivery(to: target).ledger == whole)
    #expect(site.around.names("site/.dateline/compressed") == names)
  }
}
