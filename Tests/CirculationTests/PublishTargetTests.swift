import Briefs
import Circulation
import Support
import Testing

@Suite struct `Targets in site.yaml` {
  private func read(_ yaml: String) throws -> (targets: [PublishTarget], problems: [Problem]) {
    PublishTarget.read(try readYAML(Array(yaml.utf8), path: "site.yaml"), path: "site.yaml")
  }

  @Test func `are read in the file's order, with what is left out`() throws {
    let (targets, problems) = try read(
      """
      live:   { to: "folder", path: "/srv/digest", keep: 5 }
      server: { to: "rsync", path: "deploy@press.example:/var/www/digest", port: 2222 }
      pages:  { to: "git", host: "github-pages", domain: "digest.example" }
      copy:   { to: "git", repository: "git@forge.example:me/digest.git", branch: "site/live" }
      bucket: { to: "rclone", path: "s3:my-bucket/digest", compress: ["gzip", "brotli"] }
      """)
    #expect(problems == [])
    #expect(
      targets == [
        PublishTarget("live", by: .folder(path: "/srv/digest", keep: 5)),
        PublishTarget("server", by: .rsync(path: "deploy@press.example:/var/www/digest", port: 2222)),
        PublishTarget(
          "pages", by: .git(repository: nil, branch: "gh-pages"), host: .githubPages, domain: "digest.example"
        ),
        PublishTarget("copy", by: .git(repository: "git@forge.example:me/digest.git", branch: "site/live")),
        PublishTarget("bucket", by: .rclone(path: "s3:my-bucket/digest"), compress: [.gzip, .brotli]),
      ])
  }

  @Test(arguments: [
    ("live: { path: \"/srv\" }", "\"to\" is missing"),
    ("live: { to: \"ftp\", path: \"/srv\" }", "unknown to \"ftp\""),
    ("live: { to: \"folder\" }", "\"path\" is missing"),
    ("live:", "\"to\" is missing"),
    ("live: \"/srv\"", "a string where key: value lines are needed"),
    ("live: { to: \"folder\", path: \"/srv\", keep: 0 }", "\"keep\" is 0"),
    ("live: { to: \"folder\", path: \"/srv\", keep: -1 }", "\"keep\" is -1"),
    ("live: { to: \"folder\", path: \"/\" }", "\"path\" is \"/\""),
    ("live: { to: \"folder\", path: \"-rf\" }", "\"path\" is \"-rf\""),
    ("live: { to: \"folder\", path: \"~/digest\" }", "\"path\" is \"~/digest\""),
    ("live: { to: \"folder\", path: \"/a\\nb\" }", "where an address of this kind is needed"),
    ("live: { to: \"folder\", path: \"/srv\", port: 22 }", "unknown key \"port\""),
    ("live: { to: \"folder\", path: \"/srv\", host: \"geocities\" }", "unknown host \"geocities\""),
    ("live: { to: \"folder\", path: \"/srv\", domain: \"digest.example\" }", "of use to github-pages alone"),
    ("live: { to: \"folder\", path: \"/srv\", compress: [\"zip\"] }", "unknown compression \"zip\""),
    ("live: { to: \"git\", host: \"github-pages\", domain: \"https://x\" }", "where a host's name is needed"),
    ("live: { to: \"rsync\", path: \"-oProxyCommand=x:/srv\" }", "where an address of this kind"),
    ("live: { to: \"rsync\", path: \"deploy@-oProxyCommand=x:/srv\" }", "where an address of this kind"),
    ("live: { to: \"rsync\", path: \"press.example:-e\" }", "where an address of this kind"),
    ("live: { to: \"rsync\", path: \"press.example:\" }", "where an address of this kind"),
    ("live: { to: \"rsync\", path: \"press.example::module\" }", "where an address of this kind"),
    ("live: { to: \"rsync\", path: \"press.example:/srv\", port: 70000 }", "\"port\" is 70000"),
    ("live: { to: \"git\", branch: \"-f\" }", "\"branch\" is \"-f\""),
    ("live: { to: \"git\", branch: \"a..b\" }", "where an address of this kind"),
    ("live: { to: \"git\", branch: \"a:b\" }", "where an address of this kind"),
    ("live: { to: \"git\", repository: \"--upload-pack=x\" }", "where an address of this kind"),
    ("live: { to: \"git\", repository: \"ext::sh -c x\" }", "where an address of this kind"),
    ("live: { to: \"git\", repository: \"ssh://-oProxyCommand=x/y\" }", "where an address of this kind"),
    ("live: { to: \"rclone\", path: \"--config=/x\" }", "where an address of this kind"),
    ("my live: { to: \"folder\", path: \"/srv\" }", "is no name for a target"),
    ("../live: { to: \"folder\", path: \"/srv\" }", "is no name for a target"),
    ("-v: { to: \"folder\", path: \"/srv\" }", "is no name for a target"),
  ])
  func `that are wrong are named with their line, and left out`(_ yaml: String, _ what: String) throws {
    let (targets, problems) = try read("# a comment\nfine: { to: \"folder\", path: \"/srv/a\" }\n" + yaml)
    #expect(targets.map(\.name) == ["fine"])
    #expect(
      problems.contains { $0.what.contains(what) && $0.line == 3 && $0.path == "site.yaml" }, "\(problems)")
    #expect(problems.allSatisfy { !$0.hint.isEmpty })
  }

  @Test(arguments: [
    "to: \"git\", repository: \"https://me:hunter22@forge.example/x.git\"",
    "to: \"git\", repository: \"https://hunter22@forge.example/x.git\"",
    "to: \"git\", repository: \"ssh://me:hunter22@forge.example/x.git\"",
    "to: \"git\", repository: \"https://forge.example/x.git?token=hunter22\"",
    "to: \"rsync\", path: \"deploy:hunter22@press.example:/srv\"",
    "to: \"rclone\", path: \":s3,provider=AWS,access_key_id=hunter22,secret_access_key=hunter22:bucket\"",
    "to: \"rclone\", path: \"s3,secret_access_key=hunter22:bucket\"",
    "to: \"rclone\", path: \":webdav,url=x,user=me,pass=hunter22:\"",
    "to: \"folder\", path: \"/srv\", password: \"hunter22\"",
    "to: \"folder\", path: \"/srv\", access_token: \"hunter22\"",
    "to: \"ftp\", path: \"https://me:hunter22@x\"",
    "to: \"git\", repository: \"https://me:hunt/er22@forge.example/x.git\", branch: \"hunter22 x\"",
    "to: \"git\", repository: \"https://forge.example/x.git?private_token=hunter22\"",
    "to: \"git\", branch: \"https://me:hunter22@forge.example/x.git\"",
    "to: \"git\", host: \"https://me:hunter22@forge.example/x.git\"",
    "to: \"folder\", path: \"/srv\", domain: \"https://me:hunter22@forge.example\"",
    "to: \"folder\", path: \"/srv\", compress: [\"https://me:hunter22@forge.example\"]",
    "to: \"https://me:hunter22@forge.example\"", "\"https://me:hunter22@forge.example\": 1",
    "to: \"rsync\", path: \"deploy:hun/hunter22@press.example:/srv\"",
    "to: \"rclone\", path: \":azureblob,account=me,sas=hunter22:box\"",
    "to: \"rclone\", path: \":azureblob,account=me,sas_url='https://x?sig=hunter22':box\"",
    "path: \"ftp://me:hunter22@x\"",
  ])
  func `with a secret in them are refused, and the secret is not repeated`(_ fields: String) throws {
    let (targets, problems) = try read("live: { \(fields) }")
    #expect(targets == [])
    #expect(
      problems.contains { $0.hint == "secrets come from the environment or the tool's own configuration" },
      "\(problems)")
    #expect(!problems.contains { ($0.what + $0.hint).contains("hunter22") }, "\(problems)")
  }

  @Test(arguments: [
    "to: \"rclone\", path: \":s3,provider=AWS,env_auth=true:bucket/monkey=1\"",
    "to: \"rclone\", path: \"s3:bucket/keys\"", "to: \"rsync\", path: \"/srv/pass=word\"",
    "to: \"git\", repository: \"ssh://git@forge.example/tokens.git\"",
    "to: \"git\", repository: \"git@forge.example:me/a@b.git\"", "to: \"rsync\", path: \"press:/srv/a@b\"",
    "to: \"git\", repository: \"ssh://git@forge.example:2222/x.git\"",
    "to: \"git\", repository: \"https://forge.example:8443/@me/x.git\"",
    "to: \"rclone\", path: \"/srv/a,b/c:d\"", "to: \"rclone\", path: \":local:/srv/www\"",
  ])
  func `that only look like it are taken`(_ fields: String) throws {
    #expect(try read("live: { \(fields) }").targets.count == 1)
  }

  @Test(arguments: [
    ":sftp,host=x,ssh=run:/srv", ":sftp,host=x,ssh=\"run it\":/srv", "s3,ssh=run:/srv", ":sftp,SSH=run:/srv",
    ":webdav,bearer_token_command=run:/x", ":sftp,host=x,server-command=run:/x",
    ":sftp,md5sum_command=run:/x",
    "s3,global.password_command=run:x", "s3,override.metadata_mapper=run:x",
    ":s3,shared_credentials_file=x:b",
    ":alias,remote=':sftp,ssh=run:':x", ":sftp,ssh='run", ":sftp", ":local,x=\"a\":/srv",
  ])
  func `of rclone with options that run programs, or could hide them, are refused`(_ path: String) throws {
    let quoted = path.replacing("\"", with: "\\\"")
    let (targets, problems) = try read("live: { to: \"rclone\", path: \"\(quoted)\" }")
    #expect(targets == [])
    // Some of them hold secrets too, by their names.
    let hint = problems.first?.hint ?? ""
    #expect(hint.contains("rclone config") || hint.hasPrefix("secrets come from"), "\(problems)")
    #expect(problems.first?.line == 1)
  }

  @Test func `no target is none, and a list is none either`() throws {
    #expect(PublishTarget.read(nil, path: "site.yaml").problems == [])
    #expect(try read("[]").targets == [])
    #expect(try !read("[1]").problems.isEmpty)
  }

  @Test func `whatever stands there gives targets without options, controls and secrets, or problems`() throws
  {
    var generator = SeededGenerator(seed: 41)
    let words = [
      "to", "path", "keep", "port", "host", "branch", "repository", "domain", "compress", "\"folder\"",
      "\"rsync\"",
      "\"git\"", "\"rclone\"", "{", "}", "[", "]", ",", ": ", "live", "1", "\"-x\"", "\"a:b\"", "\"x@y:/z\"",
      "\n",
      "\"https://a:b@c\"", "\"::\"", "null", "\"plain\"", "\"\\u0007\"",
    ]
    let sample = Array(
      """
      a: { to: "git", repository: "x@y:z", branch: "b" }
      b: { to: "folder", path: "/srv", keep: 3 }
      c: { to: "rsync", path: "x@y:/z" }
      """.utf8)
    var read = 0
    for round in 0..<4000 {
      let bytes =
        round % 2 == 0
        ? damaged(sample, using: &generator)
        : Array(
          (0..<Int.random(in: 1...14, using: &generator)).map { _ in
            words.randomElement(using: &generator) ?? ""
          }.joined().utf8)
      guard let node = try? readYAML(bytes, path: "f") else { continue }
      let (targets, problems) = PublishTarget.read(node, path: "f")
      read += targets.count
      #expect(problems.allSatisfy { $0.line != nil })
      for target in targets {
        let addresses: [String?] =
          switch target.way {
          case .folder(let path, _), .rsync(let path, _), .rclone(let path): [path]
          case .git(let repository, let branch): [repository, branch]
          }
        for address in addresses.compactMap(\.self) + [target.name] {
          #expect(!address.hasPrefix("-") && !address.isEmpty)
          #expect(!address.unicodeScalars.contains { $0.value < 0x20 })
        }
      }
    }
    #expect(read > 100)
  }

  @Test func `with a name that is an address do not repeat its password`() throws {
    let (targets, problems) = try read("\"https://me:hunter22@x\": { to: \"folder\", path: \"/srv\" }")
    #expect(targets == [] && problems.map(\.what) == ["what stands here is no name for a target"])
  }
}
