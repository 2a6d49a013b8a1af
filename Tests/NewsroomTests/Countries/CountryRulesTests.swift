import Briefs
import Foundation
import Testing

@testable import Newsroom

/// What every rule about countries owes its readers.
struct `Country rules` {
  @Test func `every reason has a row in the site's four languages`() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Templates/strings/reasons.tsv")
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let told = Set(rows.filter { $0.count == 5 && !$0.contains("") }.map { String($0[0]) })
    for rule in PartyRule.allCases { #expect(told.contains(rule.reason)) }
    for refusal in CountrySighting.Refusal.allCases { #expect(told.contains(refusal.reason("*"))) }
    #expect(told.contains(ContextRule.context.reason))
  }

  @Test func `names are told once, with a sentence`() {
    let signals = CountrySighting.Signals.allCases
    #expect(signals.map(\.signal.rawValue) == (0..<12).map { 1 << $0 })
    let named =
      PartyRule.allCases.map { ($0.rawValue, $0.sentence) }
      + CountryTrait.allCases.map { ($0.name, $0.sentence) } + signals.map { ($0.name, $0.sentence) }
      + CountrySighting.Refusal.allCases.map { ($0.rawValue, $0.sentence) }
    for (name, sentence) in named {
      #expect(!name.isEmpty && sentence.hasSuffix("."), "\(name): \(sentence)")
    }
    #expect(Set(PartyRule.allCases.map(\.sentence)).count == PartyRule.allCases.count)
    #expect(Set(CountryTrait.allCases.map(\.sentence)).count == CountryTrait.allCases.count)
  }

  @Test func `every trait is weighed`() {
    let weights = allLexicons.countryWeights.byTrait
    for trait in CountryTrait.allCases { #expect(weights[trait.rawValue] != 0, "\(trait.name)") }
  }

  @Test func `a country's weight is told in words`() throws {
    let told = facts(
      "Un séisme a frappé vendredi l'est de la Turquie, faisant au moins 38 morts, selon les secours.\nLa Grèce a proposé son aide.\nUn voyageur turc a été retrouvé.",
      headline: "Séisme en Turquie", in: "fr")
    let turkey = try #require(told.weighed.first { $0.code.code == "TR" })
    #expect(
      turkey.sentence.hasPrefix("weight 7.0, 88 % of the story: headline 1, lede 1, body 1; about it: +"))
    let greece = try #require(told.weighed.first { $0.code.code == "GR" })
    #expect(
      greece.sentence.hasPrefix("weight 1.0, 13 % of the story: headline 0, lede 0, body 1; about it: -"))
    #expect(countryRow(told) == "TR ~GR")
  }

  @Test func `a bad row of the weights is a problem`() {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "country-weights-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: Never.self) {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try "share\t1.5\nshade\t2\nlede\tmuch\n".write(
        to: folder.appending(path: "country-weights.tsv"), atomically: true, encoding: .utf8)
    }
    var problems: [Problem] = []
    let weights = CountryWeights(folder: folder.path, problems: &problems)
    #expect(problems.map(\.line) == [2, 3])
    #expect(weights.byTrait[CountryTrait.share.rawValue] == 1.5)
  }
}
