import Briefs

/// A bundle that is the same in every run, from one of Pagefind's; the bundle as it is where it is not of the form we know (1.5).
///
/// Pagefind 1.5 keeps its filters and their values in hash maps, whose order differs from run to run: the same documents give
/// fragments and words byte for byte, but other filters and another table of contents. Here these are put in order, and get
/// the names that follow from their bytes. Nothing that a reader's browser looks up is changed.
func steadied(_ bundle: [String: [UInt8]]) -> [String: [UInt8]] {
  let tables = bundle.keys.filter { $0.hasSuffix(".pf_meta") }
  guard tables.count == 1, let table = tables.first, let packed = bundle[table],
    case .array(var contents)? = unpacked(packed), contents.count > Contents.sorts,
    case .array(let filters) = contents[Contents.filters], case .array(let sorts) = contents[Contents.sorts]
  else { return bundle }
  var result = bundle
  var named: [CBOR] = []
  for filter in filters {
    guard case .array(let row) = filter, row.count == 2, case .text(let old) = row[1] else { return bundle }
    let place = "filter/" + String(decoding: old, as: UTF8.self) + ".pf_filter"
    guard let packed = result.removeValue(forKey: place),
      case .array(let whole)? = unpacked(packed), whole.count == 2, whole[0] == row[0],
      case .array(let values) = whole[1], let (bytes, hash) = repacked(.array([row[0], inOrder(values)]), 7)
    else { return bundle }
    let new = language(of: old) + hash
    result["filter/" + new + ".pf_filter"] = bytes
    named.append(.array([row[0], .text(Array(new.utf8))]))
  }
  contents[Contents.filters] = inOrder(named)
  contents[Contents.sorts] = inOrder(sorts)
  // pagefind.unknown_0123456789abcde.pf_meta
  let old = table.dropFirst("pagefind.".utf8.count).dropLast(".pf_meta".utf8.count)
  guard table.hasPrefix("pagefind."), let (bytes, hash) = repacked(.array(contents), 15),
    let entry = bundle[Contents.entry]
  else { return bundle }
  let new = language(of: Array(old.utf8)) + hash
  let text = String(decoding: entry, as: UTF8.self)
  guard text.contains("\"\(old)\"") else { return bundle }
  result[table] = nil
  result["pagefind." + new + ".pf_meta"] = bytes
  result[Contents.entry] = Array(text.replacing("\"\(old)\"", with: "\"\(new)\"").utf8)
  return result
}

/// The places in Pagefind's table of contents: version, pages, words, filters, sorts, fields.
private enum Contents {
  static let filters = 3
  static let sorts = 4
  static let entry = "pagefind-entry.json"
}

/// What stands before the CBOR in each file.
private let mark = Array("pagefind_dcd".utf8)
/// The largest table that is looked into: 100,000 documents have one of 3 MB.
private let largest = 1 << 28

private func unpacked(_ file: [UInt8]) -> CBOR? {
  guard let bytes = gunzipped(file, limit: largest), bytes.starts(with: mark) else { return nil }
  return CBOR(bytes.dropFirst(mark.count))
}

/// The bytes of a file, and so many digits of their hash.
private func repacked(_ value: CBOR, _ digits: Int) -> (bytes: [UInt8], hash: String)? {
  var bytes = mark
  value.write(to: &bytes)
  return Compression.gzip.compress(bytes).map { ($0, String(sha256(bytes).prefix(digits))) }
}

/// `unknown_` of `unknown_0123456`.
private func language(of name: [UInt8]) -> String {
  let cut = name.lastIndex(of: UInt8(ascii: "_"))
  return cut.map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
}

/// Rows by their names' bytes.
private func inOrder(_ rows: [CBOR]) -> CBOR {
  func name(_ row: CBOR) -> [UInt8] {
    guard case .array(let cells) = row, case .text(let name)? = cells.first else { return [] }
    return name
  }
  return .array(rows.sorted { name($0).lexicographicallyPrecedes(name($1)) })
}
