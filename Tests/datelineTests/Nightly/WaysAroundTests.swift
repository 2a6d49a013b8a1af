import Support
import Testing

@Suite struct `Around a guard there is no way` {
  private let live = "publish: { live: { to: \"folder\", path: \"../live\" } }\n"

  private func published() throws -> ScratchSite {
    let site = try ScratchSite(articles: 6)
    site.write("content/site.yaml", ScratchSite.settings + live)
    #expect(try site.dateline("publish").code == 0)
    return site
  }

  private func shrink(_ site: ScratchSite) {
    site.around.removeAll("site/content/briefs")
    for number in 2..<6 { site.around.removeAll("site/content/articles/\(number).txt") }
  }

  private func served(_ site: ScratchSite) -> Snapshot { Snapshot(of: site.around.path + "/live/current/") }

  @Test(arguments: [
    ["build"], ["publish --dry-run --allow-shrink"], ["publish --output other"],
    ["nightly --no-publish --allow-shrink"],
    ["build", "nightly"], ["brief"],
  ])
  func `a site that shrank, whatever was run before`(_ before: [String]) throws {
    let site = try published()
    let good = served(site)
    shrink(site)
    for command in before {
      _ = try site.shell("\"$dateline\" \(command) >/dev/null 2>&1 || true")
      #expect(good.changes(to: served(site)) == [], "\(command)")
    }
    let ending = try site.dateline("publish")
    #expect(ending.code == 3, "\(ending.all)")
    #expect(ending.complaints.contains("briefs fell from 6 to 2"))
    #expect(good.changes(to: served(site)) == [])
    #expect(try site.dateline("publish", "--allow-shrink").code == 0)
    #expect(try site.dateline("publish").code == 0)
  }

  @Test func `a dry run touches nothing at all`() throws {
    let site = try published()
    site.article("6.txt", Newsprint.article(6))
    site.write("Templates/style.css", "body { color: red }\n")
    let before = Snapshot(of: site.path, leavingOut: [".dateline"])
    let inode = site.around.inode("site/public")
    let ending = try site.dateline("publish", "--dry-run")
    #expect(ending.code == 0 && ending.text.contains("send       style.css\n"), "\(ending.all)")
    #expect(before.changes(to: Snapshot(of: site.path, leavingOut: [".dateline"])) == [])
    #expect(site.around.inode("site/public") == inode)
  }

  @Test(arguments: ["outlet", "sha256", "article"])
  func `an altered quotation, though its article is another one now`(_ excuse: String) throws {
    let site = try published()
    let good = served(site)
    let (path, bytes) = try #require(site.briefs.sorted { $0.key < $1.key }.first)
    let text = String(decoding: bytes, as: UTF8.self)
    let source = try #require(text.split(separator: "\n").map(String.init).first { $0.hasPrefix("source: ") })
    let words = source.split(separator: "\"").map(String.init)
    let article = "content/" + words[1]
    var changed = source
    switch excuse {
    case "outlet":
      changed = source.replacing("outlet: null", with: "outlet: \"X\"").replacing(
        "outlet: \"", with: "outlet: \"X")
      site.write(article, (site.text(article) ?? "") + "x")
    case "sha256":
      let other = words[3].hasPrefix("0") ? "1" : "0"
      changed = source.replacing(words[3], with: other + words[3].dropFirst())
    default: site.around.removeAll("site/" + article)
    }
    #expect(excuse == "article" || changed != source)
    site.write(
      "content/briefs/" + path,
      text.replacing(source, with: changed).replacing(" a reçu, ", with: " a recu, ", maxReplacements: 1))
    for command in ["nightly", "publish"] {
      let ending = try site.dateline(command)
      #expect(ending.code == 1, "\(ending.all)")
      let page = "articles/" + (path.split(separator: "/").last ?? "").dropLast(3) + "/index.html"
      #expect(good.entries[page] != nil && served(site).entries[page] == nil, "\(command)")
      for (file, bytes) in served(site).files() {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(" a recu, "), "\(file)")
      }
    }
    let kept = try site.status().quarantined.first { $0.path == "content/briefs/" + path }
    #expect(kept?.reason.contains("a person wrote it") == true)
  }

  @Test(arguments: ["9223372036854775807", "-1", "1e99", "\"12\"", "[]", "99999999999999999999999999"])
  func `a forged count is none`(_ count: String) throws {
    let site = try ScratchSite(articles: 2)
    site.write(
      "nightly/status.json",
      "{\"good\":{\"finished\":\"2020-01-01T00:00:00Z\",\"pages\":\(count),\"briefs\":\(count),\"target\":null}}"
    )
    #expect(try site.dateline("nightly").code == 0)
    #expect(try site.status().good?.briefs == 2)
  }

  @Test func `a folder of articles that is gone is no night of bad articles`() throws {
    let site = try published()
    let good = served(site)
    for number in 0..<6 { site.around.removeAll("site/content/articles/\(number).txt") }
    let ending = try site.dateline("nightly")
    #expect(
      ending.code == 3 && ending.complaints.contains("6 articles of 6 briefs are gone"), "\(ending.all)")
    #expect(good.changes(to: served(site)) == [])
    #expect(try site.dateline("nightly", "--allow-shrink").code == 0)
  }
}
