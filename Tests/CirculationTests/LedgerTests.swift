import Briefs
import Circulation
import Pressroom
import Support
import Testing

@Suite struct `The ledger at the target` {
  private let target = PublishTarget("live", by: .folder(path: "../live", keep: 1))

  @Test func `by whatever hand claims files within the target alone, and the next run mends it`() throws {
    let site = try BuiltSite(["index.html": "x", "style.css": "y", "a/b/c.html": "z"])
    try site.publish(to: target)
    let whole = Array(try #require(site.around.bytes("live/current/manifest.json")))
    site.around.write("victim", "mine")
    let around = site.around.names("")
    var generator = SeededGenerator(seed: 17)
    let names = [
      "../../../victim", "/tmp", "..", "a/../..", "a//b", "a/b", "a/b/c.html", "./x", "x\0y", "é", "%2e%2e/x",
    ]
    for round in 0..<60 {
      var bytes = damaged(whole, using: &generator)
      if round % 3 == 0 {
        var forged = Manifest()
        for name in names where Bool.random(using: &generator) {
          forged.files[name] = Manifest.Entry(sha256: "", size: Int.random(in: -1...9, using: &generator))
        }
        bytes = forged.bytes
      }
      try site.shell("rm -f live/current/manifest.json")
      site.around.write("live/current/manifest.json", bytes)
      let receipt = try site.publish(to: target, clean: true)
      #expect(receipt.removed.allSatisfy { Permalink("/" + $0)?.file == $0 }, "round \(round)")
      #expect(site.around.bytes("live/current/manifest.json") == whole)
      #expect(site.around.names("") == around && site.around.text("victim") == "mine")
    }
  }
}

@Suite struct `What a host takes` {
  private func delivery(_ files: [String: String], host: Host = .plain, compress: [Compression] = []) throws
    -> (Delivery, BuiltSite)
  {
    let site = try BuiltSite(files)
    let target = PublishTarget("live", by: .folder(path: "../live", keep: 1), host: host, compress: compress)
    return (try site.delivery(to: target), site)
  }

  @Test func `is known of each, and a web server of one's own takes everything`() throws {
    #expect(try HostLimits(of: .githubPages).bytes == 1_000_000_000)
    #expect(try HostLimits(of: .cloudflarePages).files == 20000)
    #expect(try HostLimits(of: .netlify).filesPerFolder == 54000)
    #expect(try HostLimits(of: .plain) == HostLimits())
  }

  @Test func `and no more is said, each limit with what breaks it`() throws {
    let files = ["index.html": "12345", "a/b.html": "1", "a/c.html": "1"]
    let (delivery, site) = try delivery(files, host: .cloudflarePages)
    defer { withExtendedLifetime(site) {} }
    #expect(limitsBroken(by: delivery, at: try HostLimits(of: .cloudflarePages)) == [])
    var limits = HostLimits()
    limits.files = 4
    limits.bytes = delivery.bytes
    limits.bytesPerFile = 4000
    limits.filesPerFolder = 3
    limits.headerRules = 4
    limits.headerLineBytes = 200
    // Three pages, _headers and the ledger: there is no feed to redirect to.
    #expect(limitsBroken(by: delivery, at: limits).map(\.what) == ["5 files, and cloudflare-pages takes 4"])
    limits = HostLimits()
    limits.bytes = delivery.bytes - 1
    limits.bytesPerFile = 4
    limits.filesPerFolder = 1
    limits.headerRules = 3
    limits.headerLineBytes = 10
    let broken = limitsBroken(by: delivery, at: limits)
    #expect(Set(broken.map(\.path)) == ["live", "index.html", "_headers", "/", "a/"])
    #expect(broken.allSatisfy { !$0.hint.isEmpty })
  }

  @Test func `its own files are written for it, with a policy that forbids no page what its own allows`()
    throws
  {
    let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\">"
    let files = ["index.html": page, "feed.atom": "<feed/>", "index.xml": "a page of ours"]
    let (netlify, first) = try delivery(files, host: .netlify)
    let headers = String(decoding: netlify.hostFiles["_headers"] ?? [], as: UTF8.self)
    #expect(headers.contains("  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n"))
    #expect(headers.contains("  X-Content-Type-Options: nosniff\n") && !headers.contains("Strict-Transport"))
    let redirects = String(decoding: netlify.hostFiles["_redirects"] ?? [], as: UTF8.self)
    #expect(redirects.contains("/feed/ /feed.atom 301\n") && !redirects.contains("/index.xml "))
    #expect(!redirects.contains("sitemap"), "nothing leads to what is not there")
    let wide = page.replacing("&#39;none&#39;", with: "'none'; script-src 'self'")
    let mail = page.replacing("&#39;none&#39;", with: "'none'; style-src 'unsafe-inline'")
    let (pages, third) = try delivery(
      files.merging(["search/index.html": wide, "digests/2024-03/mail.html": mail]) { old, _ in old },
      host: .cloudflarePages)
    #expect(
      String(decoding: pages.hostFiles["_headers"] ?? [], as: UTF8.self).contains(
        "  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'\n"
      ))
    let (plain, second) = try delivery(files)
    #expect(plain.hostFiles.isEmpty)
    #expect(netlify.ledger.files["_headers"]?.size == headers.utf8.count)
    withExtendedLifetime((first, second, third)) {}
  }

  @Test
  func `the former address of an event is a redirect where the host reads such, and hostile ones are not`()
    throws
  {
    func leading(to target: String) -> String {
      "<head><meta name=\"robots\" content=\"noindex\"><meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"
    }
    let files = [
      "index.html": "<p>", "events/ma-pt-1/index.html": "<p>",
      "events/old/index.html": leading(to: "../../events/ma-pt-1/index.html"),
      "events/out/index.html": leading(to: "https://other.example/index.html"),
      "events/up/index.html": leading(to: "../../../etc/index.html"),
      "events/two/index.html": leading(to: "../../events/a b 200\n/* /x/index.html"),
      "events/é/index.html": leading(to: "../../events/ma-pt-1/index.html"),
      "articles/old/index.html": leading(to: "../../events/ma-pt-1/index.html"),
    ]
    let (netlify, first) = try delivery(files, host: .netlify)
    let redirects = String(decoding: netlify.hostFiles["_redirects"] ?? [], as: UTF8.self)
    #expect(redirects == "/events/old/ /events/ma-pt-1/ 301\n")
    let (plain, second) = try delivery(files)
    #expect(plain.hostFiles.isEmpty)
    withExtendedLifetime((first, second)) {}
  }
}
