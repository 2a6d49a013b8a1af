import Glibc
import Support
import Testing

@testable import Briefs

@Suite struct `A morgue` {
  let folder: TemporaryFolder
  private static let reader = ClippingKey(of: [1])

  init() throws { folder = try TemporaryFolder() }

  private func key(_ number: Int) -> ClippingKey { ClippingKey(of: Array("\(number)".utf8)) }

  private func text(_ number: Int) -> String { String(repeating: "Rabat, lundi \(number). ", count: number) }

  /// Asks for each text; says which had to be made.
  private func run(_ numbers: some Sequence<Int>, reader: ClippingKey = reader, isKilled: Bool = false)
    -> [Int]
  {
    guard let morgue = Morgue("texts", in: folder.path, readBy: reader) else { return [-1] }
    var made: [Int] = []
    for number in numbers {
      let value = morgue.clipping(
        key(number), read: { reader throws(BadClipping) in try reader.string() }, write: { $1.put($0) },
        make: {
          made.append(number)
          return text(number)
        })
      #expect(value == text(number))
    }
    if !isKilled { morgue.finish() }
    return made
  }

  private var names: [String] { folder.names(MorgueFiles.folder) }

  private enum MorgueFiles { static let folder = ".dateline/texts" }

  @Test func `has what an earlier run made, and makes what none did`() {
    #expect(run(0..<10) == Array(0..<10))
    #expect(run(5..<12) == [10, 11])
    #expect(run(0..<12) == [])
    #expect(folder.text(".dateline/.gitignore") == "*\n")
  }

  @Test func `has nothing for another program, other lexicons or another machine`() {
    #expect(run(0..<3) == [0, 1, 2])
    #expect(run(0..<3, reader: ClippingKey(of: [2])) == [0, 1, 2])
    #expect(run(0..<3, reader: ClippingKey(of: [2])) == [])
  }

  @Test func `has nothing of a run that was killed, and clears up behind it`() {
    #expect(run(0..<3, isKilled: true) == [0, 1, 2])
    folder.write(MorgueFiles.folder + "/.dateline-999999-1-0.tmp", "half")
    #expect(run(0..<3) == [0, 1, 2])
    #expect(names == ["00000001.clippings"])
  }

  @Test func `is never believed where a bit is wrong`() throws {
    #expect(run(0..<6) == Array(0..<6))
    let path = try #require(names.first.map { MorgueFiles.folder + "/" + $0 })
    let whole = try #require(folder.bytes(path))
    var generator = SeededGenerator(seed: 3)
    var wrong = 0
    for _ in 0..<300 {
      var bytes = whole
      bytes[Int.random(in: bytes.indices, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
      for name in names { folder.removeAll(MorgueFiles.folder + "/" + name) }
      folder.write(path, bytes)
      if !run(0..<6).isEmpty { wrong += 1 }
      #expect(run(0..<6) == [])
    }
    #expect(wrong == 300)
  }

  @Test func `is never believed beyond where it was cut off`() throws {
    #expect(run(0..<6) == Array(0..<6))
    let path = try #require(names.first.map { MorgueFiles.folder + "/" + $0 })
    let whole = try #require(folder.bytes(path))
    for count in 0..<whole.count {
      for name in names { folder.removeAll(MorgueFiles.folder + "/" + name) }
      folder.write(path, Array(whole[..<count]))
      #expect(run(0..<6) == Array(0..<6))
    }
  }

  @Test func `may be removed at any time, also while it is open`() throws {
    #expect(run(0..<3) == [0, 1, 2])
    folder.removeAll(".dateline")
    #expect(run(0..<3) == [0, 1, 2])
    let morgue = try #require(Morgue("texts", in: folder.path, readBy: Self.reader))
    folder.removeAll(".dateline")
    morgue.keep("x", under: key(9)) { $1.put($0) }
    let found = morgue.clipping(key(2)) { reader throws(BadClipping) in try reader.string() }
    #expect(found == text(2))
    morgue.finish()
    _ = run(0..<3)
    #expect(run(0..<3) == [])
  }

  @Test func `stays small: few files, and none of what no run used`() {
    for start in 0..<40 { _ = run(start..<(start + 20)) }
    #expect(names.count <= 8)
    let size = names.reduce(0) { $0 + (folder.bytes(MorgueFiles.folder + "/" + $1)?.count ?? 0) }
    #expect(size < 4 * (40..<60).reduce(0) { $0 + text($1).utf8.count })
    #expect(run(40..<59) == [])
  }

  @Test(arguments: ["link", "file"]) func `keeps nothing where its folder is somebody's`(_ kind: String)
    throws
  {
    let elsewhere = try TemporaryFolder()
    folder.makeFolder(".dateline")
    if kind == "link" {
      folder.makeLink(MorgueFiles.folder, to: elsewhere.path)
    } else {
      folder.write(MorgueFiles.folder, "mine")
    }
    #expect(Morgue("texts", in: folder.path, readBy: Self.reader) == nil)
    #expect(elsewhere.names("") == [])
  }

  @Test func `reads any bytes without a fault`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var reader = ClippingReader(bytes)
      _ = try? reader.array { reader throws(BadClipping) in
        (
          try reader.int(), try reader.string(),
          try reader.optional { r throws(BadClipping) in try r.double() }
        )
      }
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min]) func `numbers come back`(_ number: Int)
    throws
  {
    var writer = ClippingWriter()
    writer.put(number)
    writer.put(Double(number) / 3)
    writer.put(fixed: UInt64(bitPattern: Int64(number)))
    var reader = ClippingReader(writer.bytes)
    #expect(try reader.int() == number)
    #expect(try reader.double() == Double(number) / 3)
    #expect(try reader.fixed() == UInt64(bitPattern: Int64(number)))
    #expect(reader.isAtEnd)
  }
}
