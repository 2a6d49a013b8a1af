import Briefs

/// A text of a brief's body as its page shows it, and who answers for it.
///
/// A statement is what stands between two references to footnotes, or between the beginning of its block (a paragraph, a list item's,
/// a table's cell) and a reference; or what no reference follows. It is the text without markup: emphasis, links and code are
/// layout, and a line break is a space. A text struck out keeps its marks `~~`, since it does not say what it says.
struct Statement: Hashable {
  /// Who answers for a text.
  enum Authority: Hashable {
    /// A line of a source, from 1.
    case source(path: String, line: Int)
    /// A person of the desk.
    case desk(DeskNote)
    /// A footnote that names neither.
    case other
    /// No reference follows.
    case nobody
  }

  var text: String
  /// The line it ends in, from 1: first in the body, then in the brief.
  var line: Int
  /// The number of its footnote on the page, from 1; 0 where it has none.
  var note: Int
  var authority = Authority.nobody
}

/// What a brief's body says, as a page shows it.
struct Statements {
  /// In the order of the page. A heading's text is among them only where a reference follows.
  var all: [Statement] = []
  /// The footnotes that are referred to, by number − 1: the text, and the line of the body it begins in.
  var notes: [(text: String, line: Int)] = []

  /// Reads each footnote, once all are known.
  mutating func attribute() {
    let authorities = notes.map { note -> Statement.Authority in
      if let footnote = Footnote(label: "", shown: note.text) {
        return .source(path: footnote.path, line: footnote.line)
      }
      return DeskNote(note.text).map(Statement.Authority.desk) ?? .other
    }
    for index in all.indices where authorities.indices.contains(all[index].note - 1) {
      all[index].authority = authorities[all[index].note - 1]
    }
  }

  /// The signed notes by their number.
  var deskNotes: [Int: DeskNote] {
    var found: [Int: DeskNote] = [:]
    for (index, note) in notes.enumerated() { found[index + 1] = DeskNote(note.text) }
    return found
  }
}
