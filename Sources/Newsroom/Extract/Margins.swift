/// The lines about a story where its date and author stand: from a little above the headline to the first paragraph,
/// and a little below the last one.
struct Margins: Sendable {
  /// Printed places from above the headline to the third after the first paragraph: a date may stand below the standfirst.
  let head: Range<Int>
  /// The place of the headline; nil where it was made.
  let title: Int?
  /// Printed places just below the story.
  let tail: Range<Int>

  /// Finds them from the story's lines and the headline's line (from 1).
  init(of galley: Galley, _ story: StoryLines, titleLine: Int?) {
    let taken = story.taken.indices.filter { story.taken[$0] }
    let first = taken.first { galley.shapes[galley.printed[$0]].isProse } ?? taken.first ?? 0
    let last = taken.last ?? 0
    title = titleLine.flatMap { line in galley.printed.firstIndex(of: line - 1) }
    let top = min(title ?? first, first)
    head = max(0, top - (title == nil ? 6 : 4))..<min(first + 4, galley.printed.count)
    tail = min(last + 1, galley.printed.count)..<min(last + 5, galley.printed.count)
  }
}
