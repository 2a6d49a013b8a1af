import Briefs

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

  /// Reads a table; a row with fewer than `columns` cells is a problem and left out.
  package init(path: String, bytes: [UInt8], columns: Int, problems: inout [Problem]) {
    self.path = path
    var rows: [Row] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
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
  }
}

/// Without the ASCII spaces, tabs and returns at both ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var slice = bytes
  while let first = slice.first, first == 0x20 || first == 0x09 || first == 0x0D { slice.removeFirst() }
  while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice.removeLast() }
  return slice
}
