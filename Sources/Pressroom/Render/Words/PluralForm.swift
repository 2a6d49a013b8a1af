/// The plural forms a language has for whole numbers (CLDR 45, cardinal rules).
enum PluralForm: String, CaseIterable {
  case zero, one, two, few, many, other

  /// The forms that every count of a language is said with: those of the numbers that a digest reaches. French and Spanish say whole
  /// millions otherwise, and fall back on `other` where no text does.
  static func needed(in language: String) -> [PluralForm] {
    language == "ar" ? allCases : [.one, .other]
  }

  /// The form `count` takes in a language; `other` in one we do not know.
  init(of count: Int, in language: String) {
    let hundredth = count % 100
    switch language {
    case "ar":
      switch count {
      case 0: self = .zero
      case 1: self = .one
      case 2: self = .two
      default: self = (3...10).contains(hundredth) ? .few : hundredth >= 11 ? .many : .other
      }
    case "fr": self = count < 2 ? .one : count % 1_000_000 == 0 ? .many : .other
    case "es": self = count == 1 ? .one : count != 0 && count % 1_000_000 == 0 ? .many : .other
    default: self = count == 1 ? .one : .other
    }
  }
}
