import Briefs

/// The words by which one language tells a topic, from its `topics.tsv`: code, weight, phrases parted by `|`.
package struct TopicWords: Sendable {
  /// What a phrase says for a topic.
  package struct Vote: Sendable, Hashable {
    /// IPTC Media Topic code: `medtop:20000639`.
    package let topic: String
    /// 1 a hint, 2 telling, 3 tells it alone.
    package let weight: Int
  }

  package private(set) var phrases = Phrases<Vote>()

  /// Reads a language's `topics.tsv` below `folder`; a code or weight that is none is a problem with its line.
  package init(language: String, folder: String, problems: inout [Problem]) {
    let path = "\(language)/topics.tsv"
    for row in Table(at: path, in: folder, columns: 3, problems: &problems).rows {
      guard row[0].hasPrefix("medtop:"), let weight = Int(row[1]), (1...3).contains(weight) else {
        problems.append(
          Problem(
            path: folder + "/" + path, line: row.line, what: "not a topic code and a weight from 1 to 3",
            hint: "columns are code, weight, phrases parted by |"))
        continue
      }
      for phrase in row[2].utf8.split(separator: UInt8(ascii: "|")) {
        phrases.add(String(Substring(phrase)), Vote(topic: row[0], weight: weight))
      }
    }
  }
}
