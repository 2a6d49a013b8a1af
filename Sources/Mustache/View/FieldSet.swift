import Synchronization

/// Fields of any shapes, by their numbers.
struct FieldSet: Sendable {
  private var isIn: [Bool] = []

  /// How many fields were numbered.
  private static let numbered = Atomic(0)

  /// The first of `count` numbers that no other field has. They say which field is which, and nothing else: no output depends on them.
  static func numbers(for count: Int) -> Int { numbered.add(count, ordering: .relaxed).oldValue }

  mutating func insert(_ field: Int) {
    while isIn.count <= field { isIn.append(false) }
    isIn[field] = true
  }

  func contains(_ field: Int) -> Bool { field < isIn.count && isIn[field] }
}
