/// The lines of an article that the desk decided about, by number from 1.
struct DeskLines: Sendable {
  /// The story's, whatever they weigh.
  let kept: Set<Int>
  /// Not the story's, and no place for its headline or its day.
  let aside: Set<Int>

  /// Nothing decided.
  static let none = DeskLines(kept: [], aside: [])
}
