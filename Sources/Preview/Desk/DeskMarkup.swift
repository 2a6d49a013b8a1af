import Mustache

/// The desk's page as it is written: markup of our own, and texts that stand in it as texts.
struct DeskMarkup {
  private(set) var bytes: [UInt8] = []

  /// No section lists more: a first run over a large newsroom has thousands that are new.
  private static let longestSection = 200

  mutating func raw(_ markup: String) { bytes += markup.utf8 }
  mutating func text(_ text: String) { HTML.escape(text, into: &bytes) }

  /// All above the page's main part.
  mutating func head(_ siteTitle: String) {
    raw(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Desk – 
      """)
    text(siteTitle)
    raw(
      """
      </title>
      <link rel="stylesheet" href="/desk/desk.css"></head>
      <body><header><p><a href="/">
      """)
    isolated(siteTitle)
    raw("</a></p></header>\n")
  }

  /// The sections with their numbers, to jump to.
  mutating func contents(_ sections: [DeskPage.Section]) {
    raw("<nav aria-label=\"On this page\"><ul>")
    for (number, section) in sections.enumerated() {
      raw("<li><a href=\"#s\(number)\">")
      text(section.title)
      raw("</a> <span class=\"count\">\(section.entries.count)</span></li>\n")
    }
    raw("</ul></nav>\n")
  }

  mutating func section(_ section: DeskPage.Section, id: String) {
    raw("<section aria-labelledby=\"\(id)\"><h3 id=\"\(id)\">")
    text(section.title)
    raw(" <span class=\"count\">\(section.entries.count)</span></h3>\n")
    paragraph(section.note, "note")
    raw("<ul class=\"entries\">\n")
    for entry in section.entries.prefix(DeskMarkup.longestSection) { self.entry(entry) }
    raw("</ul>\n")
    let rest = section.entries.count - DeskMarkup.longestSection
    if rest > 0 { raw("<p>And \(rest) more, which the terminal lists.</p>\n") }
    raw("</section>\n")
  }

  private mutating func entry(_ entry: DeskPage.Entry) {
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
    paragraph(entry.hint, "hint")
    if !entry.sides.isEmpty {
      raw("<div class=\"sides\">")
      entry.sides.forEach { side($0) }
      raw("</div>")
    }
    if !entry.decisions.isEmpty {
      raw("<pre class=\"paste\" tabindex=\"0\" aria-label=\"For content/overrides.yaml\">")
      for decision in entry.decisions {
        raw("<code>")
        text(decision)
        raw("</code>")
      }
      raw("</pre>")
    }
    raw("</li>\n")
  }

  private mutating func side(_ side: DeskPage.Side) {
    raw("<div><h4>")
    text(side.heading)
    raw("</h4>")
    if side.text.isEmpty {
      raw("<p class=\"hint\">nothing</p>")
    } else {
      raw("<pre dir=\"auto\">")
      text(side.text)
      raw("</pre>")
    }
    raw("</div>")
  }

  mutating func paragraph(_ words: String, _ name: String) {
    guard !words.isEmpty else { return }
    raw("<p class=\"\(name)\" dir=\"auto\">")
    text(words)
    raw("</p>\n")
  }

  /// A name in any script, beside words in English.
  private mutating func isolated(_ text: String) {
    raw("<bdi>")
    self.text(text)
    raw("</bdi>")
  }
}
