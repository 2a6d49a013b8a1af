/// The templates of a theme, read and checked as a set: every partial and block that one names is there.
///
/// Names of fields are checked later, when a page is compiled for the view it shows. A template no page uses
/// is checked for all else.
package struct Templates: Sendable {
  let parsed: [ParsedTemplate]
  private let numbers: [String: Int]
  /// For each template, the names of the blocks that may be filled from outside.
  private let offeredBlocks: [Set<String>]

  /// Reads `sources` in order and notes every fault in them, sorted; linear in their bytes.
  package init(_ sources: [TemplateSource], noting faults: inout [TemplateFault]) {
    var found: [TemplateFault] = []
    var parsed: [ParsedTemplate] = []
    var numbers: [String: Int] = [:]
    for (home, source) in sources.enumerated() {
      var parser = Parser(source, home: home)
      let template = parser.parse(noting: &found)
      if let other = numbers[source.name] {
        let hint = "rename one of them: the other is \(sources[other].path)"
        found.append(template.fault(at: 0, "two templates are named '\(source.name)'", hint: hint))
      } else {
        numbers[source.name] = home
      }
      parsed.append(template)
    }
    self.parsed = parsed
    self.numbers = numbers
    let references = parsed.map { References(in: $0.nodes) }
    offeredBlocks = References.blocksOffered(by: references, numbers: numbers)
    for (template, references) in zip(parsed, references) {
      found += check(references, of: template)
    }
    faults += Set(found).sorted()
  }

  /// The number of the template `name`, or nil.
  func number(of name: String) -> Int? { numbers[name] }

  /// Whether a filling of the block `name` can be seen by template `number` or by what it includes.
  func offersBlock(_ name: String, in number: Int) -> Bool { offeredBlocks[number].contains(name) }

  private func check(_ references: References, of template: ParsedTemplate) -> [TemplateFault] {
    var faults: [TemplateFault] = []
    for partial in references.partials {
      guard let number = numbers[partial.tag.name] else {
        let names = numbers.keys.sorted()
        let hint = Nearest.hint(for: partial.tag.name, among: names, offered: "there are")
        if !partial.tag.name.isEmpty {
          var fault = template.fault(
            at: partial.tag.offset, "no template '\(partial.tag.name)'", hint: hint)
          fault.missing = partial.tag.name
          faults.append(fault)
        }
        continue
      }
      for filling in partial.fillings where !offeredBlocks[number].contains(filling.tag.name) {
        let names = offeredBlocks[number].sorted()
        let what = "'\(partial.tag.name)' has no block '\(filling.tag.name)'"
        let hint = Nearest.hint(for: filling.tag.name, among: names, offered: "its blocks are")
        faults.append(template.fault(at: filling.tag.offset, what, hint: hint))
      }
    }
    return faults
  }
}
