import Briefs

extension Wording {
  /// The texts whose blanks are not those of the other languages, an error a text with its line: what is no blank of the program's is
  /// shown to readers in braces, and what is missing is not told.
  ///
  /// What most languages have holds; of two halves that with the language named first. In a phrase that counts, the form `other` is
  /// compared, and the others may leave out what they say in words (`one: "an event"`). Linear in the bytes.
  ///
  /// - Parameter files: What problems call a language's file.
  static func misfilled(_ wordings: [Wording], files: (String) -> String) -> [Problem] {
    let whole = wordings.filter { !$0.isBroken }
    var found: [Problem] = []
    for key in Set(whole.flatMap(\.keys)).sorted() {
      let told = whole.compactMap { wording in wording.patterns(of: key).map { (wording: wording, forms: $0) }
      }
      let blanks = told.map { Wording.blanks(of: $0.forms.first?.text ?? "") }
      let votes = blanks.map { own in blanks.count { $0 == own } }
      guard let most = votes.max(), let model = votes.firstIndex(of: most) else { continue }
      for (wording, forms) in told {
        for (form, text) in forms {
          let own = Wording.blanks(of: text)
          let mayLack = form.map { [.zero, .one, .two].contains($0) } ?? false
          guard mayLack ? !own.isSubset(of: blanks[model]) : own != blanks[model] else { continue }
          let place = form.map { "the form \"\($0.rawValue)\" of " } ?? ""
          found.append(
            Problem(
              path: files(wording.language), line: wording.lines[key],
              what: "\(place)\"\(key)\" has \(list(own)) where \(files(told[model].wording.language)) has "
                + list(blanks[model]),
              hint: "the program fills in what stands in braces: each text has the same in every language"))
        }
      }
    }
    return found
  }

  /// A key's text, or what its forms say, `other` first; nil where it has none.
  private func patterns(of key: String) -> [(form: PluralForm?, text: String)]? {
    if let text = phrases[key] { return [(nil, text)] }
    guard let forms = plurals[key], let other = forms[PluralForm.other.rawValue] else { return nil }
    var found: [(form: PluralForm?, text: String)] = [(.other, other)]
    for form in PluralForm.allCases where form != .other {
      if let text = forms[form.rawValue] { found.append((form, text)) }
    }
    return found
  }

  /// The names in braces of a text: letters and digits alone.
  static func blanks(of text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    var found: Set<String> = []
    var i = 0
    while let start = bytes[i...].firstIndex(of: UInt8(ascii: "{")) {
      let name = bytes[(start + 1)...].prefix { (48...57).contains($0) || (65...90).contains($0 & 0xDF) }
      i = start + 1
      guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "}") else {
        continue
      }
      found.insert(String(decoding: name, as: UTF8.self))
    }
    return found
  }

  private static func list(_ blanks: Set<String>) -> String {
    blanks.isEmpty ? "no blank" : blanks.sorted().map { "{\($0)}" }.joined(separator: " ")
  }
}
