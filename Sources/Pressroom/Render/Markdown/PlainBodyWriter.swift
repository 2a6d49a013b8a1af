import Briefs
import Mustache

/// Writes a body in the machine's own form as HTML, line by line and without a parser: byte for byte what ``MarkdownWriter`` writes of it.
///
/// Nearly every brief has that form (``BriefFile/isPlain``): paragraphs and items of one line, sentences with a footnote behind each,
/// `## Points`, footnotes that name lines. Parsing one that has it took as long as all else of its page. One pass.
struct PlainBodyWriter {
  private let body: [UInt8]
  private let points: HeadingWords
  private let language: String
  private var html: [UInt8] = []
  private var notes: [RenderedMarkdown.Note] = []
  /// The labels in the order of their first references: the first is note 1.
  private var labels: [Range<Int>] = []
  private var definitions: [Range<Int>] = []

  /// The page's part of a plain body.
  ///
  /// - Parameters:
  ///   - points: What stands for the heading `Points`.
  ///   - language: The text's own, which has it set.
  static func render(_ body: [UInt8], points: HeadingWords, language: String) -> RenderedMarkdown {
    var writer = PlainBodyWriter(body: body, points: points, language: language)
    writer.write()
    writer.readNotes()
    return RenderedMarkdown(html: writer.html, notes: writer.notes)
  }

  private init(body: [UInt8], points: HeadingWords, language: String) {
    self.body = body
    self.points = points
    self.language = language
    html.reserveCapacity(body.count * 2)
  }

  private mutating func write() {
    var lines = lines()[...]
    while let line = lines.first {
      switch body[line].first {
      case UInt8(ascii: "#"):
        put("<h2 lang=\"\(points.language)\" dir=\"\(direction(of: points.language))\">")
        HTML.escape(points.text, into: &html)
        put("</h2>\n")
        lines.removeFirst()
      case UInt8(ascii: "["):
        definitions.append(line)
        lines.removeFirst()
      case UInt8(ascii: "-"): list(&lines)
      case nil: lines.removeFirst()
      default:
        put("<p>")
        text(line)
        put("</p>\n")
        lines.removeFirst()
      }
    }
  }

  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < body.count {
      let end = firstIndex(of: 0x0A, in: body, start..<body.count) ?? body.count
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }

  /// The items from here on; where a blank line stands between two of them each is a paragraph (CommonMark 0.29, 5.3).
  private mutating func list(_ lines: inout ArraySlice<Range<Int>>) {
    var items: [Range<Int>] = []
    var isLoose = false
    var isApart = false
    while let line = lines.first {
      if line.isEmpty {
        isApart = true
      } else if body[line.lowerBound] == UInt8(ascii: "-") {
        if isApart, !items.isEmpty { isLoose = true }
        isApart = false
        items.append((line.lowerBound + 2)..<line.upperBound)
      } else {
        break
      }
      lines.removeFirst()
    }
    put("<ul>\n")
    for item in items {
      put(isLoose ? "<li><p>" : "<li>")
      text(item)
      put(isLoose ? "</p>\n</li>\n" : "</li>\n")
    }
    put("</ul>\n")
  }

  /// Sentences with their footnotes.
  private mutating func text(_ line: Range<Int>) {
    var start = line.lowerBound
    while let open = firstIndex(of: UInt8(ascii: "["), in: body, start..<line.upperBound),
      let close = firstIndex(of: UInt8(ascii: "]"), in: body, open..<line.upperBound)
    {
      escaped(start..<open)
      reference((open + 2)..<close)
      start = close + 1
    }
    // Behind the last footnote there is nothing but spaces, and a paragraph has none at its end.
  }

  private mutating func escaped(_ range: Range<Int>) {
    HTML.escape(typeset(String(decoding: body[range], as: UTF8.self), in: language), into: &html)
  }

  private mutating func reference(_ label: Range<Int>) {
    let place = labels.firstIndex { body[$0].elementsEqual(body[label]) } ?? labels.count
    if place == labels.count {
      labels.append(label)
      notes.append(RenderedMarkdown.Note(references: [], text: ""))
    }
    let number = String(place + 1)
    let count = notes[place].references.count
    let id = count == 0 ? "r" + number : "r\(number)-\(count + 1)"
    notes[place].references.append(id)
    put("<sup class=\"note\"><a href=\"#e")
    put(number)
    put("\" id=\"")
    put(id)
    put("\">")
    put(number)
    put("</a></sup>")
  }

  /// What each footnote says; of two with one label the first is meant.
  private mutating func readNotes() {
    for definition in definitions.reversed() {
      guard let close = firstIndex(of: UInt8(ascii: "]"), in: body, definition) else { continue }
      let label = (definition.lowerBound + 2)..<close
      guard let place = labels.firstIndex(where: { body[$0].elementsEqual(body[label]) }) else { continue }
      var text = body[(close + 3)..<definition.upperBound]
      while text.last == 0x20 { text.removeLast() }
      notes[place].text = String(decoding: text, as: UTF8.self)
    }
  }

  private mutating func put(_ text: String) { html += text.utf8 }
}
