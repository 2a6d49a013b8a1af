import Briefs

/// What names sound like, roughly enough that one name written in two scripts agrees: `Strothmann`, `شتروتمان` → `strtmn`.
package struct Sounds: Sendable {
  /// A spelling's scalars, folded, → the sound.
  private let sounds: [[UInt32]: UInt8]

  /// Reads `sounds.tsv`.
  init(_ table: Table) {
    var sounds: [[UInt32]: UInt8] = [:]
    for row in table.rows {
      guard let sound = row[0].utf8.first else { continue }
      for spelling in row[1].split(separator: " ") { sounds[spelling.unicodeScalars.map(\.value)] = sound }
    }
    self.sounds = sounds
  }

  /// The sounds of each word of a name that has at least two, as a key, and how many they are; the Arabic article is not
  /// part of it. Linear.
  func keys(of name: String) -> [UInt64: Int] {
    let bytes = Array(name.utf8)
    var keys: [UInt64: Int] = [:]
    for word in words(in: bytes, 0..<bytes.count) where word.shape != .number {
      let heard = heard(String(decoding: bytes[word.range], as: UTF8.self))
      guard heard.count >= 2 else { continue }
      keys[heard.reduce(Word.noKey) { Word.key($0, taking: UInt64($1)) }] = heard.count
    }
    return keys
  }

  private func heard(_ word: String) -> [UInt8] {
    var scalars = word.unicodeScalars.map { Fold.look($0.value) }.filter { $0.kind != .silent }.map(\.folded)
    if scalars.count > 4, scalars.starts(with: [0x627, 0x644]) { scalars.removeFirst(2) }
    var heard: [UInt8] = []
    var i = 0
    while i < scalars.count {
      let length = (1...3).reversed().first {
        i + $0 <= scalars.count && sounds[Array(scalars[i..<(i + $0)])] != nil
      }
      guard let length, let sound = sounds[Array(scalars[i..<(i + length)])] else {
        i += 1
        continue
      }
      i += length
      // A doubled letter is one sound.
      while length == 1, i < scalars.count, scalars[i] == scalars[i - 1] { i += 1 }
      heard.append(sound)
    }
    return heard
  }
}
