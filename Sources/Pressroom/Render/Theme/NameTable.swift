import Briefs

/// A `.tsv` file of codes and what the interface calls them: a header `code fr en es ar`, `#` comment lines, one row a code.
struct NameTable: Sendable {
  private var names: [String: [String: String]] = [:]
  /// In the order of the rows.
  private(set) var codes: [String] = []

  /// No names.
  init() {}

  /// Reads a table; a bad row is a problem with its line.
  init(_ bytes: [UInt8], path: String, problems: inout [Problem]) {
    var header: [String] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if header.isEmpty {
        header = cells
        for language in SiteFile.spoken where !cells.contains(language) {
          problems.append(
            Problem(
              path: path, line: index + 1, what: "no column \"\(language)\"",
              hint: "the first line is: code \(SiteFile.spoken.joined(separator: " ")), separated by tabs"))
        }
        continue
      }
      guard cells.count == header.count, !cells.contains("") else {
        problems.append(
          Problem(
            path: path, line: index + 1,
            what: "a row of \(cells.count) cells where \(header.count) are needed",
            hint: "cells are separated by tabs, and none is empty"))
        continue
      }
      codes.append(cells[0])
      for (language, name) in zip(header, cells).dropFirst() {
        names[language, default: [:]][cells[0]] = name
      }
    }
  }

  /// What a language calls a code; nil where there is no row.
  func name(_ code: String, in language: String) -> String? { names[language]?[code] }
}
