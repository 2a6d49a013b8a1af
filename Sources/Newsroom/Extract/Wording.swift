import Briefs

/// What a line says, as far as it tells its kind: set-phrases of pages, and the labels of dates and bylines.
struct Wording: Sendable {
  /// The kind its wording sets it aside for, and how the phrase stood in the line.
  var aside: LineKind?
  var position: Furniture.Position = .within
  /// The phrase leaves no other word in the line.
  var covers = false
  /// The words after a label of publication, change or byline begin here (index into the line's words).
  var published: Int?
  var updated: Int?
  var byline: Int?
  /// The words after a label of the outlet begin here: `Publié dans`.
  var outlet: Int?
}

extension Wording {
  /// Words of a line that are searched: set-phrases stand early, and long lines are prose.
  static let searched = 100

  /// Finds the set-phrases in a line's words. Cost: one look-up a word, and one for each word that begins a phrase.
  init(of line: [Word], _ furniture: Furniture) {
    let first = line.firstIndex { $0.shape != .number } ?? line.count
    var covered = first
    var i = first
    var whole: LineKind?
    var strong: LineKind?
    var weak: LineKind?
    while i < min(line.count, Wording.searched) {
      var next = i
      for match in furniture.phrases.all(in: line, at: i) {
        for wording in match.values {
          take(wording, match.words, of: line, first, &whole, &strong, &weak)
        }
        next = match.words.upperBound
      }
      if next > i {
        covered += next - i
        i = next
      } else {
        if line[i].shape == .number { covered += 1 }
        i += 1
      }
    }
    if covered == line.count, let kind = whole ?? strong ?? weak {
      (aside, position, covers) = (kind, .whole, true)
    } else if let kind = strong {
      (aside, position) = (kind, .start)
    } else if let kind = weak {
      (aside, position) = (kind, .within)
    }
  }

  private mutating func take(
    _ wording: Furniture.Wording, _ words: Range<Int>, of line: [Word], _ first: Int,
    _ whole: inout LineKind?, _ strong: inout LineKind?, _ weak: inout LineKind?
  ) {
    switch wording.subject {
    case .published: published = max(published ?? 0, words.upperBound)
    case .updated: updated = max(updated ?? 0, words.upperBound)
    case .byline: if words.lowerBound == first { byline = max(byline ?? 0, words.upperBound) }
    case .outlet: outlet = outlet ?? words.upperBound
    case .company: break
    case .aside(let kind):
      switch wording.position {
      case .whole: whole = whole ?? kind
      case .start: if words.lowerBound == first, line.count <= wording.most { strong = strong ?? kind }
      case .within: if line.count <= wording.most { weak = weak ?? kind }
      case .end: if words.upperBound == line.count, line.count <= wording.most { weak = weak ?? kind }
      }
    }
  }
}
