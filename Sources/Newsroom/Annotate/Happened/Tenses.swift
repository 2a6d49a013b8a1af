import Briefs

/// The words that tell whether a date beside them is of the news, still to come, or background.
package struct Tenses: Sendable {
  enum Tense: String, Sendable {
    /// The news itself.
    case past
    /// Still to happen.
    case coming
    /// What happened before the news.
    case before
  }

  private struct Form: Sendable {
    let tense: Tense
    /// In bytes; 0 where the folded form is enough.
    let exactLength: Int
  }

  private struct Affix: Sendable {
    let bytes: [UInt8]
    let tense: Tense
    let isEnding: Bool
  }

  private struct Language: Sendable {
    var forms = Phrases<Form>()
    var affixes: [Affix] = []
    /// Words that only look like a verb.
    var exceptions: Set<UInt64> = []
  }

  /// A shorter word is no verb with an ending: `sera` stands in the table by itself.
  private static let shortestWithAffix = 5

  private var languages: [Language] = []

  /// Reads `tenses.tsv` of every language below `folder`; a row of an unknown kind is a problem and left out.
  package init(folder: String, problems: inout [Problem]) {
    for name in Lexicons.languages {
      let table = Table(at: "\(name)/tenses.tsv", in: folder, columns: 2, problems: &problems)
      var language = Language()
      for row in table.rows {
        let form = row[1]
        if row[0] == "none" {
          language.exceptions.insert(wordKey(form))
        } else if row[0] == "exact" {
          language.forms.add(form, Form(tense: .past, exactLength: form.utf8.count))
        } else if let tense = Tense(rawValue: row[0]) {
          if form.hasPrefix("-") {
            language.affixes.append(Affix(bytes: Array(form.utf8.dropFirst()), tense: tense, isEnding: true))
          } else if form.hasSuffix("-") {
            language.affixes.append(Affix(bytes: Array(form.utf8.dropLast()), tense: tense, isEnding: false))
          } else {
            language.forms.add(form, Form(tense: tense, exactLength: 0))
          }
        } else {
          problems.append(
            Problem(
              path: table.path, line: row.line, what: "no tense: \(row[0])",
              hint: "the kinds are listed at the head of the file"))
        }
      }
      languages.append(language)
    }
  }

  /// What the words at `index` tell, if anything, and how many they are, in a language (an index into `Lexicons.languages`) or any.
  func tense(
    at index: Int, of words: [Word], in utf8: [UInt8], language: Int?
  ) -> (tense: Tense, words: Int)? {
    if let language { return tense(at: index, of: words, in: utf8, languages[language]) }
    for language in languages {
      if let found = tense(at: index, of: words, in: utf8, language) { return found }
    }
    return nil
  }

  private func tense(
    at index: Int, of words: [Word], in utf8: [UInt8], _ language: Language
  ) -> (tense: Tense, words: Int)? {
    if let match = language.forms.longest(in: words, at: index) {
      for form in match.values where form.exactLength == 0 || form.exactLength == words[index].range.count {
        return (form.tense, match.words.count)
      }
    }
    let word = words[index]
    guard word.shape == .lower, Int(word.length) >= Tenses.shortestWithAffix,
      !language.exceptions.contains(word.key)
    else { return nil }
    let bytes = utf8[word.range]
    for affix in language.affixes
    where affix.isEnding ? bytes.hasEnding(affix.bytes) : bytes.starts(with: affix.bytes) {
      return (affix.tense, 1)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
