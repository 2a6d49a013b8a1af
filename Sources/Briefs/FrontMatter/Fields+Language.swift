extension Fields {
  /// A language's code: `fr`. Of a tag with a country or a script, `ar-MA`, the hint has the code alone.
  package mutating func language(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    if let code = languageCode(text) { return code }
    let first = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.first
    let code = first.flatMap { languageCode($0.lowercased()) }
    note(
      key, what: "\"\(key)\" is \"\(text)\" where a code of two or three letters is needed",
      hint: code.map { "write \"\($0)\"" } ?? "such as \"fr\", \"en\", \"es\" or \"ar\"")
    return nil
  }
}
