import Glibc
import Synchronization

/// What stages worked out in earlier runs, kept so that it need not be worked out again: a newspaper's archive of clippings.
///
/// A clipping is kept under the hash of everything that its stage read, so it never has to be made current: what was read is the same,
/// or the key is another. It is never needed: where it is missing, damaged, or made by another program or on another machine, the stage
/// does its work, and the result is the same. The files lie in a folder of `.dateline`, which may be removed at any time.
///
/// A run adds one file, written beside and renamed; a killed one adds nothing. Files are made one when they are many, or when half of
/// what they hold was of no use to the run. One run at a time may have it open; in that run all threads may.
package final class Morgue: Sendable {
  private let folder: OpenFolder
  private let place: String
  private let path: String
  private let seal: UInt64
  private let drawers: [Drawer]
  /// The files that are there, those that cannot be read too, in the order of their numbers.
  private let names: [String]
  private let kept: [ClippingKey: (drawer: Int, slip: Drawer.Slip)]
  private let work: Mutex<Work>

  /// What a run adds.
  private struct Work: Sendable {
    var used: Set<ClippingKey> = []
    var slips: [Drawer.Slip] = []
    var pending: [UInt8] = []
    var written: UInt64 = 0
    /// The file that is being written, and its name; nil before the first clipping, and once something failed.
    var file: (descriptor: Int32, name: String)?
    var hasFailed = false
  }

  private static let mostFiles = 8
  private static let chunk = 1 << 20

  /// Opens the clippings of `.dateline/NAME`; nil where nothing can be kept there.
  ///
  /// - Parameter reader: All that the stages read besides what makes the keys: the program, its tables.
  package init?(_ name: String, in site: String, readBy reader: ClippingKey) {
    let place = ".dateline/" + name
    guard let folder = try? OpenFolder(site), (try? folder.makeFolder(place)) != nil else { return nil }
    self.folder = folder
    self.place = place
    path = site + "/" + place
    seal = checksum(Morgue.machine, from: reader.words.a ^ reader.words.b)
    if access(site + "/.dateline/.gitignore", F_OK) != 0 {
      // What is in it is this machine's own: no part of the content that people keep under version control.
      try? folder.write(Array("*\n".utf8), to: ".dateline/.gitignore")
    }
    let listing = FolderListing(of: path)
    for leftover in listing.leftovers { try? folder.remove(place + "/" + leftover) }
    names = listing.files.map(\.path).filter { Morgue.number(of: $0) != nil }
    var drawers: [Drawer] = []
    var kept: [ClippingKey: (drawer: Int, slip: Drawer.Slip)] = [:]
    for name in names {
      guard let drawer = Drawer(path + "/" + name, seal: seal) else { continue }
      kept.reserveCapacity(kept.count + drawer.slips.count)
      for slip in drawer.slips { kept[slip.key] = (drawers.count, slip) }
      drawers.append(drawer)
    }
    self.drawers = drawers
    self.kept = kept
    work = Mutex(Work())
  }

  deinit {
    work.withLock { work in
      guard let file = work.file else { return }
      close(file.descriptor)
      unlink(path + "/" + file.name)
    }
  }

  /// What a stage makes of all that `key` stands for: from the files where it is there, else by `make`, and then kept.
  ///
  /// - Parameters:
  ///   - read: Reads what `write` wrote. Where it fails the clipping is made anew.
  package func clipping<Value>(
    _ key: ClippingKey, read: (inout ClippingReader) throws(BadClipping) -> Value,
    write: (Value, inout ClippingWriter) -> Void, make: () -> Value
  ) -> Value {
    if let value = clipping(key, read: read) { return value }
    let value = make()
    keep(value, under: key, write: write)
    return value
  }

  /// What was kept under a key; nil where nothing sound is.
  package func clipping<Value>(
    _ key: ClippingKey, read: (inout ClippingReader) throws(BadClipping) -> Value
  ) -> Value? {
    guard let (drawer, slip) = kept[key], let bytes = drawers[drawer].bytes(of: slip) else { return nil }
    var reader = ClippingReader(bytes)
    guard let value = try? read(&reader), reader.isAtEnd else { return nil }
    work.withLock { _ = $0.used.insert(key) }
    return value
  }

  /// Keeps what a stage made of all that `key` stands for.
  package func keep<Value>(
    _ value: Value, under key: ClippingKey, write: (Value, inout ClippingWriter) -> Void
  ) {
    var writer = ClippingWriter()
    write(value, &writer)
    guard writer.bytes.count <= UInt32.max else { return }
    work.withLock { append(writer.bytes, under: key, to: &$0) }
  }

  /// Puts the run's new clippings in their place. What cannot be written is not kept, and that is no problem.
  package func finish() {
    work.withLock { work in
      let unused = kept.count - work.used.count
      let isFull = names.count >= Morgue.mostFiles
      let isStale = unused > 0 && unused >= work.used.count + work.slips.count || drawers.count < names.count
      guard !work.slips.isEmpty || isStale else { return }
      let isRewritten = isFull || isStale
      if isRewritten {
        for key in work.used {
          guard let (drawer, slip) = kept[key], let bytes = drawers[drawer].bytes(of: slip) else { continue }
          append(bytes, under: key, to: &work)
        }
      }
      let slips = work.slips.sorted { $0.offset < $1.offset }
      work.pending += Drawer.end(
        of: slips, at: work.written + UInt64(work.pending.count), seal: seal)
      begin(&work)
      flush(&work)
      guard let file = work.file else { return }
      work.file = nil
      close(file.descriptor)
      let name = Morgue.name((names.last.flatMap(Morgue.number) ?? 0) + 1)
      guard (try? folder.move(place + "/" + file.name, to: place + "/" + name)) != nil else {
        unlink(path + "/" + file.name)
        return
      }
      if isRewritten { for name in names { try? folder.remove(place + "/" + name) } }
    }
  }

  private func append(_ bytes: [UInt8], under key: ClippingKey, to work: inout Work) {
    guard !work.hasFailed else { return }
    work.slips.append(
      Drawer.Slip(
        key: key, offset: work.written + UInt64(work.pending.count), length: UInt32(bytes.count),
        sum: checksum(bytes, from: seal)))
    work.pending += bytes
    guard work.pending.count >= Morgue.chunk else { return }
    begin(&work)
    flush(&work)
  }

  /// Makes the file that is written to, beside the others.
  private func begin(_ work: inout Work) {
    guard work.file == nil, !work.hasFailed else { return }
    work.file = try? folder.temporaryFile(beside: place + "/" + Morgue.name(1))
    work.hasFailed = work.file == nil
  }

  private func flush(_ work: inout Work) {
    guard let file = work.file else { return }
    work.written += UInt64(work.pending.count)
    if folder.fill(file.descriptor, work.pending) != 0 {
      close(file.descriptor)
      unlink(path + "/" + file.name)
      work.file = nil
      work.hasFailed = true
    }
    work.pending.removeAll(keepingCapacity: true)
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + ".clippings"
  }

  private static func number(of name: String) -> Int? {
    guard name.hasSuffix(".clippings"), let number = Int(name.dropLast(10)), number > 0 else { return nil }
    return number < 99_999_999 ? number : nil
  }

  /// What tells this machine from others (machine-id(5)); where it has no such name, until it starts again.
  private static let machine: [UInt8] = {
    for path in ["/etc/machine-id", "/proc/sys/kernel/random/boot_id"] {
      if let name = try? readFile(path, limit: 4096), name.count >= 32 { return name }
    }
    return (0..<32).map { _ in UInt8.random(in: 0...255) }
  }()
}

extension OpenFolder {
  /// A new file beside a path, open for writing, under a name that ``FolderListing/leftovers`` knows.
  func temporaryFile(beside path: String) throws(Problem) -> (descriptor: Int32, name: String) {
    let (above, _) = try names(path)
    let (folder, failure) = enter(above, making: true)
    guard failure == 0 else { throw fileProblem(shown(path), failure, verb: "write") }
    defer { close(folder) }
    let (file, name) = try beside(folder, path)
    return (file, name)
  }
}
