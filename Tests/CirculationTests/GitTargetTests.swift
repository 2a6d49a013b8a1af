import Briefs
import Circulation
import Glibc
import Pressroom
import Support
import Testing

/// With git itself, and a bare repository on the disk.
@Suite struct `A branch of a repository` {
  private let target = PublishTarget(
    "pages", by: .git(repository: "../there.git", branch: "gh-pages"), host: .githubPages,
    domain: "digest.example")

  private func site(_ files: [String: String] = BuiltSite.first) throws -> BuiltSite {
    let site = try BuiltSite(files)
    try site.shell("git init --quiet --bare there.git")
    return site
  }

  private func branch(_ site: BuiltSite, _ name: String = "gh-pages") throws -> [String: String] {
    try site.shell("rm -rf out && mkdir out && git -C there.git archive \(name) | tar x -C out")
    return site.texts(below: "out")
  }

  @Test func `is made where it is not there, and gets a commit for each edition`() throws {
    let site = try site()
    let first = try site.publish(to: target)
    #expect(first.sent.count == 8 && first.edition?.utf8.count == 40)
    var files = try branch(site)
    #expect(files["CNAME"] == "digest.example\n" && files[".nojekyll"] == "")
    for own in ["CNAME", ".nojekyll", "manifest.json"] { files[own] = nil }
    #expect(files == BuiltSite.first)

    #expect(try site.publish(to: target).sent == [])
    site.build(BuiltSite.second)
    #expect(try site.publish(to: target).sent == ["style.css", "articles/c/index.html", "index.html"])
    #expect(try branch(site)["articles/b/index.html"] == nil)
    let log = try site.shell("git -C there.git log --format='%an %s' gh-pages").text
    #expect(log.contains("Publish: 3 sent, 1 removed\n") && log.split(separator: "\n").count == 2)
    #expect(try site.shell("git -C there.git fsck --strict").code == 0)
  }

  @Test func `keeps what others put into it, and their history`() throws {
    let site = try site()
    try site.shell(
      """
      git init --quiet -b gh-pages theirs && cd theirs && git config user.name N && git config user.email e@x.example
      echo read >README.md && mkdir -p docs && echo '#!/bin/sh' >docs/run && chmod +x docs/run && ln -s docs/run link
      git add . && git commit --quiet -m theirs && git push --quiet ../there.git gh-pages
      """)
    try site.publish(to: target)
    let tree = try site.shell("git -C there.git ls-tree -r gh-pages").text
    #expect(tree.contains("100755 blob") && tree.contains("120000 blob") && tree.contains("README.md"))
    #expect(
      try site.shell("git -C there.git log --format=%s gh-pages").text
        == "Publish: 8 sent, 0 removed\ntheirs\n")
  }

  @Test func `where another's file is in the place of ours, nothing is pushed until it is said`() throws {
    let site = try site()
    try site.shell(
      """
      git init --quiet -b gh-pages theirs && cd theirs && git config user.name N && git config user.email e@x.example
      echo theirs >index.html && echo theirs >articles && git add . && git commit --quiet -m theirs
      git push --quiet ../there.git gh-pages
      """)
    let before = try branch(site)
    let problem = site.failure(to: target)
    #expect(problem?.what == "articles and 1 more at the target is not a file of ours, so it stays")
    #expect(problem?.hint.contains("--clean") == true)
    #expect(try branch(site) == before)
    try site.publish(to: target, clean: true)
    #expect(try branch(site)["articles/a/index.html"] == BuiltSite.first["articles/a/index.html"])
  }

  @Test(arguments: ["feed.atom/sub/notes.txt", "manifest.json/notes.txt", "articles/a/index.html/x"])
  func `another's file below the place of ours is in its way too`(_ path: String) throws {
    let site = try site()
    try site.shell(
      """
      git init --quiet -b gh-pages theirs && cd theirs && git config user.name N && git config user.email e@x.example
      mkdir -p $(dirname \(path)) && echo theirs >\(path) && git add . && git commit --quiet -m theirs
      git push --quiet ../there.git gh-pages
      """)
    #expect(site.failure(to: target)?.what == "\(path) at the target is not a file of ours, so it stays")
    #expect(try branch(site) == [path: "theirs\n"])
    try site.publish(to: target, clean: true)
    let files = try branch(site)
    #expect(files["feed.atom"] == "<feed/>\n" && files[path] == nil && files["manifest.json"] != nil)
    #expect(try site.shell("git -C there.git fsck --strict").code == 0)
  }

  @Test func `somebody who pushes meanwhile is built upon, once`() throws {
    let site = try site()
    try site.publish(to: target)
    // The first push finds a branch that has moved since it was asked for.
    try site.shell(
      #"""
      cat >there.git/hooks/pre-receive <<'END'
      #!/bin/sh
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      [ -e moved ] && exit 0
      : >moved
      export GIT_AUTHOR_NAME=N GIT_AUTHOR_EMAIL=e GIT_COMMITTER_NAME=N GIT_COMMITTER_EMAIL=e
      blob=$(echo theirs | git hash-object -w --stdin)
      export GIT_INDEX_FILE=$PWD/meanwhile
      git read-tree gh-pages
      git update-index --add --cacheinfo 100644,$blob,THEIRS
      git update-ref refs/heads/gh-pages $(git commit-tree $(git write-tree) -p gh-pages -m meanwhile)
      END
      chmod +x there.git/hooks/pre-receive
      """#)
    site.build(BuiltSite.second)
    try site.publish(to: target)
    let files = try branch(site)
    #expect(files["THEIRS"] == "theirs\n" && files["index.html"] == BuiltSite.second["index.html"])
    #expect(try site.shell("git -C there.git log --format=%s gh-pages").text.contains("meanwhile"))

    // Twice is a fault.
    try site.shell("sed -i '/moved/d' there.git/hooks/pre-receive")
    site.build(BuiltSite.first)
    #expect(site.failure(to: target) != nil)
    #expect(try branch(site)["index.html"] == BuiltSite.second["index.html"])
  }

  @Test func `a push that is refused says why, and the old edition stays`() throws {
    let site = try site()
    try site.publish(to: target)
    try site.shell(
      "printf '#!/bin/sh\\necho \"GH006: Protected branch update failed\" >&2; exit 1' >there.git/hooks/pre-receive; chmod +x there.git/hooks/pre-receive"
    )
    site.build(BuiltSite.second)
    let problem = site.failure(to: target)
    #expect(problem?.what == "git: GH006: Protected branch update failed")
    #expect(problem?.hint.hasPrefix("the branch is protected") == true)
    #expect(try branch(site)["index.html"] == BuiltSite.first["index.html"])
  }

  @Test func `without an address the site's own repository is asked for its origin, and left as it is`()
    throws
  {
    let site = try site()
    try site.shell(
      """
      cd site && git init --quiet -b main && git config user.name N && git config user.email e@x.example
      git remote add origin ../there.git && mkdir content && echo x >content/site.yaml && echo .dateline >.gitignore
      git add content .gitignore && git commit --quiet -m content && echo staged >content/s && git add content/s
      """)
    let before = Snapshot(of: site.path, leavingOut: [".dateline"])
    let own = PublishTarget("pages", by: .git(repository: nil, branch: "live"))
    // `origin` is a path from the repository it is written in.
    try site.shell("git -C site remote set-url origin \"$PWD/there.git\"")
    let config = Snapshot(of: site.path, leavingOut: [".dateline"])
    #expect(before.changes(to: config) == ["changed .git/config"])
    try site.publish(to: own)
    #expect(config.changes(to: Snapshot(of: site.path, leavingOut: [".dateline"])) == [])
    #expect(try branch(site, "live")["index.html"] == BuiltSite.first["index.html"])
    #expect(try site.shell("git -C there.git branch --list").text == "  live\n")
    let alone = try BuiltSite()
    #expect(alone.failure(to: own)?.what == "the site is in no repository with an `origin`")
  }

  @Test func `a long history is not fetched, and what we keep may be deleted or damaged`() throws {
    let site = try site()
    for edition in 0..<4 {
      site.build(["index.html": BuiltSite.page("\(edition)")])
      try site.publish(to: target)
    }
    for damage in ["rm -rf $git", "rm -rf $git/objects/??", "echo x >$git/HEAD", ": >$git/shallow.lock"] {
      try site.shell("git=site/.dateline/git/pages.git; \(damage)")
      site.build(["index.html": BuiltSite.page(damage)])
      try site.publish(to: target)
      #expect(try branch(site)["index.html"] == BuiltSite.page(damage), "\(damage)")
    }
    #expect(
      try site.shell("git -C there.git log --format=%s gh-pages").text.split(separator: "\n").count == 8)
    try site.shell("rm -rf site/.dateline/git")
    site.build(["index.html": "x"])
    try site.publish(to: target)
    #expect(
      try site.shell("git -C site/.dateline/git/pages.git rev-list --count refs/dateline/tip").text == "2\n")
  }
}

@Suite struct `A git repository of our own` {
  private let target = PublishTarget("pages", by: .git(repository: "../there.git", branch: "gh-pages"))

  @Test func `that came with the site makes git run nothing`() throws {
    let site = try BuiltSite()
    let own = "site/.dateline/git/pages.git"
    try site.shell(
      """
      git init --quiet --bare there.git && mkdir -p site/.dateline/git && git init --quiet --bare \(own)
      cd \(own)
      printf '#!/bin/sh\\necho "$0" >>"\(site.around.path)/ran"\\ncat\\n' >run && chmod +x run
      run=$PWD/run
      git config core.sshCommand $run; git config core.fsmonitor $run; git config core.alternateRefsCommand $run
      git config credential.helper "!$run"; git config core.askPass $run; git config core.pager $run
      git config remote.x.uploadpack $run; git config url.ext::$run.insteadOf ../there.git
      git config filter.f.clean $run; git config core.hooksPath $PWD/hooks; git config core.gitProxy $run
      git config uploadpack.packObjectsHook $run; git config gc.recentObjectsHook $run; git config include.path $PWD/more
      mkdir -p hooks info objects/info
      for hook in pre-push reference-transaction post-index-change pre-auto-gc; do cp run hooks/$hook; done
      echo '* filter=f' >info/attributes && echo /etc >objects/info/alternates
      """)
    try site.publish(to: target)
    #expect(!site.around.exists("ran"))
    #expect(site.around.names(own).contains("objects") && !site.around.names(own).contains("hooks"))
    #expect(site.around.text(own + "/config")?.contains("run") == false)
    #expect(!site.around.exists(own + "/objects/info/alternates"))
    try site.shell("printf '[core]\\n\\thooksPath = /etc\\n' >>\(own)/config && ln -s /etc \(own)/commondir")
    site.build(BuiltSite.second)
    try site.publish(to: target)
    #expect(site.around.text(own + "/config")?.contains("hooksPath") == false)
    #expect(
      try site.shell("git -C there.git fsck --strict && git -C there.git log --format=%s gh-pages").text
        .split(separator: "\n").count == 2)
  }

  @Test func `that came with the site names no program on the way to another machine`() throws {
    let site = try BuiltSite()
    let own = "site/.dateline/git/pages.git"
    try site.shell(
      """
      mkdir -p site/.dateline/git && git init --quiet --bare \(own)
      printf '#!/bin/sh\\n: >"\(site.around.path)/ran"\\nexit 1\\n' >run && chmod +x run
      git -C \(own) config core.gitProxy \(site.around.path)/run
      """)
    let target = PublishTarget(
      "pages", by: .git(repository: "git://127.0.0.1:1/there.git", branch: "gh-pages"))
    #expect(site.failure(to: target)?.what.hasPrefix("git: ") == true)
    #expect(!site.around.exists("ran"))
  }

  @Test func `keeps its objects, and gives up those that links lead to`() throws {
    let site = try BuiltSite()
    try site.shell("git init --quiet --bare there.git")
    let own = "site/.dateline/git/pages.git"
    try site.publish(to: target)
    let tip = try site.shell("git -C there.git rev-parse gh-pages").text
    let object = own + "/objects/" + tip.prefix(2)
    let before = site.around.inode(object)
    site.build(BuiltSite.second)
    try site.publish(to: target)
    #expect(site.around.inode(object) == before)
    try site.shell(
      "mkdir elsewhere && mv \(own)/objects/pack elsewhere/ && ln -s \(site.around.path)/elsewhere/pack \(own)/objects/pack"
    )
    site.build(BuiltSite.first)
    try site.publish(to: target)
    #expect(!site.around.isLink(own + "/objects/pack") && site.around.exists("elsewhere/pack"))
  }

  @Test func `whose link leads elsewhere is made anew, and that stays`() throws {
    let site = try BuiltSite()
    try site.shell(
      "git init --quiet --bare there.git && mkdir -p site/.dateline/git victim && echo mine >victim/config && ln -s ../../../victim site/.dateline/git/pages.git"
    )
    try site.publish(to: target)
    #expect(site.around.text("victim/config") == "mine\n" && site.around.names("victim") == ["config"])
  }
}
