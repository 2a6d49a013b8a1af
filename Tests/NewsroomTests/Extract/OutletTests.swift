import Briefs
import Testing

@testable import Newsroom

private func story(_ lede: String, footer: String = "") -> Story {
  let text = """
    \(lede)
    Its chairman said the price was high, but that a ship which waits two days for its cargo costs the town more.
    The crane will come by barge in the autumn, and two drivers are to be trained on it before the first frost sets in.
    \(footer)
    """
  return extract(Article(path: "a.txt", bytes: Array(text.utf8)), with: allLexicons)
}

private let lede =
  "The harbour board voted on Tuesday for a second crane after the old one had stood still for most of the winter."

struct `Outlets and made headlines` {
  @Test(arguments: [
    ("Terms of use | Privacy | © 2024 The Northern Touchline", "The Northern Touchline"),
    ("Privacy policy | © 2024 The Northern Touchline. All rights reserved.", "The Northern Touchline"),
    ("© The Northern Touchline 2019-2024 All rights reserved", "The Northern Touchline"),
    ("Aviso legal | Política de cookies | © El Heraldo del Puerto", "El Heraldo del Puerto"),
    ("© Le Courrier du littoral – Mentions légales – Gestion des cookies", "Le Courrier du littoral"),
    ("جميع الحقوق محفوظة © 2024 صحيفة الميناء", "صحيفة الميناء"),
  ])
  func `what stands after the sign of copyright is the outlet`(_ footer: String, _ outlet: String) {
    #expect(story(lede, footer: footer).outlet == outlet)
  }

  @Test(arguments: [
    ("OLDMOUTH, May 12, 2021 (Delta Wire) - " + lede, "The harbour board voted"),
    ("Oldmouth (Delta), 12 may 2021 – " + lede, "The harbour board voted"),
    (
      "The old crane - a gift of the king - stood still for most of the winter, said the board on Tuesday.",
      "The old crane - a gift"
    ),
  ])
  func `a made headline begins after an agency's dateline`(_ lede: String, _ start: String) {
    let title = story(lede).title
    #expect(title.basis == .made && title.text.hasPrefix(start), "\(title.text)")
  }
}
