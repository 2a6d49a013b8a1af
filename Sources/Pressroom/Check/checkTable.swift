import Briefs

/// What is wrong with a table (RFC 4180): rows of another length than the first, quotation marks that nothing closes, cells that a spreadsheet
/// program would take for a formula. Linear.
func checkTable(_ file: BuiltFile) -> [Problem] {
  var problems: [Problem] = []
  func note(_ line: Int, _ what: String, hint: String = "") {
    problems.append(Problem(path: file.path, line: line, what: what, hint: hint))
  }
  guard let rows = readTable(file.bytes) else {
    return [Problem(path: file.path, what: "a quotation mark opens what nothing closes")]
  }
  let width = rows.first?.cells.count ?? 0
  for row in rows {
    if row.cells.count != width {
      note(row.line, "the row has \(row.cells.count) cells where the first has \(width)")
    }
    for cell in row.cells where cell != CSVWriter.guarded(String(decoding: cell, as: UTF8.self)) {
      note(row.line, "a cell begins a formula: \(String(decoding: cell.prefix(40), as: UTF8.self))")
    }
  }
  return problems
}

/// The rows of a table, each with the line it begins in; nil where a quotation mark is never closed. A byte order mark is passed over.
func readTable(_ bytes: [UInt8]) -> [(line: Int, cells: [[UInt8]])]? {
  var rows: [(line: Int, cells: [[UInt8]])] = []
  var row: [[UInt8]] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var (line, first) = (1, 1)
  var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let start = i
  while i < bytes.count {
    let byte = bytes[i]
    let next = i + 1 < bytes.count ? bytes[i + 1] : 0
    if byte == 0x0A { line += 1 }
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && next == UInt8(ascii: "\""):
      cell.append(byte)
      i += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case _ where isQuoted: cell.append(byte)
    case UInt8(ascii: ","):
      row.append(cell)
      cell = []
    case 0x0D where next == 0x0A: break
    case 0x0A:
      rows.append((first, row + [cell]))
      (row, cell, first) = ([], [], line)
    default: cell.append(byte)
    }
    i += 1
  }
  if isQuoted { return nil }
  if i > start, bytes.last != 0x0A { rows.append((first, row + [cell])) }
  return rows
}
