@testable import Mustache

/// The part of `docs/templates.md` that is made: pages, partials, views.
struct NamesPage {
  /// Stands before it in the file; what is above is written by hand.
  static let mark =
    "<!-- Made from the code that checks the templates, and docs/templates.tsv: `make record` writes it anew. -->"

  private let names: TemplateNames
  /// The first paragraph of each view's comment in the code, by its type.
  private let comments: [String: String]
  private let frame: [Outline.Entry]
  private(set) var notes: NameNotes
  private(set) var text = ""

  init(_ names: TemplateNames, notes: NameNotes, comments: [String: String]) {
    self.names = names
    self.notes = notes
    self.comments = comments
    // What all pages offer; it stands at the head of each, in one order.
    let framed = names.pages.filter(\.isFramed)
    let all = framed.map { Set($0.view.entries.map(\.name)) }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    frame = framed.first?.view.entries.filter { common.contains($0.name) } ?? []
    writePages()
    writePartials()
    writeViews()
  }

  private mutating func writePages() {
    text +=
      "\n## Every page\n\nThese names are offered on every page, in `layout.mustache` too: first what is the same all over the site,\n"
    text += "and `t.KEY` for each text of `strings/LANG.yaml`, then what is the page's own.\n\n"
    let site = names.masthead.map { Outline.Entry(name: $0, kind: .text) }
    table(site, of: "Masthead", lists: [])
    text += "\n"
    table(frame, of: "*", lists: Set(frame.compactMap { if case .list = $0.kind { $0.name } else { nil } }))
    text += "\n## Pages\n\n| template | shows | its partials |\n| --- | --- | --- |\n"
    for page in names.pages {
      let partials = page.partials.subtracting(["layout"]).sorted().map { "`\($0)`" }.joined(separator: " ")
      text += "| `\(page.name).mustache` | \(link(page.view)): \(comment(page.view)) | \(partials) |\n"
    }
  }

  private mutating func writePartials() {
    text += """

      ## Partials

      A partial may use the names of the view it is included in, and of all that are around that one. Where several views include it, the
      names that all of them offer.

      | partial | included in | uses now | by the pages |
      | --- | --- | --- | --- |

      """
    for (name, partial) in names.partials.sorted(by: { $0.key < $1.key }) {
      let isEverywhere = partial.pages.isSuperset(of: names.pages.filter(\.isFramed).map(\.name))
      let pages = isEverywhere ? "all" : partial.pages.sorted().map { "`\($0)`" }.joined(separator: " ")
      // A partial of the layout is included in every page's view.
      let views =
        partial.views.count > 8 ? "any page" : partial.views.map(link).sorted().joined(separator: " ")
      let used = uses(of: name).filter { !$0.hasPrefix("t.") }.map { "`\($0)`" }.joined(separator: " ")
      text += "| `\(name)` | \(views) | \(used) | \(pages) |\n"
    }
    let reached = Set(names.partials.keys).union(names.pages.map(\.name))
    let unused = names.templates.parsed.map(\.source.name).filter { !reached.contains($0) }.sorted()
    if !unused.isEmpty {
      text += "\nIncluded by no page: " + unused.map { "`\($0)`" }.joined(separator: " ") + ".\n"
    }
  }

  private mutating func writeViews() {
    text +=
      "\n## Views\n\nWhat stands behind each name. A section or list leads to a view of its own, whose names hold inside it.\n"
    let common = Set(frame.map(\.name))
    let pages = Set(names.pages.filter(\.isFramed).map(\.view))
    for view in names.views.sorted(by: { $0.name < $1.name }) {
      text += "\n### \(view.name)\n\n\(comment(view))"
      let users = names.pages.filter { $0.view == view }.map { "`\($0.name).mustache`" }
      if !users.isEmpty {
        text +=
          " \(users.joined(separator: ", "))\(pages.contains(view) ? ", with the names of every page and these" : ""):"
      }
      text += "\n\n"
      let own = pages.contains(view) ? view.entries.filter { !common.contains($0.name) } : view.entries
      if own.isEmpty {
        text += "None of its own.\n"
      } else {
        table(own, of: view.name, lists: lists(of: view))
      }
    }
  }

  private mutating func table(_ entries: [Outline.Entry], of view: String, lists: Set<String>) {
    text += "| name | kind | what |\n| --- | --- | --- |\n"
    for entry in entries {
      let meaning = notes.meaning(of: entry.name, in: view, lists: lists)
      text += "| `\(entry.name)` | \(kind(entry.kind)) | \(meaning) |\n"
    }
  }

  private func lists(of view: Outline) -> Set<String> {
    Set(view.entries.filter { if case .list = $0.kind { true } else { false } }.map(\.name))
  }

  private func kind(_ kind: Outline.Kind) -> String {
    switch kind {
    case .section(let inner): "section: \(link(inner()))"
    case .list(let inner): "list: \(link(inner()))"
    case .text, .number, .markup, .flag, .texts: kind.noun
    }
  }

  private func link(_ view: Outline) -> String { "[\(view.name)](#\(view.name.lowercased()))" }

  private func comment(_ view: Outline) -> String { comments[view.name] ?? "–" }

  /// The names that a template's own tags use, each once, in order.
  private func uses(of name: String) -> [String] {
    guard let number = names.templates.number(of: name) else { return [] }
    var found: [String] = []
    func look(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .variable(let tag, _): found.append(tag.name)
        case .section(let tag, _, let inner):
          found.append(tag.name)
          look(inner)
        case .block(let block): look(block.nodes)
        case .partial(let tag, _, let fillings):
          found.append(">" + tag.name)
          for filling in fillings { look(filling.nodes) }
        case .text, .margin: break
        }
      }
    }
    look(names.templates.parsed[number].nodes)
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }
}
