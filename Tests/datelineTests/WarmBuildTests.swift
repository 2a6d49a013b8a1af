import Glibc
import Support
import Testing

/// What is kept of earlier builds must show in nothing but time.
@Suite struct `A warm build` {
  /// A site that is built again and again over what its last build left, and one that is built from nothing each time.
  private struct Twins {
    let warm: ScratchSite
    let cold: ScratchSite

    init() throws {
      warm = try ScratchSite()
      cold = try ScratchSite()
    }

    func write(_ path: String, _ text: String) { for site in [warm, cold] { site.write(path, text) } }
    func remove(_ path: String) { for site in [warm, cold] { site.around.removeAll("site/" + path) } }
    func text(_ path: String) -> String { warm.text(path) ?? "" }
    func move(_ path: String, to other: String) {
      for site in [warm, cold] {
        guard let bytes = site.around.bytes("site/" + path) else { continue }
        site.write(other, bytes)
        site.around.removeAll("site/" + path)
      }
    }
  }

  private static let settings =
    "title: \"Le Sémaphore\"\nbase_url: \"https://digest.example/\"\nlanguages: [\"fr\"]\ncards: false\nsearch: false\n"

  private func expectAlike(_ twins: Twins, _ home: TemporaryFolder, _ step: String) throws {
    let (warm, cold) = (twins.warm, twins.cold)
    for removed in [".dateline", "public"] { cold.around.removeAll("site/" + removed) }
    let environment = ["DATELINE_HOME": home.path]
    let far = ["TZ": "Pacific/Kiritimati", "LANG": "ar", "LC_ALL": "C"]
    let made = try Command(
      ScratchSite.program, ["build", "--clean", "--jobs", "2"], in: cold.path, environment: environment
    ).run()
    // The second finds nothing to do, and often knows it by the stamps alone.
    for jobs in ["1", "3"] {
      let kept = try Command(
        ScratchSite.program, ["build", "--jobs", jobs], in: warm.path,
        environment: environment.merging(far) { $1 }
      ).run()
      #expect(kept.code == made.code, "\(step): \(kept.all)")
      #expect(cold.built.changes(to: warm.built) == [], "\(step)")
      #expect(cold.content == warm.content, "\(step)")
    }
  }

  @Test(arguments: 1...4) func `is byte for byte a clean one, whatever was edited, lost or damaged`(
    seed: UInt64
  )
    throws
  {
    let twins = try Twins()
    let home = try TemporaryFolder()
    home.makeFolder("Lexicons")
    for (path, bytes) in Snapshot(of: ScratchSite.clone + "/Sources/Newsroom/Lexicons/Data").files() {
      home.write("Lexicons/" + path, bytes)
    }
    var generator = SeededGenerator(seed: seed)
    twins.write("content/site.yaml", Self.settings)
    for number in 0..<6 { twins.write("content/articles/\(number).txt", Newsprint.article(number)) }
    for step in 0..<50 {
      let name = Int.random(in: 0..<8, using: &generator)
      let article = "content/articles/\(name).txt"
      let warm = twins.warm
      let brief = warm.briefs.keys.sorted().randomElement(using: &generator).map { "content/briefs/" + $0 }
      let edit = Int.random(in: 0..<17, using: &generator)
      switch edit {
      case 0: twins.write(article, Newsprint.article(Int.random(in: 0..<10, using: &generator)))
      case 1: twins.remove(article)
      case 2: twins.move(article, to: "content/articles/\(name + step % 2).txt")
      case 3: twins.write(article + ".yaml", "outlet: \"L'Écho \(step)\"\n")
      case 4: twins.remove(article + ".yaml")
      case 5:
        twins.write(
          "content/overrides.yaml",
          "- { title: \"Un titre \(step)\", article: \"articles/\(name).txt\", by: \"ana\", date: \"2025-01-02\", reason: \"vu\" }\n"
        )
      case 6: twins.remove("content/overrides.yaml")
      case 7:
        guard let brief else { break }
        twins.write(brief, twins.text(brief).replacing("ministre", with: "Ministre \(step)"))
      case 8:
        guard let brief else { break }
        twins.write(brief, twins.text(brief).replacing("title: \"", with: "title: \"\(step) "))
      case 9:
        guard let brief else { break }
        twins.remove(brief)
      case 10:
        twins.write("Templates/home.mustache", twins.text("Templates/home.mustache") + "<!-- \(step) -->\n")
      case 11:
        twins.write(
          "content/site.yaml",
          Self.settings.replacing("Sémaphore", with: "Sémaphore \(step % 3)")
            + (step % 2 == 0 ? "leave_out: [\"people\", \"digests\"]\n" : ""))
      case 12:
        let table = "Lexicons/fr/stopwords.tsv"
        home.write(table, (home.text(table) ?? "") + "mot\(["un", "deux", "trois"][step % 3])x\n")
      case 13: warm.around.removeAll("site/.dateline")
      case 14:
        for file in warm.clippings {
          var bytes = warm.around.bytes("site/" + file) ?? []
          guard let place = bytes.indices.randomElement(using: &generator) else { continue }
          bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
          warm.write(file, bytes)
        }
      case 15:
        let page = warm.built.files().keys.sorted().randomElement(using: &generator) ?? "index.html"
        if page != "manifest.json" { warm.around.removeAll("site/public/" + page) }
      default:
        let page = warm.built.files().keys.sorted().randomElement(using: &generator) ?? "index.html"
        if page != "manifest.json" { warm.write("public/" + page, "another's") }
      }
      // Long enough for stamps to tell what is in the files, or not.
      if step % 3 > 0 { usleep(50_000) }
      try expectAlike(twins, home, "step \(step), edit \(edit)")
    }
  }

  @Test func `is known by the stamps of what it reads and of what it left`() throws {
    let site = try ScratchSite()
    site.write("content/site.yaml", Self.settings)
    for number in 0..<3 { site.article("\(number).txt", Newsprint.article(number)) }
    /// Builds; says whether the stages were gone through.
    func isRead(_ arguments: String...) throws -> Bool {
      usleep(60_000)
      let said = try Command(ScratchSite.program, ["build", "--timings"] + arguments, in: site.path).run()
      #expect(said.code == 0, "\(said.all)")
      return said.all.contains("reading the briefs")
    }
    #expect(try isRead())
    #expect(try isRead())
    #expect(try !isRead())
    #expect(try !isRead("--jobs", "1"))
    let brief = try #require(site.briefs.keys.min())
    let touches: [(what: String, touch: () -> Void)] = [
      ("a brief", { site.write("content/briefs/" + brief, site.text("content/briefs/" + brief) ?? "") }),
      ("a template", { site.write("Templates/home.mustache", site.text("Templates/home.mustache") ?? "") }),
      ("the settings", { site.write("content/site.yaml", Self.settings) }),
      ("a page", { site.write("public/index.html", "another's") }),
      ("a lost page", { site.around.removeAll("site/public/about") }),
      ("what was kept", { site.around.removeAll("site/.dateline") }),
    ]
    for (what, touch) in touches {
      touch()
      #expect(try isRead(), "\(what)")
      _ = try isRead()
      #expect(try !isRead(), "\(what)")
    }
    #expect(try isRead("--clean"))
    #expect(try isRead("--drafts"))
    #expect(try !isRead("--drafts"))
    #expect(try isRead("--no-brief"))
    #expect(try !isRead("--no-brief"))
  }

  @Test func `tells its warnings again`() throws {
    let site = try ScratchSite()
    site.write("content/site.yaml", Self.settings)
    site.article("0.txt", Newsprint.article(0))
    site.article("empty.txt", "\n")
    usleep(60_000)
    _ = try site.dateline("build")
    usleep(60_000)
    _ = try site.dateline("build")
    let whole = try site.dateline("build", "--clean")
    let quiet = try site.dateline("build")
    #expect(whole.all.contains("warning"))
    func warnings(_ said: String) -> [Substring] {
      said.split(separator: "\n").filter { !$0.contains("files in") }
    }
    #expect(warnings(quiet.all) == warnings(whole.all))
  }
}
