import CLibYAML

/// Walks along a text from one of libyaml's marks to the next, to know bytes and lines where libyaml counts characters.
///
/// libyaml also breaks lines at NEL, LS and PS; an editor does not, so lines are counted here, by LF. The marks of
/// successive events lie close together: walking between them is linear in all.
struct MarkCursor {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var character = 0
  private var position = 0
  private(set) var line: Int

  init(buffer: UnsafeBufferPointer<UInt8>, offset: Int, line: Int) {
    self.buffer = buffer
    base = offset
    self.line = line
  }

  /// Goes to a mark: its byte, in the indices of the slice that is read; `line` is then its line.
  mutating func offset(of mark: yaml_mark_t) -> Int {
    let target = Int(clamping: mark.index)
    while character < target, position < buffer.count {
      if buffer[position] == 0x0A { line += 1 }
      position += 1
      while position < buffer.count, buffer[position] & 0xC0 == 0x80 { position += 1 }
      character += 1
    }
    while character > target, position > 0 {
      position -= 1
      while position > 0, buffer[position] & 0xC0 == 0x80 { position -= 1 }
      character -= 1
      if buffer[position] == 0x0A { line -= 1 }
    }
    return base + position
  }

  /// The line of a byte, where no mark is to be had.
  func line(ofByte byte: Int) -> Int {
    let end = min(byte, buffer.count)
    guard end > position else { return line }
    return buffer[position..<end].reduce(line) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
