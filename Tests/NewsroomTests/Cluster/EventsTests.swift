import Briefs
import Foundation
import Support
import Testing

@testable import Newsroom

/// One article: the event it tells of, its language, and its text as a page would give it.
private struct Page {
  let event: String
  let text: String
}

/// Pages of rival outlets on many topics, each topic with what is nearly the same and is not: the accounts of one event in
/// other words and on other days, the next match, the next guest, the follow-up, the same report of another day.
private let pages: [Page] = eventPages.components(separatedBy: "\n# ").flatMap { part -> [Page] in
  let lines = part.split(separator: "\n", maxSplits: 1).map(String.init)
  guard lines.count == 2 else { return [] }
  return lines[1].components(separatedBy: "\n---\n").map { Page(event: lines[0], text: $0 + "\n") }
}

private func facts(of pages: [Page]) -> [Facts] {
  pages.enumerated().map { index, page in
    annotate(
      extract(Article(path: "articles/\(index).txt", bytes: Array(page.text.utf8)), with: allLexicons),
      with: allLexicons)
  }
}

/// The events found: for each the names of its accounts' true events.
private func found(_ pages: [Page]) -> [[String]] {
  let truth = Dictionary(pages.map { (sha256(Array($0.text.utf8)), $0.event) }) { first, _ in first }
  return cluster(facts(of: pages), known: [:], with: allLexicons).map { event in
    event.accounts.compactMap { truth[$0.story.article.sha256] }
  }
}

@Suite struct EventsTests {
  @Test func `pages of many topics are gathered by what happened`() {
    #expect(pages.count == 24)
    let events = found(pages)
    for event in events { #expect(Set(event).count == 1, "joined: \(event)") }
    for name in Set(pages.map(\.event)) {
      #expect(events.count { $0.contains(name) } == 1, "parted: \(name)")
    }
  }

  @Test func `beside a hundred other stories too`() {
    // Two letters in every word: digits would be words of their own, the same in all.
    let others = (0..<100).map { number in
      let mark = String(decoding: [UInt8(97 + number / 10), UInt8(97 + number % 10)], as: UTF8.self)
      let words = (0..<40).map {
        "w\(mark)\(String(decoding: [UInt8(97 + $0 / 10), UInt8(97 + $0 % 10)], as: UTF8.self))q"
      }
      return Page(
        event: "other \(number)",
        text: """
          Village \(words[..<4].joined(separator: " "))

          3 May 2024

          The \(words[4..<22].joined(separator: " ")) of the village.
          The \(words[22...].joined(separator: " ")) in vain.

          """)
    }
    let events = found(pages + others)
    for event in events { #expect(Set(event).count == 1, "joined: \(event)") }
    #expect(Set(pages.map(\.event)).allSatisfy { name in events.count { $0.contains(name) } == 1 })
  }

  @Test func `a join says in words what speaks for it, and its rule`() throws {
    let two = pages.filter { $0.event == "ferry" }.prefix(2)
    let event = try #require(cluster(facts(of: Array(two)), known: [:], with: allLexicons).first)
    #expect(event.accounts.count == 2)
    #expect(event.reasons.allSatisfy { $0.contains("a name of both") && $0.hasSuffix("(like-accounts)") })
  }

  @Test(arguments: JoinRule.allCases)
  func `every rule has a sentence`(_ rule: JoinRule) {
    #expect(rule.sentence.hasSuffix(".") && rule.sentence.first?.isUppercase == true)
  }

  @Test func `every trait has a weight and a sentence`() {
    #expect(allLexicons.joinWeights.count == JoinTrait.allCases.count)
    #expect(allLexicons.joinWeights.allSatisfy { $0 != 0 })
    #expect(JoinTrait.allCases.allSatisfy { $0.sentence.hasSuffix(".") })
  }
}

private let eventPages = """

  # ferry
  At least 23 dead after ferry capsizes off Lindo island

  11 March 2024

  A passenger ferry carrying more than 140 people capsized in rough seas on Sunday evening, killing at least 23, the coast guard said.
  The MV Santa Rosaria had left the port of Calbay an hour earlier. Rescuers pulled 98 survivors from the water overnight.
  "The waves came over the side and then everyone ran to the left," said Joel Manansala, a fish trader who swam for two hours.
  ---
  Divers search hull of sunken Santa Rosaria as toll climbs to 31

  12 March 2024

  Navy divers began cutting into the overturned hull of the Santa Rosaria on Tuesday, two days after the ferry went down between Calbay and Lindo, with the number of confirmed deaths rising to 31.
  The operator, Visayan Lines, said its manifest listed 121 names, while survivors insist that many children travelled without tickets.
  ---
  Captain of doomed ferry 'ignored storm signal', inquiry told

  13 March 2024

  The master of a ferry that overturned near Lindo on Sunday with the loss of 31 lives had been warned not to sail, the maritime authority said.
  A gale warning was in force in the strait, according to a preliminary report. Visayan Lines has had its licence suspended.

  # ferry on fire
  Fire on ferry near Marindel forces 200 passengers to jump

  14 March 2024

  Some 200 passengers were rescued on Thursday when a fire broke out in the engine room of a ferry approaching Marindel, the coast guard said.
  The MV Stella Maris was towed to port. It is the second ferry accident this week, after the sinking of the Santa Rosaria off Lindo.
  ---
  Stella Maris blaze: all on board safe, says coast guard

  14 March 2024

  Everyone aboard the Stella Maris was accounted for on Thursday after flames spread from the engine room minutes before the ship was to dock at Marindel.
  Twelve people were treated for burns and smoke inhalation.

  # first derby
  Late Osei strike settles derby for Rovers

  22 October 2023

  Kwame Osei scored in the 89th minute as Ashport Rovers beat Ashport City 2-1 in a bad-tempered derby at Quay Lane on Saturday.
  City had led through Lars Wendt's header before half-time, but Rovers levelled from the spot.
  ---
  Ashport Rovers 2-1 Ashport City: Osei the hero at the death

  22 October 2023

  Two points and bragging rights separate the Ashport neighbours after substitute Kwame Osei bundled in a last-gasp winner.
  Wendt's opener on 38 minutes had silenced Quay Lane; a penalty brought the hosts back.

  # second derby
  City get revenge as Wendt hits hat-trick in derby

  3 March 2024

  Lars Wendt scored three times as Ashport City thrashed Ashport Rovers 4-0 in the derby at the Harbour Ground on Saturday.
  Rovers, without the injured Kwame Osei, had a man sent off after 20 minutes.
  ---
  Ashport City 4-0 Ashport Rovers: Wendt treble buries neighbours

  3 March 2024

  It was over by half-time at the Harbour Ground. Wendt struck twice inside the first half-hour and completed his treble from the spot after the break.
  Rovers saw red for a lunge on the City captain.

  # Monday's market
  Stocks close higher as banks lead gains

  15 January 2024

  Shares in Norland closed higher on Monday, led by banks and insurers, as investors awaited inflation figures. The NX 40 index rose 0.6 percent to 7,412.3 points.
  Fjordbank gained 2.1 percent and Aker Shipping fell 1.4 percent.

  # Tuesday's market
  Stocks close lower as banks weigh

  16 January 2024

  Shares in Norland closed lower on Tuesday, dragged by banks and insurers, as investors digested inflation figures. The NX 40 index fell 0.9 percent to 7,345.8 points.
  Fjordbank lost 1.8 percent and Aker Shipping rose 0.7 percent.

  # guest from Spain
  Le directeur de la sûreté reçoit le chef de la police judiciaire espagnole

  8 octobre 2024

  Le directeur général de la Sûreté nationale, Omar Tazi, a reçu, lundi à Rabat, le commissaire général de la police judiciaire espagnole, Fausto Prado, à la tête d'une délégation.
  Les entretiens ont porté sur la coopération bilatérale en matière de lutte contre le terrorisme et le trafic de drogue.
  ---
  Sécurité : Rabat et Madrid renforcent leur coopération

  8 octobre 2024

  La lutte contre le trafic de stupéfiants dans le détroit a dominé les entretiens qu'a eus lundi à Rabat Fausto Prado avec Omar Tazi.
  Le responsable espagnol a salué le rôle du Maroc dans le démantèlement de cellules terroristes.

  # guest from Belgium
  Le directeur de la sûreté reçoit le chef de la police fédérale belge

  10 octobre 2024

  Le directeur général de la Sûreté nationale, Omar Tazi, a reçu, mercredi à Rabat, le commissaire général de la police fédérale belge, Erik Snoekx, à la tête d'une délégation.
  Les entretiens ont porté sur la coopération bilatérale en matière de lutte contre le terrorisme et le crime organisé.
  ---
  Erik Snoekx à Rabat pour parler mafia de la drogue

  10 octobre 2024

  Le patron de la police fédérale belge a rencontré mercredi Omar Tazi. Bruxelles veut l'aide du Maroc pour retrouver plusieurs barons de la drogue d'Anvers.
  Un officier de liaison supplémentaire sera nommé à Rabat.

  # quake
  Powerful earthquake hits Haran province, dozens feared dead

  8 September 2023

  A magnitude 6.7 earthquake struck the mountainous province of Haran before dawn on Friday, flattening mud-brick homes and cutting roads, officials said.
  The epicentre was 14 kilometres south of Tesmit at a depth of 11 km.
  ---
  Haran quake: rescuers race against clock as death toll passes 600

  10 September 2023

  Search teams with dogs combed the rubble of Tesmit on Sunday, hoping for survivors nearly 60 hours after the earthquake. The interior ministry put the dead at 637.
  Aftershocks sent people running into the streets of Haran.

  # anniversary of the quake
  One year after the quake, Haran still lives in tents

  8 September 2024

  Twelve months after a magnitude 6.7 tremor killed more than 2,000 people in Haran province, only a quarter of destroyed homes have been rebuilt, a report says.
  In Tesmit the school is a container. A ceremony was held on Sunday.

  # volcano
  El volcán de La Serreta entra en erupción y obliga a evacuar a 5.000 personas

  20 de septiembre de 2021

  Un volcán entró en erupción este domingo en la isla de La Serreta, tras una semana de miles de terremotos, y obligó a evacuar a unas 5.000 personas.
  La lava ha destruido ya un centenar de casas en el municipio de El Pasillo.
  ---
  La lava engulle 166 viviendas en El Pasillo y avanza hacia el mar

  21 de septiembre de 2021

  La colada avanza a 200 metros por hora y ha sepultado 166 edificios, según el cabildo. Los vecinos tuvieron quince minutos para recoger sus cosas.
  El presidente del Gobierno visitó ayer La Serreta y prometió ayudas a El Pasillo.

  # museum
  Thieves snatch crown jewels from Dresna museum in four minutes

  21 October 2024

  Masked robbers broke into the Royal Museum in Dresna on Sunday morning and stole nine pieces of jewellery, among them the sapphire diadem of Queen Amalia.
  They used a furniture lift to reach a first-floor window and fled on scooters.
  ---
  How four men with a furniture lift emptied a royal showcase

  22 October 2024

  It took less time than boiling an egg. At 9.34am a lorry drew up beneath the Gallery of Kings; by 9.38 Queen Amalia's sapphires were on a scooter heading for the motorway.
  The director of the Royal Museum, Elke Baum, offered her resignation.

  # flood
  فيضانات تجتاح مدينة درنان وتخلف مئات القتلى

  11 سبتمبر 2023

  اجتاحت فيضانات عارمة مدينة درنان الساحلية بعد انهيار سدين جراء العاصفة دانيال، ما أسفر عن مئات القتلى، بحسب الهلال الأحمر.
  وجرفت المياه أحياء كاملة إلى البحر.
  ---
  درنان: آلاف المفقودين بعد انهيار السدين

  12 سبتمبر 2023

  قال مسؤولون في الهلال الأحمر إن نحو عشرة آلاف شخص في عداد المفقودين في درنان بعد أن دمرت السيول أحياء بأكملها.
  وكانت العاصفة دانيال قد ضربت الساحل يوم الأحد وأدت إلى انهيار سدين قديمين فوق المدينة.
  """
