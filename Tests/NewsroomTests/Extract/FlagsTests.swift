import Briefs
import Testing

@testable import Newsroom

private func flags(_ text: String) -> Set<String> {
  Set(extract(Article(path: "a.txt", bytes: Array(text.utf8)), with: allLexicons).flags.map(\.flag))
}

private let report = """
  The harbour board votes for a second crane
  12 May 2021
  The harbour board voted on Tuesday for a second crane after the old one had stood still for most of the winter.
  Its chairman said the price was high, but that a ship which waits two days for its cargo costs the town more.
  The crane will come by barge in the autumn, and two drivers are to be trained on it before the first frost sets in.
  """

struct `Flags of quality` {
  @Test(arguments: [
    "Translated by Google", "This page was automatically translated from Danish.",
    "Traduit automatiquement de l'anglais",
    "Esta página ha sido traducida de manera automática.", "ترجمة آلية",
  ])
  func `a page that says it is a machine translation is believed`(_ line: String) {
    #expect(flags(report + "\n" + line).contains("translated"))
    #expect(!flags(report).contains("translated"))
  }

  @Test func `a story about machine translation is none`() {
    let about =
      "The library bought a machine translation service, which turns a page of any book into seven languages while the reader waits at the desk."
    #expect(!flags(report + "\n" + about).contains("translated"))
  }

  @Test(arguments: [
    "Machine translation comes to the harbour office", "La traduction automatique progresse au ministère",
    "Google Translate error sparks row over crane",
  ])
  func `a headline about machine translation is none`(_ headline: String) {
    #expect(
      !flags(headline + "\n" + report.split(separator: "\n").dropFirst().joined(separator: "\n")).contains(
        "translated"))
  }

  @Test func `slips give a machine away, where there are several`() {
    let slips =
      "Le ministre de agriculture a dit que il va signer le accord avec la équipe de ingénieurs, selon une source proche de les deux pays. Le texte a été lu devant les députés."
    #expect(flags(slips).contains("translated"))
    let one =
      "Le ministre de l'agriculture a dit que il va signer l'accord avec l'équipe d'ingénieurs, selon une source proche des deux pays. Le texte a été lu devant les députés."
    #expect(!flags(one).contains("translated"))
  }

  @Test func `what is written apart in good French is no slip`() {
    let good =
      "Le onze de la ville a joué la une du stade, le huit et le onzième jour de onze ; prends-le avec toi, dit-on, et que une fois ne soit pas coutume. Il faut de la eau-de-vie."
    #expect(!flags(good).contains("translated"))
  }

  @Test func `a digest of several stories is known by heads whose prose shares nothing`() {
    let digest = """
      Around the region in one minute
      The harbour board voted on Tuesday for a second crane after the old one had stood still for most of the winter.
      A school choir wins the regional contest
      Children from the hill villages sang three songs about the salt trade and took the silver bowl home in a hay cart.
      Engineers find a crack in the lower lock
      Water was lowered to look at the hinges of the gate, and barges wait until a spare part arrives by rail upstream.
      """
    #expect(flags(digest).contains("several"))
  }

  @Test func `subheads, lists and questions make no second story`() {
    let subheads = """
      The harbour board votes for a second crane
      The harbour board voted on Tuesday for a second crane after the old one had stood still for most of the winter.
      A price that some found high
      The chairman of the board said the price of the crane was high, but that ships which wait in the harbour cost more.
      Two drivers are to be trained
      The crane will come to the harbour by barge, and the board wants two drivers trained before the winter sets in.
      """
    #expect(!flags(subheads).contains("several"))
    let list = """
      Three stations worth a detour
      Railway lovers know them all, but few have seen the three in one summer, since no single ticket covers the trip.
      1. Oldmouth
      Built of red brick by a miller, it has a clock that is wound on Sundays and a kiosk for pickled herring.
      2. Bell Quay
      Its platform floats: passengers step down onto pontoons, while the porter pulls a rope against the tide.
      3. Upper Sedge
      Goats sleep in the waiting room, and tickets are sold by the schoolteacher through her kitchen window.
      """
    #expect(!flags(list).contains("several"))
  }

  @Test(arguments: [
    "The chairman said that the cafÃ© on the quay would stay open through the works of the coming winter, as before.",
    "ويرى المحلل أن Ø§Ù„Ø³ÙˆÙ‚ ستهدأ قريبا بعد أن ارتفعت الأسعار في الأسابيع الثلاثة الماضية في جميع الموانئ.",
    "It was a â€œgood dayâ€ for the harbour, said the chairman, who had waited eleven years for the vote.",
  ])
  func `letters decoded wrongly are told`(_ line: String) {
    #expect(flags(report + "\n" + line).contains("mojibake"))
  }

  @Test(arguments: [
    "The Ålesund office said that the cafés of Curaçao and São Tomé would be asked before anything was decided.",
    "La señora Núñez dijo que el año próximo habrá más grúas en el puerto, según el acta de la sesión de ayer.",
  ])
  func `letters with marks are no damage`(_ line: String) {
    #expect(!flags(report + "\n" + line).contains("mojibake"))
  }
}
