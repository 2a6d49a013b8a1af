/// A page's template, compiled for the views it shows.
package struct Template<Page: View>: Sendable {
  private let program: Program

  init(_ program: Program) { self.program = program }

  /// Appends the page that shows `view` to `output`; the same view always gives the same bytes. Cannot fail:
  /// all that could be wrong was found when the template was compiled.
  package func render(_ view: Page, into output: inout [UInt8]) {
    var galley = Galley(for: program.reads)
    let page = Page.shape.lay(view, in: &galley)
    var run = Run(program, page: page)
    run.print(galley, to: &output)
  }

  /// The page that shows `view`.
  package func render(_ view: Page) -> [UInt8] {
    var output: [UInt8] = []
    render(view, into: &output)
    return output
  }
}

extension Templates {
  /// Compiles the template `name` for pages that show a `Page`, resolving every name in it and in all it
  /// includes.
  ///
  /// Notes every fault, sorted: unknown names, raw text, escaped markup, partials without end. Where there
  /// was one the template returned renders nothing, so look at `faults` before using it. A syntax fault was
  /// noted when the set was read and is not noted again. Takes microseconds a tag; compile once a run, and
  /// once a language.
  package func compile<Page: View>(
    _ name: String, for page: Page.Type, under masthead: Masthead = Masthead(),
    noting faults: inout [TemplateFault]
  ) -> Template<Page> {
    Template(compile(name, for: Page.shape.outline, under: masthead, noting: &faults))
  }

  func compile(
    _ name: String, for outline: Outline, under masthead: Masthead, noting faults: inout [TemplateFault]
  ) -> Program {
    guard let page = number(of: name) else {
      let hint = Nearest.hint(for: name, among: parsed.map(\.source.name).sorted(), offered: "there are")
      faults.append(
        TemplateFault(
          path: name, line: 1, column: 1, what: "no template '\(name)' for \(outline.name)", hint: hint,
          missing: name))
      return Program(ops: [.back])
    }
    guard !parsed[page].isBroken else { return Program(ops: [.back]) }
    var compiler = Compiler(self, masthead: masthead)
    let program = compiler.compile(page: page, for: outline)
    faults += compiler.faults.sorted()
    return program
  }
}
