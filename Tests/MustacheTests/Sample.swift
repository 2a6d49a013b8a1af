import Testing
@testable import Mustache

/// A view written as a literal; its outline is read off it.
indirect enum Sample: Sendable {
  case text(String), number(Int), markup(String), flag(Bool)
  case view([(String, Sample)])
  case list([Sample])
  /// A list without views, or a section that is missing; the sample inside tells its names only.
  case noList(of: Sample)
  case noSection(of: Sample)
  case noTexts

  var kind: Outline.Kind {
    switch self {
    case .text: return .text
    case .number: return .number
    case .markup: return .markup
    case .flag: return .flag
    case .noTexts: return .texts
    case .view, .noSection:
      let outline = outline
      return .section { outline }
    case .list(let samples):
      if case .text = samples[0] { return .texts }
      let outline = outline
      return .list { outline }
    case .noList:
      let outline = outline
      return .list { outline }
    }
  }

  var outline: Outline {
    switch self {
    case .view(let pairs):
      Outline(of: "sample", entries: pairs.map { Outline.Entry(name: $0.0, kind: $0.1.kind) })
    case .noList(let inner), .noSection(let inner): inner.outline
    case .list(let samples): samples[0].outline
    default: Outline(of: "nothing", entries: [])
    }
  }

  var slots: [Slot] {
    guard case .view(let pairs) = self else { return [] }
    return pairs.map(\.1.slot)
  }

  private var slot: Slot {
    switch self {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .markup(let text): return .markup(Array(text.utf8))
    case .flag(let flag): return .flag(flag)
    case .view: return .section(slots)
    case .noSection: return .section(nil)
    case .noList: return .list([])
    case .noTexts: return .texts([])
    case .list(let samples):
      let texts = samples.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return texts.isEmpty ? .list(samples.map(\.slots)) : .texts(texts)
    }
  }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension Sample: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(dictionaryLiteral pairs: (String, Sample)...) { self = .view(pairs) }
  init(arrayLiteral samples: Sample...) { self = .list(samples) }
}

/// Templates by name, the page's own being "page".
func templates(
  _ page: String, _ partials: KeyValuePairs<String, String>, noting faults: inout [TemplateFault]
)
  -> Templates
{
  var sources = [TemplateSource(name: "page", path: "page.mustache", bytes: Array(page.utf8))]
  for (name, text) in partials {
    sources.append(TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8)))
  }
  return Templates(sources, noting: &faults)
}

/// What the page shows, or else its faults, one a line: `page.mustache:1:1: what | hint`.
func rendered(
  _ page: String, _ sample: Sample = [:], partials: KeyValuePairs<String, String> = [:],
  under masthead: Masthead = Masthead()
) -> String {
  var faults: [TemplateFault] = []
  let templates = templates(page, partials, noting: &faults)
  let program = templates.compile("page", for: sample.outline, under: masthead, noting: &faults)
  guard faults.isEmpty else {
    return faults.map { "\($0.path):\($0.line):\($0.column): \($0.what) | \($0.hint)" }.joined(
      separator: "\n")
  }
  var run = Run(program, page: sample.slots)
  var output: [UInt8] = []
  run.write(to: &output)
  return String(decoding: output, as: UTF8.self)
}

/// A template, what it is shown, and what must come out.
struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let page: String
  let sample: Sample
  let partials: KeyValuePairs<String, String>
  let expected: String

  init(
    _ says: String, _ page: String, _ sample: Sample = [:], partials: KeyValuePairs<String, String> = [:],
    gives expected: String
  ) {
    testDescription = says
    self.page = page
    self.sample = sample
    self.partials = partials
    self.expected = expected
  }

  var actual: String { rendered(page, sample, partials: partials) }
}
