import Testing

@Suite struct OtherLanguageDatesTests {
  @Test(arguments: [
    ("de", "am 05.12.2022", ["05.12.2022 = 2022-12-05"]), ("und", "05.12.2022", ["05.12.2022 = 2022-12-05"]),
    ("de", "Wir sind hier", []),
    ("und", "16 juin 2022 / June 16, 2022", ["16 juin 2022 = 2022-06-16", "June 16, 2022 = 2022-06-16"]),
    ("de", "29. Mai 2019", ["29. Mai 2019 = 2019-05-29"]), ("de", "1/20/1525", []),
  ])
  func `a text in none of our languages is read as far as it is plain`(
    _ language: String, _ line: String, _ expected: [String]
  ) {
    #expect(DateCase.read(line, language) == expected)
  }
}
