import Briefs
import Newsroom
import Testing

/// The body of a story, the day it was published, and when its event happened: `value`, or a weekday, with the rule.
struct HappenedCase: Sendable, CustomTestStringConvertible {
  let language: String
  let body: [String]
  let published: String?
  let expected: String?

  init(_ language: String, _ body: String..., published: String? = nil, is expected: String?) {
    self.language = language
    self.body = body
    self.published = published
    self.expected = expected
  }

  var testDescription: String { body.joined(separator: " / ") }

  var found: String? {
    let facts = annotate(
      storyFixture(body, language: language, published: published), with: allLexicons)
    return facts.happened.map { "\($0.value?.description ?? $0.weekday?.rawValue ?? "?") \($0.rule)" }
  }
}

@Suite struct HappenedTests {
  @Test(arguments: [
    HappenedCase("fr", "Le ministre a reçu lundi à Rabat son homologue.", is: "monday weekday"),
    HappenedCase(
      "fr", "Le ministre a reçu lundi à Rabat son homologue.", published: "2025-03-25",
      is: "2025-03-24 weekday-before-publication"),
    HappenedCase(
      "fr", "Le ministre a reçu lundi à Rabat son homologue.", published: "2025-03-24",
      is: "2025-03-24 weekday-before-publication"),
    HappenedCase(
      "fr", "Le ministre a reçu lundi à Rabat son homologue.", published: "2025-03", is: "monday weekday"),
    HappenedCase(
      "fr", "Le préfet s'est rendu mardi dernier à Lille.", published: "2025-03-25",
      is: "2025-03-18 weekday-before-publication"),
    HappenedCase(
      "fr", "Le ministre poursuit sa tournée.",
      "Il a mené jeudi et vendredi 16 et 17 juin 2022 une visite à Madrid.", is: "2022-06-16/2022-06-17 days"),
    HappenedCase(
      "fr", "Le ministre a reçu lundi son homologue.",
      "Elle soutient le congrès, qui se tiendra à Agadir du 24 au 27 novembre.", is: "monday weekday"),
    HappenedCase("fr", "Le congrès a été évoqué.", "Il se tiendra à Agadir du 24 au 27 novembre.", is: nil),
    HappenedCase(
      "fr", "Le congrès des ports se tiendra à Agadir du 24 au 27 novembre 2025.",
      is: "2025-11-24/2025-11-27 coming-event-in-lede"),
    HappenedCase(
      "fr", "Le congrès, prévu du 24 au 27 novembre 2025, a été présenté mardi.", is: "tuesday weekday"),
    HappenedCase(
      "fr", "Le congrès se tiendra du 24 au 27 novembre 2025, a annoncé mercredi le ministre.",
      is: "wednesday weekday"),
    HappenedCase(
      "fr", "Les deux polices ont signé un accord.",
      "Leur coopération remonte à 1956 et à l'accord du 3 mai 2004.",
      is: nil),
    HappenedCase("fr", "Depuis le 3 mai 2021, la frontière est fermée.", is: nil),
    HappenedCase("fr", "Né le 3 mai 1961, le général a quitté ses fonctions.", is: nil),
    HappenedCase("fr", "La délégation a visité hier le port.", is: nil),
    HappenedCase(
      "fr", "La délégation a visité hier le port.", "Le chantier a ouvert le 3 mai 2024.", is: nil),
    HappenedCase(
      "fr", "La délégation a visité hier le port.", published: "2024-03-01",
      is: "2024-02-29 day-from-publication"),
    HappenedCase(
      "fr", "Les deux directeurs se sont réunis le 16 juin à Lomé.", published: "2022-06-18",
      is: "2022-06-16 year-from-publication"),
    HappenedCase(
      "fr", "Les deux directeurs se sont réunis le 30 décembre à Lomé.", published: "2023-01-02",
      is: "2022-12-30 year-from-publication"),
    HappenedCase(
      "fr", "Les deux directeurs se sont réunis le 16 juin à Lomé.", is: "XXXX-06-16 named-month-no-year"),
    HappenedCase(
      "fr", "La réunion s'est tenue lundi.", "Les travaux du lundi 24 mars 2025 ont duré trois heures.",
      is: "2025-03-24 date-beside-weekday"),
    HappenedCase(
      "fr", "LOMÉ, 16 juin 2022 (Agence) – Le ministre a ouvert un atelier.", is: nil),
    HappenedCase(
      "fr", "LOMÉ, 17 juin 2022 (Agence) – Le ministre a ouvert jeudi un atelier.", published: "2022-06-17",
      is: "2022-06-16 weekday-before-publication"),
    HappenedCase(
      "fr", "Lundi, le ministre recevra son homologue.", published: "2025-03-22",
      is: "2025-03-24 coming-event-in-lede"),
    HappenedCase("fr", "Chaque lundi, le marché ouvre.", is: nil),
    HappenedCase(
      "fr", "Dans la nuit de lundi à mardi, dix migrants ont été secourus.", published: "2025-03-26",
      is: "2025-03-24/2025-03-25 weekday-before-publication"),
    HappenedCase(
      "fr", "Le ministre est arrivé le 16 juin 2022.", "La veille, il avait vu le maire.",
      is: "2022-06-16 named-month"),
    HappenedCase("fr", "En juin 2022, la police a saisi deux tonnes de drogue.", is: "2022-06 month"),
    HappenedCase("fr", "Le pays est indépendant depuis 1956.", is: nil),
    HappenedCase("fr", "Rien de daté ici.", is: nil),
    HappenedCase(
      "fr",
      "Les quatre pays ont adopté vendredi une déclaration, au terme d'un sommet les 24 et 25 avril 2025.",
      is: "2025-04-25 date-beside-weekday"),
    HappenedCase(
      "en", "GENEVA, 4 May (Wire) — The two chiefs agreed on Thursday to share an office.",
      is: "thursday weekday"),
    HappenedCase(
      "en", "NAIROBI, Kenya, March 5, 2024 (Wire) - Two ministries agreed on Tuesday to restart talks.",
      is: "2024-03-05 day-from-dateline"),
    HappenedCase(
      "es", "Santiago, 16 ene 2024 (Agencia).- Los cancilleres acordaron este lunes reabrir el paso.",
      is: "2024-01-15 day-from-dateline"),
    HappenedCase(
      "es", "Lima, 16 ene 2024 (Agencia).- Los cancilleres firmaron hoy el acuerdo.",
      is: "2024-01-16 day-from-dateline"),
    HappenedCase(
      "fr", "Les deux présidents se sont entretenus ce jour.", published: "2022-02-07",
      is: "2022-02-07 day-from-publication"),
    HappenedCase("fr", "Ce jour-là, les deux maires se sont réunis.", published: "2022-02-07", is: nil),
    HappenedCase("en", "They discussed plans for the next summit on Monday.", is: "monday weekday"),
    HappenedCase(
      "ar", "استقبل المدير العام، سيدي ولد أحمد، يوم الاثنين في نواكشوط، نظيره.", is: "monday weekday"),
    HappenedCase(
      "en", "The ministers met in Oslo on Monday.", published: "2024-05-15",
      is: "2024-05-13 weekday-before-publication"),
    HappenedCase(
      "en", "The ministers will meet in Oslo on Monday, officials said on Wednesday.",
      published: "2024-05-16",
      is: "2024-05-15 weekday-before-publication"),
    HappenedCase(
      "en", "The summit will be held in Oslo from 24 to 27 November 2025.",
      is: "2025-11-24/2025-11-27 coming-event-in-lede"),
    HappenedCase("en", "The pair signed a pact on June 16, 2022.", is: "2022-06-16 named-month"),
    HappenedCase(
      "en", "The pair signed a pact yesterday.", "A first pact was signed in 2004.", published: "2022-06-17",
      is: "2022-06-16 day-from-publication"),
    HappenedCase("en", "The unit, founded on 3 May 2004, trains officers.", is: nil),
    HappenedCase(
      "en", "Police arrested ten people Tuesday in Lagos.", "The trial is due to begin on 5 July.",
      published: "2024-05-15", is: "2024-05-14 weekday-before-publication"),
    HappenedCase("en", "She had visited the port on 3 May 2021.", is: nil),
    HappenedCase(
      "es", "El ministro recibió el lunes en Quito a su homólogo.", published: "2025-03-25",
      is: "2025-03-24 weekday-before-publication"),
    HappenedCase(
      "es", "La cumbre se celebrará en Quito del 24 al 27 de noviembre.", is: nil),
    HappenedCase(
      "es", "La cumbre se celebrará en Quito del 24 al 27 de noviembre de 2025, anunció ayer la ministra.",
      published: "2025-10-02", is: "2025-10-01 day-from-publication"),
    HappenedCase(
      "es", "Los dos países firmaron los días 3 y 4 de mayo de 2024 un acuerdo.",
      is: "2024-05-03/2024-05-04 days"),
    HappenedCase("es", "El general había llegado el 3 de mayo de 2021.", is: nil),
    HappenedCase("es", "El pasado martes se reunieron los alcaldes.", is: "tuesday weekday"),
    HappenedCase(
      "ar", "استقبل الوزير يوم الاثنين بالرباط نظيره.", published: "2025-03-25",
      is: "2025-03-24 weekday-before-publication"),
    HappenedCase("ar", "استقبل الوزير يوم الاثنين بالرباط نظيره.", is: "monday weekday"),
    HappenedCase("ar", "ستعقد القمة بمراكش من 24 إلى 27 نونبر.", is: nil),
    HappenedCase(
      "ar", "ستعقد القمة بمراكش من 24 إلى 27 نونبر 2025.", is: "2025-11-24/2025-11-27 coming-event-in-lede"),
    HappenedCase("ar", "وقع البلدان اتفاقا يوم 16 يونيو 2022.", is: "2022-06-16 named-month"),
    HappenedCase(
      "ar", "التقى الوزير أمس نظيره.", published: "2022-06-17", is: "2022-06-16 day-from-publication"),
    HappenedCase(
      "ar", "بحث الوزيران التعاون يومي الخميس والجمعة 16 و17 يونيو 2022.", is: "2022-06-16/2022-06-17 days"),
    HappenedCase("ar", "يعمل المركز منذ عام 2011.", is: nil),
    HappenedCase(
      "en", "On Thursday, a day after she had signed a text, the minister received seven engineers.",
      published: "2024-03-15", is: "2024-03-14 weekday-before-publication"),
    HappenedCase("en", "By Thursday she had signed the text.", published: "2024-03-15", is: nil),
    HappenedCase(
      "fr", "Depuis que la banque a relevé ses taux le 22 octobre 2025, les prix baissent.", is: nil),
    HappenedCase(
      "es", "El ministro, llegado desde Quito, firmó el 3 de mayo de 2024 el acuerdo.",
      is: "2024-05-03 named-month"),
    HappenedCase("fr", "Le sac arrive au bureau.", "Le facteur le vide le mardi.", is: nil),
    HappenedCase(
      "fr",
      "Un enfant est vacciné ici le mardi, un autre là le jeudi : les deux pays se sont accordés mardi.",
      published: "2022-09-21", is: "2022-09-20 weekday-before-publication"),
    HappenedCase(
      "fr", "Le port a brûlé le mardi 3 mai 2022.", is: "2022-05-03 named-month"),
    HappenedCase(
      "ar", "حسم المنتخب البحريني الديربي أمام نظيره الكويتي، مساء اليوم في الدوحة.", published: "2024-01-18",
      is: "2024-01-18 day-from-publication"),
    HappenedCase(
      "ar", "نوافيكم بمستجدات الأمطار التي تضرب الولاية منذ فجر اليوم السبت.", published: "2022-09-24",
      is: "2022-09-24 day-from-publication"),
    HappenedCase(
      "fr", "Le fleuve monte.", "Le maire a parlé.", "Il a plu.", "Le pont a tenu.", "Le quai a tenu.",
      "Le mur a tenu.",
      "Un bac a été vu lundi.",
      published: "2025-03-25", is: nil),
    HappenedCase(
      "en", "The coach fell.", "It burned.", "Help came.", "The road was shut.",
      "The coach passed a test on 2 July.", published: "2025-07-21", is: nil),
    HappenedCase(
      "en", "The coach fell.", "It burned.", "Help came.", "The road was shut.",
      "The driver was charged on 18 July.", published: "2025-07-21", is: "2025-07-18 year-from-publication"),
    HappenedCase(
      "fr", "Le gouvernement a choisi une entreprise.", "Les travaux commenceront mercredi prochain.",
      published: "2022-05-11", is: nil),
    HappenedCase(
      "fr", "Lutte : le combat de dimanche est reporté",
      "DAKAR, 13 mars 2024 (Agence) – Les deux pays ont signé mercredi un protocole.",
      is: "2024-03-13 day-from-dateline"),
    HappenedCase(
      "fr", "RABAT, 24 nov. 2025 (Agence) - Le ministre a reçu lundi son homologue.",
      is: "2025-11-24 day-from-dateline"),
    HappenedCase(
      "ar", "الرباط 24 نوفمبر 2025 (وكالة) – استقبل الوزير اليوم نظيره.", is: "2025-11-24 day-from-dateline"),
    HappenedCase(
      "en", "The pair signed a pact on 05/06/2022.", published: "2022-06-06",
      is: "2022-06-05 order-from-publication"),
    HappenedCase("en", "The pair signed a pact on 05/06/2022.", is: nil),
    HappenedCase(
      "en", "The pair signed a pact on 05/06/2022.", "A first one was signed on 25/04/2004.",
      is: "2022-06-05 order-of-text"),
    HappenedCase("fr", "Un lundi, le maire a vu le pont céder.", published: "2025-03-25", is: nil),
  ])
  func `the day of the main event is found, or none`(_ example: HappenedCase) {
    #expect(example.found == example.expected)
  }
}

struct `A coming day without a year` {
  @Test func `is after the day of publication`() {
    let story = storyFixture(
      ["Le ministre se rendra le 20 novembre à Madrid, où il rencontrera son homologue espagnol."],
      language: "fr",
      title: "Le ministre attendu à Madrid", published: "2023-03-12")
    let told = annotate(story, with: allLexicons).happened
    #expect(told == nil || told?.value?.description == "2023-11-20", "\(String(describing: told))")
  }
}
