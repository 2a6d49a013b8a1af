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

  /// Lays the view into the galley: the place of its first slot.
  func lay(in galley: inout Galley) -> Int {
    let place = galley.room(for: outline.entries.count)
    fill(place, in: &galley)
    return place
  }

  private func fill(_ place: Int, in galley: inout Galley) {
    guard case .view(let pairs) = self else { return }
    for (slot, pair) in pairs.enumerated() { pair.1.set(place + slot, in: &galley) }
  }

  private func set(_ place: Int, in galley: inout Galley) {
    switch self {
    case .text(let text): galley.set(text, at: place)
    case .number(let number): galley.set(number, at: place)
    case .markup(let text): galley.set(Markup(trusted: Array(text.utf8)), at: place)
    case .flag(let flag): galley.set(flag, at: place)
    case .view: galley.set(views: 1, from: lay(in: &galley), at: place)
    case .noSection, .noList, .noTexts: break
    case .list(let samples):
      let texts = samples.compactMap { if case .text(let text) = $0 { text } else { nil } }
      guard texts.isEmpty else { return galley.set(texts, at: place) }
      let width = samples[0].outline.entries.count
      let first = galley.room(for: samples.count * width)
      for (i, sample) in samples.enumerated() { sample.fill(first + i * width, in: &galley) }
      galley.set(views: samples.count, from: first, at: place)
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
  return String(decoding: printed(program, sample), as: UTF8.self)
}

/// What a program prints of a view.
func printed(_ program: Program, _ sample: Sample = [:]) -> [UInt8] {
  var galley = Galley(for: program.reads)
  let page = sample.lay(in: &galley)
  var run = Run(program, page: page)
  var output: [UInt8] = []
  run.print(galley, to: &output)
  return output
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
