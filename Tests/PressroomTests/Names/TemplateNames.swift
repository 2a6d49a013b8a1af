import Briefs
import Mustache

@testable import Mustache
@testable import Pressroom

/// Every template that a press prints with, the partials they reach, and the views whose names they may use: what
/// `docs/templates.md` lists. It is read from the compiled press itself, so a page that is added there is in it.
struct TemplateNames {
  /// A page: its template's name and what it is shown.
  struct Page {
    let name: String
    let view: Outline
    /// The partials it reaches, however far, in order of name.
    var partials: Set<String> = []
    /// Whether it is a page of the site, with what every page has around it; a mail is none.
    var isFramed: Bool { view.entries.contains { $0.name == "canonical" } }
  }

  /// A partial: in which views it is used (the innermost one around the tag that includes it), and by which pages.
  struct Partial {
    var views: [Outline] = []
    var pages: Set<String> = []
    /// What stands in sight of every tag that includes it.
    var offered: Set<String>?
  }

  private(set) var pages: [Page] = []
  private(set) var partials: [String: Partial] = [:]
  /// Every view of every page, each once, in the order in which they are first met.
  private(set) var views: [Outline] = []
  private var met: Set<Outline> = []
  let templates: Templates
  /// The texts that all pages of a site have in common.
  let masthead: [String]

  init(of theme: Theme, for edition: Edition) {
    var problems: [Problem] = []
    var faults: [TemplateFault] = []
    templates = Templates(theme.templates, noting: &faults)
    masthead = edition.masthead().groups[0].filter { if case .text = $0.entry { true } else { false } }.map(
      \.name)
    collect(Press(theme, for: edition, problems: &problems))
    pages.sort { $0.name < $1.name }
    for index in pages.indices { walk(index, under: edition.masthead()) }
  }

  /// The templates among what a press holds, and what the presses in it hold.
  private mutating func collect(_ press: Any) {
    for child in Mirror(reflecting: press).children {
      if let name = child.label, let page = child.value as? any PrintedPage {
        pages.append(Page(name: fileName(name), view: page.outline))
      } else if String(describing: type(of: child.value)).hasSuffix("Press") {
        collect(child.value)
      }
    }
  }

  private mutating func walk(_ index: Int, under masthead: Masthead) {
    let page = pages[index]
    meet(page.view)
    guard let number = templates.number(of: page.name) else { return }
    var compiler = Compiler(templates, masthead: masthead)
    _ = compiler.compile(page: number, for: page.view)
    for key in compiler.waiting.dropFirst() {
      let name = templates.parsed[key.template].source.name
      pages[index].partials.insert(name)
      var partial = partials[name] ?? Partial()
      partial.pages.insert(page.name)
      var offered: Set<String> = []
      for case .view(let outline, _) in key.scope.frames { offered.formUnion(outline.entries.map(\.name)) }
      partial.offered = partial.offered?.intersection(offered) ?? offered
      if case .view(let inner, _)? = key.scope.frames.last(where: {
        if case .view = $0 { true } else { false }
      }),
        !partial.views.contains(inner)
      {
        partial.views.append(inner)
      }
      partials[name] = partial
    }
  }

  private mutating func meet(_ view: Outline) {
    guard met.insert(view).inserted else { return }
    views.append(view)
    for entry in view.entries {
      switch entry.kind {
      case .section(let inner), .list(let inner): meet(inner())
      case .text, .number, .markup, .flag, .texts: break
      }
    }
  }
}

/// The template of a press's property: `digest-mail` of `digestMail`.
private func fileName(_ property: String) -> String {
  property.reduce(into: "") { name, letter in
    name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
  }
}

/// A template whatever it is shown.
protocol PrintedPage {
  /// What the page offers.
  var outline: Outline { get }
}

extension Template: PrintedPage {
  var outline: Outline { Page.shape.outline }
}
