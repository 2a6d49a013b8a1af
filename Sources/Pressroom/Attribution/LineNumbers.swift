/// The number that a line of a parsed body has in its file: libcmark ends lines at a lone CR too, and files are counted by their LF.
struct LineNumbers {
  private let first: Int
  /// By line, where there is a lone CR.
  private var numbers: [Int] = []

  init(of body: [UInt8], first: Int) {
    self.first = first
    guard body.contains(0x0D) else { return }
    var number = first
    numbers = [number]
    for (i, byte) in body.enumerated() {
      if byte == 0x0A {
        number += 1
        numbers.append(number)
      } else if byte == 0x0D, i + 1 == body.count || body[i + 1] != 0x0A {
        numbers.append(number)
      }
    }
  }

  /// The number in the file of a line of the body, from 1.
  subscript(line: Int) -> Int {
    guard let last = numbers.last else { return first + line - 1 }
    return numbers.indices.contains(line - 1) ? numbers[line - 1] : last
  }
}
