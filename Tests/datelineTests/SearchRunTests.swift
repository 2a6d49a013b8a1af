import Glibc
import Support
import Testing

@Suite struct `Search` {
  private func site(_ settings: String = "") throws -> ScratchSite {
    let site = try ScratchSite()
    site.write("content/site.yaml", ScratchSite.settings + settings)
    site.article("a.txt", Newsprint.article(0))
    return site
  }

  private func pagefind(_ line: String, in site: ScratchSite) -> [String: String] {
    site.around.write("pagefind", "#!/bin/sh\n" + line + "\n")
    chmod(site.around.path + "/pagefind", 0o755)
    return ["DATELINE_PAGEFIND": site.around.path + "/pagefind"]
  }

  private static let whole =
    "mkdir bundle; cd bundle; for name in pagefind.js pagefind-entry.json pagefind.unknown_1f.pf_meta wasm.unknown.pagefind; "
    + "do echo '{}' >$name; done"

  @Test func `where its program is absent that is said once, without a warning, and the site is whole`()
    throws
  {
    let site = try site()
    let ending = try site.dateline("build")
    #expect(ending.code == 0 && ending.complaints == "", "\(ending.all)")
    #expect(
      ending.text.contains(
        "search: the site has no search: pagefind was not found (`pip install 'pagefind[bin]'`"))
    #expect(site.text("public/search/index.html")?.contains("sans index de recherche") == true)
    #expect(try site.dateline("check").code == 0)
  }

  @Test func `is not looked for where the settings do without`() throws {
    let site = try site("search: false\n")
    let ending = try site.dateline("build", environment: pagefind(Self.whole, in: site))
    #expect(ending.code == 0 && !ending.all.contains("search:"), "\(ending.all)")
    #expect(!site.exists("public/pagefind"))
  }

  @Test func `is of no use to a site without articles, and that is no warning`() throws {
    let site = try ScratchSite()
    let ending = try site.dateline("build", environment: pagefind("exit 3", in: site))
    #expect(ending.code == 0 && ending.complaints == "", "\(ending.all)")
    #expect(!site.exists("public/pagefind") && !site.html.contains("search/index.html"))
    #expect(site.text("public/search/index.html")?.contains("sans index de recherche") == true)
    #expect(try site.dateline("check").code == 0)
  }

  @Test func `has its time said apart, and its files belong to the site: they go when it goes`() throws {
    let site = try site()
    let environment = pagefind(Self.whole, in: site)
    let ending = try site.dateline("build", environment: environment)
    #expect(ending.code == 0 && ending.complaints == "", "\(ending.all)")
    let line = ending.text.split(separator: "\n").last.map(String.init) ?? ""
    #expect(
      line.hasPrefix("search: 1 article indexed in ") && line.hasSuffix(" s, 4 files in pagefind/"), "\(line)"
    )
    #expect(site.text("public/pagefind/pagefind.js") == "{}\n")
    #expect(site.text("public/manifest.json")?.contains("pagefind/pagefind.js") == true)
    #expect(site.text("public/search/index.html")?.contains("assets/search.js") == true)
    #expect(try site.dateline("check").code == 0)
    let again = try site.dateline("build", environment: environment)
    #expect(again.text.contains(" 0 written, "), "\(again.all)")
    try site.dateline("build")
    #expect(!site.exists("public/pagefind"))
  }

  @Test(arguments: ["exit 3", "kill -9 $$", "ln -s /etc bundle"])
  func `whose program fails costs the site its search and nothing else`(_ line: String) throws {
    let site = try site()
    let ending = try site.dateline("build", environment: pagefind(line, in: site))
    #expect(ending.code == 0, "\(ending.all)")
    #expect(ending.complaints.contains("warning: the site has no search this time: "), "\(ending.all)")
    #expect(!site.exists("public/pagefind") && site.html.contains("sans index de recherche"))
    #expect(!site.html.contains("search/index.html"))
  }

  @Test func `is a stage of its own in a night's report`() throws {
    let site = try site()
    try site.dateline("nightly", environment: pagefind(Self.whole, in: site))
    let status = site.text("nightly/status.json") ?? ""
    #expect(status.contains("{\"name\":\"index\",\"seconds\":"), "\(status)")
    #expect(site.exists("public/pagefind/pagefind.js"))
  }
}
