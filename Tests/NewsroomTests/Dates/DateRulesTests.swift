import Newsroom
import Testing

@Suite struct DateRulesTests {
  @Test(
    arguments: DateRule.allCases.map { ($0.rawValue, $0.sentence) }
      + HappenedRule.allCases.map { ($0.rawValue, $0.sentence) })
  func `every rule says in one sentence what it reads`(_ name: String, _ sentence: String) {
    #expect(sentence.first?.isUppercase == true && sentence.last == ".")
    #expect(sentence.dropLast().contains(".") == false)
    #expect(!name.isEmpty && name.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test func `no two rules share a sentence`() {
    let sentences = DateRule.allCases.map(\.sentence) + HappenedRule.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
  }
}
