/// Where each block of some sources stands, so that a text can be asked at once what it takes from any of them.
///
/// Sources and texts are squeezed (``squeezed(_:)``). A source has an entry for each whole block of 32 bytes: some 3 bytes of memory
/// for each of its own.
struct SourceIndex: Sendable {
  /// A run twice as long as a block holds a whole one of those that are looked up.
  static let block = 32
  /// How many places are tried for one block: a source that repeats itself has it everywhere, and so has an outlet's every article its foot.
  private static let mostPlaces = 8

  /// The squeezed sources, by number.
  private let sources: [[UInt8]]
  /// The first place of a block, by its fingerprint.
  private var first: [UInt64: Int32] = [:]
  private var places: [(source: Int32, start: Int32, next: Int32)] = []

  /// Indexes some sources.
  init(_ sources: [[UInt8]]) {
    self.sources = sources
    for (number, source) in sources.enumerated() where source.count >= SourceIndex.block {
      for start in stride(from: 0, through: source.count - SourceIndex.block, by: SourceIndex.block) {
        let hash = SourceIndex.fingerprint(source, start)
        let head = first[hash] ?? -1
        guard length(of: head) < SourceIndex.mostPlaces else { continue }
        first[hash] = Int32(places.count)
        places.append((Int32(number), Int32(start), head))
      }
    }
  }

  /// The longest run of bytes that a text takes from each source it takes one from, as its range in the source.
  ///
  /// A run of fewer than two blocks may be missed, and where sources repeat themselves or each other the longest by as much. Linear.
  func runs(in text: [UInt8]) -> [Int: Range<Int>] {
    let block = SourceIndex.block
    guard text.count >= block, !first.isEmpty else { return [:] }
    var best: [Int: Range<Int>] = [:]
    var i = 0
    var hash = SourceIndex.fingerprint(text, 0)
    while true {
      var next = i + 1
      var place = first[hash] ?? -1
      while place >= 0 {
        let (source, start, following) = places[Int(place)]
        place = following
        guard let run = extended(text, i, sources[Int(source)], Int(start)) else { continue }
        if run.source.count > best[Int(source)]?.count ?? 0 { best[Int(source)] = run.source }
        // What begins within this run and goes beyond it has another block behind its end.
        next = max(next, run.textEnd - block + 1)
      }
      guard next + block <= text.count else { return best }
      if next == i + 1 {
        hash =
          (hash &- UInt64(text[i]) &* SourceIndex.leaving) &* SourceIndex.base &+ UInt64(text[i + block])
      } else {
        hash = SourceIndex.fingerprint(text, next)
      }
      i = next
    }
  }

  private func length(of head: Int32) -> Int {
    var count = 0
    var place = head
    while place >= 0 {
      count += 1
      place = places[Int(place)].next
    }
    return count
  }

  /// The run around a block that stands at `i` in the text and `j` in the source; nil where it does not.
  private func extended(
    _ text: [UInt8], _ i: Int, _ source: [UInt8], _ j: Int
  ) -> (source: Range<Int>, textEnd: Int)? {
    guard text[i..<(i + SourceIndex.block)].elementsEqual(source[j..<(j + SourceIndex.block)]) else {
      return nil
    }
    var back = 0
    while back < i, back < j, text[i - back - 1] == source[j - back - 1] { back += 1 }
    var forth = SourceIndex.block
    while i + forth < text.count, j + forth < source.count, text[i + forth] == source[j + forth] {
      forth += 1
    }
    return ((j - back)..<(j + forth), i + forth)
  }

  private static let base: UInt64 = 0x100_0000_01B3
  /// The weight of the byte that leaves the window.
  private static let leaving = (1..<block).reduce(UInt64(1)) { weight, _ in weight &* base }

  private static func fingerprint(_ bytes: [UInt8], _ start: Int) -> UInt64 {
    bytes[start..<(start + block)].reduce(0) { $0 &* base &+ UInt64($1) }
  }
}
