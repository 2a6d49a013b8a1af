/// The desk's page: what waits for a person's decision, what is wrong, and what the last run did.
///
/// It stands in the preview alone, never in the site; it is worked out when somebody looks at it.
package struct DeskPage: Sendable {
  /// Where it stands.
  package static let path = "/desk/"

  /// One thing to be known or decided.
  package struct Entry: Sendable, Hashable {
    /// The file as problems name it, with its line.
    package var place: String
    package var text: String
    /// What to do about it; empty where there is nothing to say.
    package var hint: String
    /// The page it is about, from the site's root and percent-encoded; nil where there is none.
    package var href: String?
    /// What a person wrote and what the machine would write, or two accounts that differ.
    package var sides: [Side]
    /// Lines to be pasted into `content/overrides.yaml`, once what is left open in them is filled in.
    package var decisions: [String]

    /// One thing to be known.
    package init(
      place: String, text: String = "", hint: String = "", href: String? = nil, sides: [Side] = [],
      decisions: [String] = []
    ) {
      self.place = place
      self.text = text
      self.hint = hint
      self.href = href
      self.sides = sides
      self.decisions = decisions
    }
  }

  /// One of several texts that are to be read side by side; an empty one says that nothing stands there.
  package struct Side: Sendable, Hashable {
    package var heading: String
    package var text: String

    /// A text under its heading.
    package init(_ heading: String, _ text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// Things of one kind.
  package struct Section: Sendable, Hashable {
    package var title: String
    /// What is to be done about them, in a sentence; empty where the title says all.
    package var note: String
    package var entries: [Entry]

    /// Things of one kind; what has none is not shown.
    package init(_ title: String, note: String = "", _ entries: [Entry]) {
      self.title = title
      self.note = note
      self.entries = entries
    }
  }

  /// What waits for a decision.
  package struct Contents: Sendable, Hashable {
    /// What waits for a person, then what is only to be known.
    package var queue: [Section]
    package var news: [Section]

    /// What the page says.
    package init(queue: [Section], news: [Section]) {
      self.queue = queue.filter { !$0.entries.isEmpty }
      self.news = news.filter { !$0.entries.isEmpty }
    }
  }

  /// One sentence about the whole run.
  package var summary: String
  private let siteTitle: String
  private let read: @Sendable () -> Contents

  /// The desk's page of a site; `contents` is asked each time the page is printed.
  package init(siteTitle: String, summary: String, contents: @escaping @Sendable () -> Contents) {
    self.siteTitle = siteTitle
    self.summary = summary
    read = contents
  }

  /// What it says at present.
  package var contents: Contents { read() }

  /// The page, complete without a script. What was read from files stands in it as text, whatever it holds.
  var html: [UInt8] {
    let contents = contents
    var page = DeskMarkup()
    page.head(siteTitle)
    page.raw("<main><h1>Desk</h1>\n<p class=\"summary\">")
    page.text(summary)
    page.raw("</p>\n")
    let sections = contents.queue + contents.news
    if sections.count > 1 { page.contents(sections) }
    if sections.isEmpty { page.raw("<p>Nothing needs the desk.</p>\n") }
    var number = 0
    let parts = [
      (
        "To decide", "A line in a dashed frame is for content/overrides.yaml: select it, paste it, say why.",
        contents.queue
      ), ("The last run", "", contents.news),
    ]
    for (part, note, sections) in parts where !sections.isEmpty {
      page.raw("<h2>\(part)</h2>\n")
      page.paragraph(note, "note")
      for section in sections {
        page.section(section, id: "s\(number)")
        number += 1
      }
    }
    page.raw("</main></body></html>\n")
    return page.bytes
  }
}
