import Briefs

/// The brief that the machine would write about one account of an event.
///
/// Every sentence stands word for word in the source; nothing is said that the facts do not know.
package func draft(_ facts: Facts, of event: Event) -> Brief {
  let sha256 = facts.story.article.sha256
  return draft(facts, of: event, event.accounts.firstIndex { $0.story.article.sha256 == sha256 })
}

/// As ``draft(_:of:)``, of the account at a place in its event.
func draft(of event: Event, account place: Int) -> Brief { draft(event.accounts[place], of: event, place) }

private func draft(_ facts: Facts, of event: Event, _ place: Int?) -> Brief {
  let story = facts.story
  let article = story.article
  var brief = Brief(
    title: story.title.text, titleBasis: story.title.basis, language: story.language,
    source: Source(
      path: article.path, sha256: article.sha256, outlet: story.outlet, url: article.sidecar.url))
  brief.titleLine = story.title.basis == .desk ? nil : story.title.line
  brief.happened = facts.happened
  brief.published = story.published?.value
  brief.publishedBasis = story.published?.basis
  brief.publishedLine = story.published?.line
  brief.place = facts.place
  brief.countries = facts.countries.filter { $0.role != .refused }
  brief.refused = facts.countries.filter { $0.role == .refused }
  brief.people = facts.people
  brief.organisations = facts.organisations
  brief.topics = facts.topics
  brief.event = event.id
  if let place {
    if event.accounts.count > 1 { brief.eventReason = event.reasons[place] }
    brief.formerEvents = event.formerIDs[place]
  }
  brief.decisions = facts.decisions
  brief.setAside = setAside(in: story)
  brief.flags = qualityFlags(of: story)
  (brief.summary, brief.points) = passages(of: facts)
  return brief
}

/// How many of the carrying sentences make the summary; the others are points.
private let summaryLength = 2

/// The summary and the points, each in the order of the source.
///
/// A sentence with bytes that could not be decoded, or control characters, is quoted nowhere: a page could not show it word for word.
private func passages(of facts: Facts) -> (summary: [Passage], points: [Passage]) {
  let text = facts.story.article.text
  let quotable = quotableTogether(facts.sentences.filter { isQuotable(text.utf8[$0.range]) }, text.utf8)
  func quoted(_ sentences: some Sequence<Sentence>) -> [Passage] {
    sentences.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      Passage(text: text.string($0.range), line: $0.line)
    }
  }
  return (quoted(quotable.prefix(summaryLength)), quoted(quotable.dropFirst(summaryLength)))
}

/// How many characters in a row a brief quotes, also where several sentences follow one another: what a paper may take from
/// another one is a passage, not the story. The quotation guard allows an editor a little more.
private let longestQuotation = 1600

/// The sentences without those that would make a run longer than ``longestQuotation``, alone or with neighbours that carry more.
private func quotableTogether(_ sentences: [Sentence], _ utf8: [UInt8]) -> [Sentence] {
  var taken: [Sentence] = []
  for sentence in sentences {
    var run = sentence.range
    let others = taken.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for other in others.reversed()
    where other.upperBound <= run.lowerBound && isBlank(utf8[other.upperBound..<run.lowerBound]) {
      run = other.lowerBound..<run.upperBound
    }
    for other in others
    where run.upperBound <= other.lowerBound && isBlank(utf8[run.upperBound..<other.lowerBound]) {
      run = run.lowerBound..<other.upperBound
    }
    let characters = utf8[run].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    if characters <= longestQuotation { taken.append(sentence) }
  }
  return taken
}

private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 <= 0x20 } }

private func isQuotable(_ bytes: ArraySlice<UInt8>) -> Bool {
  if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { return false }
  // U+FFFD, the mark of what could not be decoded.
  return !zip(bytes, zip(bytes.dropFirst(), bytes.dropFirst(2))).contains {
    $0 == 0xEF && $1.0 == 0xBF && $1.1 == 0xBD
  }
}

/// The lines that are not the story, as runs of one kind; blank lines between two lines of a kind belong to the run.
func setAside(in story: Story) -> [SetAside] {
  var runs: [SetAside] = []
  var isOpen = false
  for (index, verdict) in story.lines.enumerated() {
    if verdict.kind == .blank { continue }
    if verdict.kind.isStory {
      isOpen = false
      continue
    }
    let line = index + 1
    if isOpen, let last = runs.last, last.kind == verdict.kind.rawValue {
      runs[runs.count - 1].lines = last.lines.lowerBound...line
    } else {
      runs.append(SetAside(lines: line...line, kind: verdict.kind.rawValue))
      isOpen = true
    }
  }
  return runs
}

/// The story's flags, each once with all its lines, in the order in which they were raised.
private func qualityFlags(of story: Story) -> [QualityFlag] {
  var flags: [QualityFlag] = []
  for raised in story.flags {
    let lines = raised.line.map { [$0] } ?? []
    if let index = flags.firstIndex(where: { $0.flag == raised.flag }) {
      flags[index].lines = Set(flags[index].lines + lines).sorted()
    } else {
      flags.append(QualityFlag(flag: raised.flag, lines: lines))
    }
  }
  return flags
}
