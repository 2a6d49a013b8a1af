import Briefs
import Glibc

/// A `.tsv` file of one fact a line: cells by tab, `#` comment lines, no header.
package struct Table: Sendable {
  /// One row's cells and the line it stands in.
  package struct Row: Sendable {
    package let line: Int
    /// Without the tabs, trimmed of spaces; at least one.
    package let cells: [String]

    /// The cell at `index`, or "" where the row is shorter.
    package subscript(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
  }

  /// The file's path as shown in problems.
  package let path: String
  package let rows: [Row]
  /// What its comment lines say, as one text.
  package let note: String

  /// Reads the table at `path` below `folder`; a file that cannot be read is a problem and has no rows.
  package init(at path: String, in folder: String, columns: Int, problems: inout [Problem]) {
    guard let bytes = Table.bytes(of: folder + "/" + path) else {
      problems.append(
        Problem(
          path: folder + "/" + path, what: "this lexicon cannot be read", hint: "is the installation whole?"))
      self.init(path: path, bytes: [], columns: columns, problems: &problems)
      return
    }
    self.init(path: path, bytes: bytes, columns: columns, problems: &problems)
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }

  /// Reads a table; a row with fewer than `columns` cells is a problem and left out.
  package init(path: String, bytes: [UInt8], columns: Int, problems: inout [Problem]) {
    self.path = path
    var rows: [Row] = []
    var notes: [String] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first else { continue }
      guard first != UInt8(ascii: "#") else {
        notes.append(String(decoding: trimmed(line.dropFirst()), as: UTF8.self))
        continue
      }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: trimmed($0), as: UTF8.self)
      }
      guard cells.count >= columns else {
        problems.append(
          Problem(
            path: path, line: index + 1, what: "a row of \(cells.count) cells where \(columns) are needed",
            hint: "cells are separated by tabs"))
        continue
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    self.rows = rows
    self.note = notes.joined(separator: " ")
  }
}

/// Without the ASCII spaces, tabs and returns at both ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var slice = bytes
  while let first = slice.first, first == 0x20 || first == 0x09 || first == 0x0D { slice.removeFirst() }
  while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice.removeLast() }
  return slice
}
