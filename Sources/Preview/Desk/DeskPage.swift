import Mustache

/// What the desk should know of the last run, as a page: what is new, changed, kept, undated, refused or wrong.
package struct DeskPage: Sendable {
  /// Where it stands: in the preview alone, never in the site.
  package static let path = "/desk/"

  /// One thing to be known.
  package struct Entry: Sendable {
    /// The file as problems name it, with its line.
    package var place: String
    package var text: String
    /// What to do about it, or what the machine would write; empty where there is nothing to say.
    package var hint: String
    /// The page it is about, from the site's root and percent-encoded; nil where there is none.
    package var href: String?

    /// One thing to be known.
    package init(place: String, text: String = "", hint: String = "", href: String? = nil) {
      self.place = place
      self.text = text
      self.hint = hint
      self.href = href
    }
  }

  /// Things of one kind.
  package struct Section: Sendable {
    package var title: String
    package var entries: [Entry]

    /// Things of one kind; what has none is not shown.
    package init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// One sentence about the whole run.
  package var summary: String
  package var sections: [Section]
  private let siteTitle: String

  /// The desk's page of a site.
  package init(siteTitle: String, summary: String, sections: [Section]) {
    self.siteTitle = siteTitle
    self.summary = summary
    self.sections = sections.filter { !$0.entries.isEmpty }
  }

  /// No section lists more: a first run over a large newsroom has thousands that are new.
  private static let longestSection = 200

  /// The page, complete without a script. What was read from files stands in it as text, whatever it holds.
  var html: [UInt8] {
    var page = HTMLPage()
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Desk – 
      """)
    page.text(siteTitle)
    page.raw(
      """
      </title>
      <link rel="stylesheet" href="/desk/desk.css"></head>
      <body><header><p><a href="/">
      """)
    page.isolated(siteTitle)
    page.raw("</a></p></header>\n<main><h1>Desk</h1>\n<p class=\"summary\">")
    page.text(summary)
    page.raw("</p>\n")
    if sections.count > 1 {
      page.raw("<nav aria-label=\"On this page\"><ul>")
      for (number, section) in sections.enumerated() {
        page.raw("<li><a href=\"#s\(number)\">")
        page.text(section.title)
        page.raw("</a> <span class=\"count\">\(section.entries.count)</span></li>\n")
      }
      page.raw("</ul></nav>\n")
    }
    if sections.isEmpty { page.raw("<p>Nothing needs the desk.</p>\n") }
    for (number, section) in sections.enumerated() { page.section(section, id: "s\(number)") }
    page.raw("</main></body></html>\n")
    return page.bytes
  }

  private struct HTMLPage {
    var bytes: [UInt8] = []

    mutating func raw(_ markup: String) { bytes += markup.utf8 }
    mutating func text(_ text: String) { HTML.escape(text, into: &bytes) }

    /// A name in any script, beside words in English.
    mutating func isolated(_ text: String) {
      raw("<bdi>")
      self.text(text)
      raw("</bdi>")
    }

    mutating func section(_ section: Section, id: String) {
      raw("<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">")
      text(section.title)
      raw(" <span class=\"count\">\(section.entries.count)</span></h2>\n<ul class=\"entries\">\n")
      for entry in section.entries.prefix(longestSection) {
        raw("<li><p class=\"place\">")
        if let href = entry.href {
          raw("<a href=\"")
          text(href)
          raw("\">")
          isolated(entry.place)
          raw("</a>")
        } else {
          isolated(entry.place)
        }
        raw("</p>")
        if !entry.text.isEmpty {
          raw("<p dir=\"auto\">")
          text(entry.text)
          raw("</p>")
        }
        if !entry.hint.isEmpty {
          raw("<p class=\"hint\" dir=\"auto\">")
          text(entry.hint)
          raw("</p>")
        }
        raw("</li>\n")
      }
      raw("</ul>\n")
      let rest = section.entries.count - longestSection
      if rest > 0 { raw("<p>And \(rest) more, which the terminal lists.</p>\n") }
      raw("</section>\n")
    }
  }
}
