import Briefs
import Circulation
import Glibc
import Support
import Testing

@Suite struct `A tool` {
  private func sh(_ line: String, input: [UInt8] = [], limit: Int = 1 << 20) throws -> Tool.Ending {
    try Tool("/bin/sh", lock: nil).run(["-c", line], input: input, limit: limit)
  }

  @Test func `says what it says, and how it ended`() throws {
    let ending = try sh("echo out; echo err >&2; exit 3")
    #expect(String(decoding: ending.output, as: UTF8.self) == "out\n")
    #expect(ending.complaints == "err\n" && ending.code == 3)
    #expect(try sh("kill -9 $$").code == 137)
  }

  @Test func `is read from and written to at once, in any order and amount`() throws {
    let input = [UInt8](repeating: 0x61, count: 3_000_000)
    let ending = try sh(
      "head -c 400000 /dev/zero >&2; cat; head -c 400000 /dev/zero >&2", input: input, limit: 1 << 23)
    #expect(ending.output == input && ending.complaints.utf8.count >= 1 << 16)
    #expect(try sh("exit 0", input: input).code == 0, "it need not read what it is given")
  }

  @Test func `is kept up to a bound: the first of what it writes, the last of what it complains of`() throws {
    let ending = try sh("yes a | head -n 300000; yes b | head -n 300000 >&2; echo last >&2", limit: 1000)
    #expect(ending.output.count == 1000)
    #expect(ending.complaints.hasSuffix("b\nlast\n") && ending.complaints.utf8.count <= 1 << 17)
  }

  @Test func `is not waited for longer than it runs, whatever it leaves behind`() throws {
    let folder = try TemporaryFolder()
    let line =
      "(until [ -e \(folder.path)/go ]; do sleep 0.05; done; : >\(folder.path)/gone) & echo said; echo so >&2"
    let ending = try sh(line)
    #expect(String(decoding: ending.output, as: UTF8.self) == "said\n" && ending.complaints == "so\n")
    #expect(!folder.exists("gone"))
    folder.write("go", "")
    while !folder.exists("gone") { usleep(5000) }
  }

  @Test func `reads nothing from our terminal, and gets its arguments as they stand`() throws {
    #expect(try sh("cat").output == [])
    let ending = try Tool("printf", lock: nil).run(["%s|", "$HOME; `id`", "--", "a b"])
    #expect(String(decoding: ending.output, as: UTF8.self) == "$HOME; `id`|--|a b|")
  }

  @Test func `gets our variables, with some laid over and some taken away`() throws {
    let line = "echo ${HOME-none},$LC_ALL"
    let other = try Tool("/bin/sh", lock: nil, environment: ["HOME": "/theirs"]).run(["-c", line])
    #expect(String(decoding: other.output, as: UTF8.self) == "/theirs,C\n")
    let none = try Tool("/bin/sh", lock: nil, environment: ["HOME": nil]).run(["-c", line])
    #expect(String(decoding: none.output, as: UTF8.self) == "none,C\n")
    let ours = try Tool("/bin/sh", lock: nil).run(["-c", line], environment: ["LC_ALL": "x"])
    #expect(String(decoding: ours.output, as: UTF8.self) == "\(String(cString: getenv("HOME"))),x\n")
  }

  @Test func `that is not there is named, with the cure`() throws {
    let problem = #expect(throws: Problem.self) { try Tool("no-such-tool", lock: nil).run([]) }
    #expect(problem?.what == "no-such-tool was not found")
    #expect(problem?.hint.hasPrefix("apt-get install no-such-tool; ") == true)
  }

  @Test func `is handed the site's lock, and no other descriptor of ours`() throws {
    let folder = try TemporaryFolder()
    let lock = try SiteLock(of: folder.path, as: "first")
    let other = open(folder.path + "/other", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(other) }
    let look = "readlink /proc/$$/fd/*"
    let held = try Tool("/bin/sh", lock: lock.descriptor).run(["-c", look])
    #expect(String(decoding: held.output, as: UTF8.self).contains(folder.path + "/.dateline/lock"))
    let bare = try Tool("/bin/sh", lock: nil).run(["-c", look])
    #expect(!String(decoding: bare.output, as: UTF8.self).contains(folder.path))
    #expect(!String(decoding: held.output + bare.output, as: UTF8.self).contains("/other"))
  }

  @Test func `that leaves a process behind does not keep the lock from the next run`() throws {
    let folder = try TemporaryFolder()
    var lock: SiteLock? = try SiteLock(of: folder.path, as: "first")
    _ = try Tool("/bin/sh", lock: lock?.descriptor).run([
      "-c", "(until [ -e \"$0/go\" ] || [ ! -d \"$0\" ]; do sleep 0.02; done) >/dev/null 2>&1 &", folder.path,
    ])
    lock = nil
    _ = try SiteLock(of: folder.path, as: "second")
    folder.write("go", "")
  }
}
