import Briefs
import Glibc
import Support
import Testing

@testable import Circulation
@testable import Pressroom

@Suite struct `A search index` {
  /// A program that stands in for Pagefind, and a site to index.
  private static func made(
    by line: String, patience: Double = 20, in around: TemporaryFolder, site: String = "site"
  ) throws(Problem) -> SearchIndex {
    around.makeFolder(site)
    around.write("pagefind", "#!/bin/sh\n" + line + "\n")
    chmod(around.path + "/pagefind", 0o755)
    let page = Site.Page(address: Permalink("/articles/a.html")!, source: "a") { Array("<p>a</p>".utf8) }
    return try SearchIndex(
      of: [page], by: Pagefind(at: around.path + "/pagefind"), in: around.path + "/" + site,
      patience: patience)
  }

  private static let whole =
    "mkdir -p bundle/fragment; cd bundle; cp ../pages/articles/a.html fragment/unknown_0a.pf_fragment; "
    + "for name in pagefind.js pagefind-entry.json pagefind.unknown_1f.pf_meta wasm.unknown.pagefind; do echo x >$name; done"

  @Test func `is what the program left, without what no page of ours needs, and nothing stays behind`() throws
  {
    let around = try TemporaryFolder()
    let index = try Self.made(
      by: Self.whole
        + "; echo x >pagefind-ui.js; echo x >.hidden; echo x >fragment/other.txt; mkdir -p x; echo y >x/y",
      in: around)
    #expect(
      index.files.keys.sorted() == [
        "fragment/unknown_0a.pf_fragment", "pagefind-entry.json", "pagefind.js",
        "pagefind.unknown_1f.pf_meta",
        "wasm.unknown.pagefind",
      ])
    #expect(index.files["fragment/unknown_0a.pf_fragment"] == Array("<p>a</p>".utf8))
    #expect(index.documents == 1 && around.names("site/.dateline/search") == [])
  }

  @Test func `is made with no variables but PATH, in its own folder, with what is asked for alone`() throws {
    let around = try TemporaryFolder()
    setenv("DATELINE_TEST_SECRET", "hush", 1)
    let index = try Self.made(
      by: Self.whole + "; (env; pwd; echo \"$*\") >pagefind.js; cat >>pagefind.js", in: around)
    let said = String(decoding: index.files["pagefind.js"] ?? [], as: UTF8.self)
    #expect(!said.contains("hush") && !said.contains("HOME=") && said.contains("PATH="))
    #expect(said.contains("/site/.dateline/search/bundle\n"))
    #expect(said.contains("--site pages --output-path bundle --force-language unknown --quiet\n"))
  }

  static let faults = [
    ("echo oh no >&2; exit 1", "oh no"), ("kill -9 $$", "137"), ("exit 0", "no index"),
    ("mkdir bundle; echo x >bundle/pagefind.js", "no index"),
    (whole + "; ln -s /etc/passwd fragment/unknown_0b.pf_fragment", "links"),
    (whole + "; ln -s pagefind.js fragment/unknown_0b.pf_fragment", "links"),
    (whole + "; ln -s /etc index", "links"), (whole + "; mkfifo fragment/unknown_0b.pf_fragment", "links"),
    (whole + "; truncate -s 200M fragment/unknown_0b.pf_fragment", "too large"),
    (whole + "; echo x >pagefind.unknown_2f.pf_meta", "no index"),
  ]

  @Test(arguments: faults)
  func `is none where the program fails or leaves anything else: a warning that says why`(
    _ line: String, _ words: String
  ) throws {
    let around = try TemporaryFolder()
    let problem = #expect(throws: Problem.self) { _ = try Self.made(by: line, in: around) }
    #expect(problem?.severity == .warning && problem?.hint.isEmpty == false)
    #expect(problem?.what.hasPrefix("the site has no search this time: ") == true)
    #expect(problem?.what.contains(words) == true, "\(problem?.what ?? "")")
    #expect(around.names("site/.dateline/search") == [], "nothing stays behind")
  }

  @Test func `is none where the program hangs: it is ended, with what it has started`() throws {
    let around = try TemporaryFolder()
    let line = "(sleep 600; echo x) & echo $! >\(around.path)/child; sleep 600"
    let problem = #expect(throws: Problem.self) { _ = try Self.made(by: line, patience: 0.5, in: around) }
    #expect(problem?.what.contains("was ended") == true)
    let child = pid_t(around.text("child")?.dropLast() ?? "") ?? 0
    #expect(child > 0)
    // It is init's by now, which may take a moment to note its end.
    while kill(child, 0) == 0, (around.text("child") != nil), isRunning(child) { usleep(10_000) }
  }

  private func isRunning(_ process: pid_t) -> Bool {
    let state = fileBytes("/proc/\(process)/stat").map { String(decoding: $0, as: UTF8.self) } ?? ""
    return !state.isEmpty && !state.contains(") Z ")
  }

  @Test func `is written through no link: a link in place of our folder stops it`() throws {
    let around = try TemporaryFolder()
    around.makeFolder("site")
    around.makeFolder("elsewhere")
    around.makeLink("site/.dateline", to: around.path + "/elsewhere")
    #expect(throws: Problem.self) { _ = try Self.made(by: Self.whole, in: around) }
    #expect(around.names("elsewhere") == [])
  }
}

@Suite struct `Where Pagefind is` {
  private static func program(_ place: String, in around: TemporaryFolder) -> String {
    let folders = place.split(separator: "/").dropLast()
    for i in folders.indices { around.makeFolder(folders[...i].joined(separator: "/")) }
    around.write(place, "#!/bin/sh\n")
    chmod(around.path + "/" + place, 0o755)
    return around.path + "/" + place
  }

  @Test func `is looked for where it is named, on PATH, beside us, then where pip puts it`() throws {
    let around = try TemporaryFolder()
    let pip = "lib/python3.11/site-packages/pagefind_bin/pagefind"
    let places = [
      "bin/pagefind", "home/.build/pagefind/pagefind_bin/pagefind", "env/" + pip, "site/.venv/" + pip,
      "own/.local/" + pip,
    ]
    let programs = places.map { Self.program($0, in: around) }
    func found(_ variables: [(name: String, value: String)]) -> String? {
      Pagefind(for: around.path + "/site", homes: [around.path + "/home"], variables: variables)?.program
    }
    let path = [(name: "PATH", value: around.path + "/bin")]
    let pips = [
      (name: "VIRTUAL_ENV", value: around.path + "/env"), (name: "HOME", value: around.path + "/own"),
    ]
    #expect(found(path + pips) == programs[0])
    #expect(found([(name: "DATELINE_PAGEFIND", value: "/opt/it")] + path) == "/opt/it")
    #expect(found([(name: "DATELINE_PAGEFIND", value: "")] + path + pips) == nil)
    #expect(found(pips) == programs[1])
    unlink(programs[1])
    #expect(found(pips) == programs[2])
    unlink(programs[2])
    #expect(found(pips) == programs[3])
    unlink(programs[3])
    #expect(found(pips) == programs[4])
    chmod(programs[4], 0o644)
    #expect(found([(name: "HOME", value: around.path + "/own")]).map { $0.hasPrefix(around.path) } != true)
  }
}

@Suite struct `A bundle in order` {
  /// A bundle as Pagefind makes it, its filters and their values in the order given.
  private static func bundle(_ filters: [(String, [String])]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = ["fragment/unknown_aa.pf_fragment": [1]]
    func text(_ text: String) -> CBOR { .text(Array(text.utf8)) }
    func packed(_ value: CBOR) -> ([UInt8], String) {
      var bytes = Array("pagefind_dcd".utf8)
      value.write(to: &bytes)
      return (Compression.gzip.compress(bytes) ?? [], String(sha256(bytes).prefix(7)))
    }
    func row(_ value: String) -> CBOR {
      let length = CBOR.number(UInt64(value.utf8.count), isNegative: false)
      return .array([text(value), .array([length, .number(70_000, isNegative: false)])])
    }
    var named: [CBOR] = []
    for (name, values) in filters {
      let (bytes, hash) = packed(.array([text(name), .array(values.map(row))]))
      files["filter/unknown_\(hash).pf_filter"] = bytes
      named.append(.array([text(name), text("unknown_" + hash)]))
    }
    let (bytes, hash) = packed(
      .array([text("1.5.2"), .array([]), .array([]), .array(named), .array([]), .array([])]))
    files["pagefind.unknown_\(hash).pf_meta"] = bytes
    files["pagefind-entry.json"] = Array("{\"languages\":{\"unknown\":{\"hash\":\"unknown_\(hash)\"}}}".utf8)
    return files
  }

  @Test func `is the same whatever the order of what it holds, and leads to what it holds`() {
    let one = Self.bundle([("year", ["2024", "2025", "2019"]), ("country", ["PT", "MA"])])
    let other = Self.bundle([("country", ["MA", "PT"]), ("year", ["2019", "2025", "2024"])])
    #expect(one != other)
    let steady = steadied(one)
    #expect(steady == steadied(other) && steadied(steady) == steady)
    #expect(steady.count == one.count && steady["fragment/unknown_aa.pf_fragment"] == [1])
    let table = steady.keys.first { $0.hasSuffix(".pf_meta") } ?? ""
    let entry = String(decoding: steady["pagefind-entry.json"] ?? [], as: UTF8.self)
    #expect(entry.contains("\"" + table.dropFirst(9).dropLast(8) + "\""))
  }

  @Test func `is left as it is where it is of another form, whatever it holds`() {
    let sound = Self.bundle([("year", ["2024", "2025"])])
    var generator = SeededGenerator(seed: 66)
    #expect(steadied([:]) == [:])
    #expect(steadied(["pagefind.unknown_a.pf_meta": [1, 2]]) == ["pagefind.unknown_a.pf_meta": [1, 2]])
    for _ in 0..<300 {
      var bundle = sound
      let name = bundle.keys.sorted()[Int.random(in: 0..<bundle.count, using: &generator)]
      bundle[name] = damaged(bundle[name] ?? [], using: &generator)
      #expect(steadied(bundle).count == bundle.count)
    }
  }

  @Test func `numbers of every size come through CBOR, and what is no CBOR of ours is none`() {
    let numbers: [UInt64] = [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, .max]
    let value = CBOR.array(
      numbers.map { .number($0, isNegative: false) } + [
        .number(99, isNegative: true), .text(Array("é".utf8)),
      ])
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    #expect(CBOR(bytes[...]) == value)
    for end in bytes.indices { #expect(CBOR(bytes[..<end]) == nil) }
    #expect(CBOR(bytes + [0]) == nil)
    // A length that is a lie, and arrays without end.
    #expect(CBOR([0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    #expect(CBOR([UInt8](repeating: 0x81, count: 100_000)[...]) == nil)
  }
}
