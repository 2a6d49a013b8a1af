import Briefs
import Newsroom
import Support
import Testing

/// A line whose sentences are parted by `|` (which is no part of it); what belongs to none stands in `{}`.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let language: String
  let marked: String

  init(_ language: String, _ marked: String) {
    self.language = language
    self.marked = marked
  }

  var testDescription: String { marked }
  var line: String { String(marked.filter { !"|{}".contains($0) }) }

  /// The sentences as marked, without the spaces at their ends.
  var expected: [String] {
    var found: [String] = []
    for part in marked.split(separator: "|") {
      var sentence = ""
      var isOutside = false
      for character in part {
        switch character {
        case "{": isOutside = true
        case "}": isOutside = false
        default: if !isOutside { sentence.append(character) }
        }
      }
      let trimmed = sentence.drop { $0 == " " }
      found.append(String(trimmed.reversed().drop { $0 == " " }.reversed()))
    }
    return found.filter { !$0.isEmpty }
  }
}

@Suite struct SentencesTests {
  @Test(arguments: [
    SentenceCase("fr", "Le chef de la police, M. Benali, est arrivé.| Il repart mardi."),
    SentenceCase("fr", "S.M. le Roi a reçu M. Dupont.| La visite dure trois jours."),
    SentenceCase("fr", "Le trafic recule. , notamment au nord.| La suite demain."),
    SentenceCase("fr", "Les réseaux sont actifs.{-}|Ils changent.| {.}"),
    SentenceCase("fr", "Des groupes sont actifs.{ .}| Ils changent."),
    SentenceCase("fr", "{-}Ils ont discuté des menaces. à la sécurité des deux pays."),
    SentenceCase("fr", "« Nous avançons. »| Le ministre l'a dit."),
    SentenceCase("fr", "« Pourquoi attendre ? », demande-t-il.| Personne ne répond."),
    SentenceCase("fr", "Pourquoi attendre ?| Personne ne répond !| Vraiment..."),
    SentenceCase("fr", "Il hésite… puis il signe.| Il part…| Elle reste."),
    SentenceCase("fr", "L'art. 3 et l'al. 2 du texte n. 12 sont clairs.| Le reste non."),
    SentenceCase("fr", "Le taux est de 3.5 points.| Le prix est 2.300.000 francs."),
    SentenceCase("fr", "1. Le premier point.| Le second point."),
    SentenceCase("fr", "C'était en 2022.| Le projet avance."),
    SentenceCase("fr", "Les armes, etc.| Le reste suit."),
    SentenceCase("fr", "Les armes, etc. Rabat suit."),
    SentenceCase("fr", "J. Martin et A.-M. Roux signent.| Fin."),
    SentenceCase("fr", "Face aux menaces.|Le pays agit."),
    SentenceCase("fr", "Voir www.exemple.Org ou a.b@exemple.Fr pour la suite.| Merci."),
    SentenceCase("fr", "L'accord (signé hier. Il est long.) tient.| Bien."),
    SentenceCase("fr", "Le pays avance.[12]| Il tient.¹| Il gagne.*| Bien."),
    SentenceCase("fr", "Le Dr. Alami et Me. Roux.| Fin."),
    SentenceCase("fr", "La réunion\u{a0}: « C'est fait.\u{a0}»| Elle part."),
    SentenceCase("fr", "Mais (sic) non.)| Oui."),
    SentenceCase("en", "The U.S. President met Mr. Smith at 5 p.m. Monday.| They spoke."),
    SentenceCase("en", "He works for Acme Inc. in the U.S.| The firm is small."),
    SentenceCase("en", "Gov. Jane R. Doe signed No. 5.| It passed."),
    SentenceCase("en", "“We won.”| He left.| \"We lost.\"| She stayed."),
    SentenceCase("en", "It grew 3.5 percent.| Sept. 5 was good.| Is it over?!| Yes."),
    SentenceCase("en", "He said no.| Then he left."),
    SentenceCase("en", "St. Louis is in Mo. and not in Ill.| The rest is known."),
    SentenceCase("en", "It ended in 2019.| 40 people came."),
    SentenceCase("en", "Fell to -5 degrees.| -3 is next."),
    SentenceCase(
      "es", "El Sr. López y la Dra. Ruiz llegaron a EE.UU. en mayo.| ¿Por qué?| ¡Nadie lo sabe!| Fin."),
    SentenceCase("es", "«Seguimos».| Lo dijo el ministro.| El art. 3 vale."),
    SentenceCase("es", "La pág. 5 y el núm. 7.| La empresa creció un 3.5 %."),
    SentenceCase("ar", "استقبل الوزير ضيفه.| وناقشا التعاون؛ ثم غادر.| لماذا؟| لا أحد يعلم!"),
    SentenceCase("ar", "قال د. أحمد إن الاتفاق مهم.| وأضاف: «نتقدم.»| انتهى."),
    SentenceCase("ar", "بلغت النسبة 3.5 في المائة.| وفي 2022 ارتفعت.|وقال المسؤول."),
    SentenceCase("und", "Der Plan steht.| Alles gut."),
    SentenceCase("fr", ""),
    SentenceCase("fr", "{ . . - }"),
    SentenceCase("fr", "Sans point final"),
  ])
  func `a line is parted where its sentences end`(_ example: SentenceCase) {
    let utf8 = Array(example.line.utf8)
    let found = sentences(
      in: utf8, 0..<utf8.count, line: 1, language: example.language, with: allLexicons.abbreviations)
    #expect(found.map { String(decoding: utf8[$0.range], as: UTF8.self) } == example.expected)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `sentences are in order, within the line, and lose no word`(_ seed: UInt64) {
    let pieces = [
      "M", ".", " ", "Il", "?", "…", "؟", "«", "»", "(", ")", "[1]", "\"", "’", ",", "a", "قال", "-", "3",
      "\u{a0}", "É", "etc", "\u{fffd}",
      "¹", "mot ", ". ", "!", "\u{200f}",
    ]
    var generator = SeededGenerator(seed: seed)
    let line = (0..<Int.random(in: 0..<80, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let utf8 = Array(line.utf8)
    for language in ["fr", "en", "es", "ar", "und"] {
      let found = sentences(
        in: utf8, 0..<utf8.count, line: 1, language: language, with: allLexicons.abbreviations)
      var end = 0
      for sentence in found {
        #expect(sentence.range.lowerBound >= end && sentence.range.upperBound <= utf8.count)
        #expect(String(validating: utf8[sentence.range], as: UTF8.self) != nil)
        end = sentence.range.upperBound
      }
      let kept = found.map { words(in: utf8, $0.range).count }.reduce(0, +)
      #expect(kept == words(in: utf8, 0..<utf8.count).count)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `any bytes are parted without a crash`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    _ = sentences(in: bytes, 0..<bytes.count, line: 1, language: "fr", with: allLexicons.abbreviations)
  }
}
