import Briefs
import Newsroom
import Testing

/// Each text is a whole story; the row is the place and its country.
struct `Places` {
  @Test(arguments: [
    (
      "fr", "Le ministre a reçu, lundi à Rabat, la délégation pakistanaise venue signer l'accord de pêche.",
      "Rabat MA"
    ),
    ("fr", "TUNIS - Le ministre a reçu mardi son homologue ; un guichet ouvrira à La Goulette.", "TUNIS TN"),
    ("fr", "De Lima, la ministre s'envole à Madrid pour deux jours d'entretiens.", "Madrid ES"),
    ("fr", "Depuis Doha, il a parlé de la conférence qui se tiendra à Marrakech.", "-"),
    ("fr", "Les accords d'Oslo ont été relus au Caire mardi par les deux ministres.", "Caire EG"),
    ("fr", "Le navire a été conduit au port de Dakar par la marine.", "Dakar SN"),
    ("fr", "Les ministres de la pêche se sont réunis mercredi à Djibouti.", "Djibouti DJ"),
    ("fr", "Le prix du blé a encore monté cette semaine.", "-"),
    ("en", "GENEVA, 4 May (HLA) — The police chiefs agreed to open an office in Amman.", "GENEVA CH"),
    ("en", "The ministers met in Nairobi on Wednesday and signed the text.", "Nairobi KE"),
    ("en", "Talks in Hanoi ended on Tuesday; the next round will be held in Tokyo.", "Hanoi VN"),
    ("en", "He came from Paris to open the museum in Suva on Friday.", "Suva FJ"),
    ("en", "Singapore — The two navies agreed on Monday to share pictures of the strait.", "Singapore SG"),
    ("en", "Freight rates fell again last week.", "-"),
    ("es", "El procurador y la fiscal firmaron ayer en Bogotá el convenio.", "Bogotá CO"),
    ("es", "LIMA.- Los jefes de policía se reunieron el lunes con sus equipos.", "LIMA PE"),
    ("es", "Procedente de Quito, la ministra abrió este viernes en Montevideo la reunión.", "Montevideo UY"),
    ("es", "La sala se inauguró el miércoles en el puerto de Algeciras.", "Algeciras ES"),
    ("es", "La próxima cumbre se celebrará en Tánger.", "-"),
    ("ar", "استقبل الوزير نظيره أمس الثلاثاء في الرباط وبحث معه التعاون.", "الرباط MA"),
    ("ar", "نواكشوط - استقبل المدير العام الوفد الألماني يوم الاثنين.", "نواكشوط MR"),
    ("ar", "وقع الوزيران الاتفاق بالدوحة مساء أمس.", "الدوحة QA"),
    ("ar", "عقد الاجتماع في تونس يوم الخميس.", "تونس TN"),
    ("ar", "بيروت - وقع القائد خطة الإنذار.", "بيروت LB"),
    ("ar", "ارتفعت أسعار القمح هذا الأسبوع.", "-"),
  ])
  func `are where it happened, not where people come from or will go`(
    _ language: String, _ text: String, _ row: String
  ) {
    let place = facts(text, in: language).place
    #expect((place.map { "\($0.name) \($0.country?.code ?? "-")" } ?? "-") == row)
  }

  @Test func `the lines that name the place are its evidence`() {
    let told = facts(
      "Le ministre a signé lundi à Rabat l'accord avec le Mali.\nLa fête a eu lieu à Rabat aussi.", in: "fr")
    #expect(told.place?.lines == [1, 2])
  }
}
