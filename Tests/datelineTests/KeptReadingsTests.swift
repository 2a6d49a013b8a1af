import Glibc
import Support
import Testing

/// What is kept of earlier runs must show in nothing but time.
@Suite struct `What is kept of articles` {
  /// A site whose runs keep what they read, and one over the same files whose `.dateline` is removed before each.
  private struct Twins {
    let keeping: ScratchSite
    let forgetting: ScratchSite

    func write(_ path: String, _ text: String) {
      keeping.write(path, text)
      forgetting.write(path, text)
    }

    func remove(_ path: String) {
      keeping.around.removeAll("site/" + path)
      forgetting.around.removeAll("site/" + path)
    }
  }

  /// A folder of lexicons that a test may change.
  private static func lexicons() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    folder.makeFolder("Lexicons")
    for (path, bytes) in Snapshot(of: ScratchSite.clone + "/Sources/Newsroom/Lexicons/Data").files() {
      folder.write("Lexicons/" + path, bytes)
    }
    return folder
  }

  private func brief(_ twins: Twins, jobs: Int, _ home: TemporaryFolder, _ step: String) throws {
    twins.forgetting.around.removeAll("site/.dateline")
    let arguments = ["brief", "--jobs", "\(jobs)"]
    let environment = ["DATELINE_HOME": home.path]
    let kept = try Command(
      ScratchSite.program, arguments, in: twins.keeping.path, environment: environment
    ).run()
    let plain = try Command(
      ScratchSite.program, ["brief"], in: twins.forgetting.path, environment: environment
    ).run()
    #expect(kept.all == plain.all, "\(step)")
    #expect(kept.code == plain.code, "\(step)")
    #expect(twins.keeping.content == twins.forgetting.content, "\(step)")
  }

  @Test(arguments: [1, 2]) func `no edit, loss or damage makes another brief than a run that kept nothing`(
    seed: UInt64
  )
    throws
  {
    let twins = Twins(keeping: try ScratchSite(), forgetting: try ScratchSite())
    let home = try Self.lexicons()
    var generator = SeededGenerator(seed: seed)
    for number in 0..<8 { twins.write("content/articles/\(number).txt", Newsprint.article(number)) }
    for step in 0..<36 {
      let name = Int.random(in: 0..<10, using: &generator)
      let article = "content/articles/\(name).txt"
      let edit = Int.random(in: 0..<13, using: &generator)
      switch edit {
      case 0, 1:
        let other = Int.random(in: 0..<12, using: &generator)
        twins.write(
          article, Newsprint.article(other, headline: "Le ministre reçoit \(step) délégations à Tunis"))
      case 2: twins.remove(article)
      case 3:
        twins.write(
          article + ".yaml", "outlet: \"L'Écho \(step)\"\npublished: \"2024-05-\(10 + step % 18)\"\n")
      case 4: twins.remove(article + ".yaml")
      case 5:
        let who = "by: \"ana\", date: \"2025-01-02\", reason: \"vu\""
        twins.write(
          "content/overrides.yaml",
          "- { title: \"Un titre \(step)\", article: \"articles/\(name).txt\", \(who) }\n"
            + "- { skip: \"articles/\((name + 1) % 8).txt\", \(who) }\n")
      case 6: twins.remove("content/overrides.yaml")
      case 7:
        guard let path = twins.keeping.briefs.keys.sorted().randomElement(using: &generator) else { break }
        let text = (twins.keeping.text("content/briefs/" + path) ?? "").replacing(
          "ministre", with: "Ministre \(step)")
        twins.write("content/briefs/" + path, text)
      case 8:
        guard let path = twins.keeping.briefs.keys.sorted().randomElement(using: &generator) else { break }
        twins.remove("content/briefs/" + path)
      case 9:
        let table = "Lexicons/fr/stopwords.tsv"
        home.write(table, (home.text(table) ?? "") + "mot\(["un", "deux", "trois"][step % 3])x\n")
      case 10: twins.keeping.around.removeAll("site/.dateline")
      case 11:
        for file in twins.keeping.clippings {
          var bytes = twins.keeping.around.bytes("site/" + file) ?? []
          guard !bytes.isEmpty else { continue }
          for _ in 0..<4 {
            bytes[Int.random(in: bytes.indices, using: &generator)] ^=
              1 << UInt8.random(in: 0..<8, using: &generator)
          }
          twins.keeping.write(file, bytes)
        }
      default:
        for file in twins.keeping.clippings {
          let bytes = twins.keeping.around.bytes("site/" + file) ?? []
          twins.keeping.write(file, Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
        }
      }
      // Long enough for stamps to tell what is in the files, or not.
      if step % 2 == 0 { usleep(60_000) }
      for jobs in [1, 4, 2] { try brief(twins, jobs: jobs, home, "step \(step), edit \(edit), jobs \(jobs)") }
    }
  }

  @Test func `a run that had nothing to write is known by the stamps of its files`() throws {
    let site = try ScratchSite()
    for number in 0..<4 { site.article("\(number).txt", Newsprint.article(number)) }
    /// Runs; says whether no article was read, for which a folder is made.
    func isKnown() throws -> Bool {
      site.around.removeAll("site/.dateline/articles")
      #expect(try site.dateline("brief").code == 0)
      return !site.exists(".dateline/articles")
    }
    #expect(try site.dateline("brief").code == 0)
    usleep(60_000)
    #expect(try !isKnown())
    let said = try site.dateline("brief", "--jobs", "1")
    #expect(try isKnown())
    #expect(try site.dateline("brief").all == said.all)

    // Whatever is touched, all is read again; and once it has been at rest for a while, it is known again.
    let path = try #require(site.briefs.keys.min())
    let text = try #require(site.text("content/briefs/" + path))
    let touches: [(what: String, touch: () -> Void)] = [
      ("an article", { site.article("2.txt", Newsprint.article(2)) }),
      ("a sidecar", { site.article("1.txt.yaml", "outlet: \"L'Écho\"\n") }),
      ("a brief", { site.write("content/briefs/" + path, text) }),
      ("decisions", { site.write("content/overrides.yaml", "") }),
      (
        "a file that comes and goes",
        {
          site.article("9.txt", Newsprint.article(5))
          site.around.removeAll("site/content/articles/9.txt")
        }
      ),
    ]
    for (what, touch) in touches {
      touch()
      #expect(try !isKnown(), "\(what)")
      // The first run may write, the second finds nothing to write.
      for _ in 0..<2 {
        usleep(60_000)
        #expect(try site.dateline("brief").code == 0)
      }
      #expect(try isKnown(), "\(what), at rest")
    }
  }
}
