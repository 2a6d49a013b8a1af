import Briefs

/// Where a line stands to the headline and the story.
struct PublicationStand: Sendable {
  /// The headline's place among the printed lines; nil where it was made.
  let title: Int?
  /// The first line of the story.
  let first: Int
  let last: Int

  /// Finds the places; `titleLine` from 1.
  init(of galley: Galley, _ story: StoryLines, titleLine: Int?) {
    let title = titleLine.flatMap { line in galley.printed.firstIndex(of: line - 1) }
    let taken = story.taken.indices.filter { story.taken[$0] && $0 >= title ?? 0 }
    let all = taken.isEmpty ? story.taken.indices.filter { story.taken[$0] } : taken
    self.title = title
    let first = all.first { galley.shapes[galley.printed[$0]].isProse } ?? all.first ?? 0
    self.first = first
    last = all.last ?? first
  }

  /// Marks where the line at a place stands.
  func mark(_ traits: inout PublicationTraits, _ place: Int) {
    if let title {
      switch place - title {
      case 0: traits.mark(.inTitle)
      case 1: traits.mark(.below1)
      case 2: traits.mark(.below2)
      case 3: traits.mark(.below3)
      case 4...6: traits.mark(.below4to6)
      case 7...12: traits.mark(.below7to12)
      case 13...: traits.mark(.belowFar)
      case -1: traits.mark(.above1)
      case -2: traits.mark(.above2)
      case -5 ... -3: traits.mark(.above3to5)
      case -12 ... -6: traits.mark(.above6to12)
      default: traits.mark(.aboveFar)
      }
    } else {
      traits.mark(.noTitle)
    }
    switch place - first {
    case -1: traits.mark(.storyAbove1)
    case -2: traits.mark(.storyAbove2)
    case -3: traits.mark(.storyAbove3)
    case -8 ... -4: traits.mark(.storyAbove4to8)
    case ..<(-8): traits.mark(.storyAboveFar)
    case 0: traits.mark(.storyFirst)
    case 1: traits.mark(.storySecond)
    case 2: traits.mark(.storyThird)
    default:
      switch place - last {
      case ...0: traits.mark(.inStory)
      case 1: traits.mark(.after1)
      case 2...3: traits.mark(.after2to3)
      case 4...8: traits.mark(.after4to8)
      default: traits.mark(.afterFar)
      }
    }
  }
}
