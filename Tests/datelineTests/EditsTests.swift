import Glibc
import Support
import Testing

@Suite(.serialized) struct `Two hundred edits` {
  @Test func `with other sources, other rules and kills in between, none is lost and nothing comes back`()
    throws
  {
    var press = try Press(seed: Press.number("SEED") ?? 5)
    let edits = Int(Press.number("EDITS") ?? 200)
    try press.begin()
    var step = 0
    while press.editor.edits < edits {
      step += 1
      press.edit(times: Int.random(in: 13...19, using: &press.editor.generator))
      press.changeSources()
      press.changeRules(step)
      try press.killRun(step)
      try press.finish(step)
      if step % 4 == 2 { try press.compareWithFresh(step) }
    }
    #expect(press.killed * 3 > step)
    if edits >= 200 {
      #expect(
        press.editor.kinds.count >= 16 && press.sheets.contains { $0.isDeleted }, "\(press.editor.kinds)")
    }
    try press.compareWithClone()
  }
}

/// A site that a person edits while its sources, the rules and the machine's luck change.
private struct Press {
  let site: ScratchSite
  var editor: Editor
  var sheets: [BriefSheet] = []
  private(set) var killed = 0
  private let rules: TemporaryFolder
  private var home: [String: String] = [:]
  /// By article: which number of `Newsprint` it tells, and how often it was changed.
  private var sources: [String: (number: Int, edition: Int)] = [:]
  private var duration = 0.1

  init(seed: UInt64) throws {
    site = try ScratchSite()
    editor = Editor(seed: seed)
    rules = try TemporaryFolder()
    for (path, bytes) in Snapshot(of: ScratchSite.clone + "/Sources/Newsroom/Lexicons/Data").files() {
      rules.write("0/Lexicons/" + path, bytes)
      var text = String(decoding: bytes, as: UTF8.self)
      switch path {
      case "fr/topics.tsv":
        text = text.split(separator: "\n").enumerated().filter { $0.offset % 3 != 0 }.map {
          $0.element + "\n"
        }
        .joined()
      case "sentence-weights.tsv":
        text = text.replacing("depth\t-0.50", with: "depth\t1.50").replacing(
          "quotation\t-0.51", with: "quotation\t2.00")
      case "fr/countries.tsv":
        text = text.replacing("TN\tcapital\tTunis", with: "TN\tcapital\tTunisville")
      default: break
      }
      rules.write("1/Lexicons/" + path, text)
    }
  }

  /// A number of the environment, to run more or other edits than the suite does.
  static func number(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }

  private mutating func random(_ count: Int) -> Int { Int.random(in: 0..<count, using: &editor.generator) }

  mutating func begin() throws {
    for number in 0..<6 { put("\(number).txt", number) }
    let start = seconds()
    #expect(try run("brief") == 0)
    duration = seconds() - start
    try meet()
    #expect(sheets.count == 6)
  }

  private mutating func put(_ name: String, _ number: Int) {
    let edition = (sources["articles/" + name]?.edition ?? -1) + 1
    sources["articles/" + name] = (number, edition)
    let headline = edition == 0 ? nil : Newsprint.visits[number % 6].headline + ", édition \(edition)"
    site.article(name, Newsprint.article(number, headline: headline))
  }

  private func run(_ arguments: String...) throws -> Int32? {
    try Command(ScratchSite.program, arguments, in: site.path, environment: home).run().code
  }

  /// Takes up briefs that are new, and where the machine moved those that are its own.
  private mutating func meet() throws {
    var paths: [String: String] = [:]
    for (path, bytes) in site.briefs {
      guard let article = BriefLines(bytes).article else { continue }
      #expect(paths[article] == nil, "two briefs about \(article)")
      paths[article] = path
    }
    for index in sheets.indices {
      guard let path = paths.removeValue(forKey: sheets[index].article) else { continue }
      #expect(!sheets[index].isDeleted, "\(path) came back")
      sheets[index].path = path
    }
    for (article, path) in paths.sorted(by: { $0.key < $1.key }) {
      sheets.append(BriefSheet(article: article, path: path))
    }
  }

  mutating func edit(times: Int) {
    for _ in 0..<times { editor.edit(&sheets[random(sheets.count)], in: site) }
  }

  mutating func changeSources() {
    let articles = sources.keys.sorted()
    let article = articles[random(articles.count)]
    let name = String(article.dropFirst("articles/".count))
    switch random(6) {
    case 0: put(name, sources[article]?.number ?? 0)
    case 1:
      site.article(name + ".yaml", "published: 2025-03-0\(1 + random(9))\noutlet: \"L'Écho \(random(9))\"\n")
    case 2: site.around.removeAll("site/content/articles/\(name).yaml")
    case 3 where articles.count < 14: put("plus-\(articles.count).txt", articles.count)
    default: break
    }
  }

  mutating func changeRules(_ step: Int) {
    home = step % 5 < 2 ? [:] : ["DATELINE_HOME": rules.path + "/\(step % 5 == 4 ? 0 : 1)"]
  }

  /// Starts a run and kills it. Whatever stands then is an old brief or a new one, whole, and the next run ends as it would have.
  mutating func killRun(_ step: Int) throws {
    let copy = try TemporaryFolder()
    let before = site.briefs
    let isCompared = step % 3 == 0
    if isCompared { _ = try Command("/bin/cp", ["-a", site.path, copy.path], in: "/").run() }
    let run = try Command(
      ScratchSite.program, [step % 4 == 0 ? "build" : "brief"], in: site.path, environment: home
    ).start()
    if step % 2 == 0 {
      usleep(UInt32(Double.random(in: 0.3...1, using: &editor.generator) * duration * 1e6))
    } else {
      // The writing itself is short: wait for its first trace, then strike.
      let (folder, list) = (
        site.names("content/briefs"), site.around.inode("site/content/briefs/written.tsv")
      )
      while run.isRunning, site.names("content/briefs") == folder,
        site.around.inode("site/content/briefs/written.tsv") == list
      { usleep(50) }
      usleep(UInt32.random(in: 0...3000, using: &editor.generator))
    }
    run.kill()
    killed += run.wait().signal == SIGKILL ? 1 : 0
    let between = site.briefs.filter { $0.key.hasSuffix(".md") }
    if step % 2 == 0 {
      // A person saves while the run is at work that mends it.
      let run = try Command(ScratchSite.program, ["brief"], in: site.path, environment: home).start()
      usleep(UInt32(Double.random(in: 0.2...0.9, using: &editor.generator) * duration * 1e6))
      edit(times: 1)
      #expect(run.wait().code != 2)
    } else {
      #expect(try self.run("brief") != 2)
      let known = Set(before.values).union(site.briefs.values)
      for (path, bytes) in between { #expect(known.contains(bytes), "step \(step): \(path) is half written") }
    }
    guard isCompared, step % 2 == 1 else { return }
    let other = copy.path + "/site"
    _ = try Command(ScratchSite.program, ["brief"], in: other, environment: home).run()
    #expect(
      Snapshot(of: other + "/content").changes(to: Snapshot(of: site.path + "/content")) == [],
      "step \(step): a run after a kill is not what it would have been")
    withExtendedLifetime(copy) {}
  }

  /// A whole run, what must stand after it, and a second run that changes nothing.
  mutating func finish(_ step: Int) throws {
    #expect(try run(step % 3 == 0 ? "build" : "brief") != 2)
    try meet()
    let briefs = site.briefs
    for sheet in sheets {
      if let fault = sheet.fault(in: briefs[sheet.path]) { Issue.record("step \(step): \(fault)") }
    }
    #expect(briefs.keys.allSatisfy { $0.hasSuffix(".md") }, "\(briefs.keys)")
    let content = Snapshot(of: site.path + "/content")
    #expect(try run("brief") != 2)
    #expect(content.changes(to: Snapshot(of: site.path + "/content")) == [], "step \(step): not settled")
  }

  /// Whatever is the machine's is what it would write about the same articles for the first time.
  func compareWithFresh(_ step: Int) throws {
    let fresh = try ScratchSite()
    for (path, bytes) in Snapshot(of: site.path + "/content/articles").files() { fresh.article(path, bytes) }
    _ = try Command(ScratchSite.program, ["brief"], in: fresh.path, environment: home).run()
    let wanted = Dictionary(
      fresh.briefs.values.map { (BriefLines($0).article ?? "", BriefLines($0)) },
      uniquingKeysWith: { a, _ in a })
    for sheet in sheets where !sheet.isDeleted && sheet.whole == nil {
      guard let bytes = site.briefs[sheet.path], let want = wanted[sheet.article] else { continue }
      let have = BriefLines(bytes)
      // An event keeps the id it had, and what joined its accounts.
      for key in want.keys
      where !["machine", "event", "event_reason"].contains(key) && sheet.marks[key] == nil {
        #expect(
          have.field(key).map { have.all[$0] } == want.field(key).map { want.all[$0] },
          "step \(step): \(key) in \(sheet.path) is not refreshed")
      }
      if sheet.marks["summary"] == nil {
        #expect(
          have.summary.map { sentence(have.all[$0]) } == want.summary.map { sentence(want.all[$0]) },
          "step \(step): the summary in \(sheet.path) is not refreshed")
      }
      if sheet.marks["points"] == nil {
        #expect(
          have.points.map { have.all[$0].filter { !$0.isEmpty }.map(sentence) }
            == want.points.map { want.all[$0].filter { !$0.isEmpty }.map(sentence) },
          "step \(step): the points in \(sheet.path) are not refreshed")
      }
    }
  }

  /// A sentence without the number of its footnote.
  private func sentence(_ line: String) -> String {
    line.lastIndex(of: "[").map { String(line[..<$0]) } ?? line
  }

  /// A copy of the content makes the same briefs and the same site, whatever was cached here.
  func compareWithClone() throws {
    let clone = try ScratchSite()
    clone.around.removeAll("site/content")
    _ = try Command("/bin/cp", ["-R", site.path + "/content", clone.path + "/content"], in: "/").run()
    _ = try Command(ScratchSite.program, ["build"], in: clone.path, environment: home).run()
    _ = try run("build", "--clean")
    #expect(Snapshot(of: clone.path + "/content").changes(to: Snapshot(of: site.path + "/content")) == [])
    #expect(clone.built.changes(to: site.built) == [])
  }

  private func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
