import Glibc

/// Which printed lines tell the story, told by weighing each line twice: alone, then beside the run of prose.
struct StoryLines: Sendable {
  /// How each printed line leans, above 0 to the story.
  let leanings: [Double]
  /// The run of prose among the printed lines.
  let run: Range<Int>
  /// Whether each printed line is taken.
  private(set) var taken: [Bool]
  /// Whether no line is taken.
  var isEmpty: Bool { !taken.contains(true) }

  /// What it costs to go from lines of the story to others and back: keeps lone short lines with their neighbours. Of 0.15,
  /// 0.3, 0.5, 0.7 and 1, this was best on French, English and mixed labelled pages together.
  private static let turn = 0.3

  /// Weighs the lines. Linear in the words.
  init(of galley: Galley, with weights: Weights) {
    var traits = looks(of: galley)
    let first = traits.map { $0.sum(weights.looks) }
    let likeness = first.map { 1 / (1 + exp(-$0)) }
    run = bodyRun(likeness, of: galley)
    place(&traits, of: galley, run: run, looks: first, likeness: likeness)
    var second = traits.map { $0.sum(weights.place) }
    for (i, line) in galley.printed.enumerated() where galley.verdicts[line] != nil {
      if StoryLines.isBarred(galley, line) { second[i] = -10 }
    }
    leanings = second
    taken = run.isEmpty ? second.map { _ in false } : StoryLines.path(second)
  }

  /// The taken lines, from 0.
  func lines(of galley: Galley) -> [Int] { zip(galley.printed, taken).filter { $1 }.map { $0.0 } }

  /// Leaves out the headline and what repeats it, lines above it that are no prose, and date and author lines.
  mutating func leaveOut(of galley: Galley, title: Headline) {
    let titleKey = title.line.map { galley.shapes[$0 - 1].key }
    for (place, line) in galley.printed.enumerated() where taken[place] {
      let shape = galley.shapes[line]
      let wording = galley.wordings[line]
      let isAbove = line + 1 < title.line ?? 0 && !shape.isProse
      let isLabel =
        shape.words <= 12 && !shape.endsSentence && (wording.published != nil || wording.updated != nil)
      if isAbove || shape.key == titleKey || galley.isDateLine[line] || isLabel { taken[place] = false }
    }
  }

  /// Lines that shape or wording sets aside without doubt.
  private static func isBarred(_ galley: Galley, _ line: Int) -> Bool {
    let wording = galley.wordings[line]
    let isShort = galley.shapes[line].words <= 15
    return wording.aside == nil || wording.position == .whole || (wording.position == .start && isShort)
  }

  /// The best path of lines taken and left, where each turn has a cost (Viterbi). Linear.
  private static func path(_ leanings: [Double]) -> [Bool] {
    var out = 0.0
    var within = -turn
    var back: [(out: Bool, within: Bool)] = []
    for leaning in leanings {
      let stays = within >= out - turn
      let leaves = within - turn > out
      back.append((out: leaves, within: stays))
      (out, within) = (leaves ? within - turn : out, (stays ? within : out - turn) + leaning)
    }
    var state = within > out
    var taken = [Bool](repeating: false, count: leanings.count)
    for i in taken.indices.reversed() {
      taken[i] = state
      state = state ? back[i].within : back[i].out
    }
    return taken
  }
}
