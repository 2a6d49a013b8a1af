@testable import Pressroom

/// Invented texts: a communiqué and what outlets make of it, and accounts written apart that quote one statement.
enum Retellings {
  /// A paragraph a sentence or two.
  static let communique: [String: [String]] = [
    "fr": [
      "Le ministre des Transports, Yanis Ferroudj, et son homologue Klara Sundqvist ont signé mercredi à Oran un accord sur la modernisation de la ligne ferroviaire côtière.",
      "Le texte prévoit la pose de 340 kilomètres de rails, le remplacement de la signalisation et la formation de six cents agents dans les ateliers de Malmö.",
      "« Cette ligne est la colonne vertébrale de notre littoral, et nous voulons qu'elle porte autant de voyageurs que de marchandises », a déclaré M. Ferroudj à l'issue de la cérémonie.",
      "Les travaux commenceront au printemps par le tronçon qui relie le port à la zone industrielle, dont les ponts datent du siècle dernier.",
      "Un comité de suivi, présidé à tour de rôle par les deux ministères, rendra public chaque semestre l'état d'avancement du chantier.",
      "Le financement sera assuré pour moitié par un prêt à taux bonifié, le reste étant inscrit au budget de la société nationale des chemins de fer.",
    ],
    "en": [
      "Transport minister Yanis Ferroudj and his counterpart Klara Sundqvist signed an agreement in Oran on Wednesday to rebuild the coastal railway.",
      "The text provides for 340 kilometres of new track, for the replacement of the signals and for the training of six hundred staff in the workshops of Malmo.",
      "“This line is the backbone of our coast, and we want it to carry as many travellers as goods,” Mr Ferroudj said after the ceremony.",
      "Work will begin in the spring on the stretch between the port and the industrial zone, whose bridges date from the century before last.",
      "A committee chaired in turn by the two ministries will publish a report on the progress of the works every six months.",
      "Half of the money will come from a loan at a reduced rate, and the rest from the budget of the national railway company.",
    ],
    "es": [
      "El ministro de Transportes, Yanis Ferroudj, y su homóloga Klara Sundqvist firmaron el miércoles en Orán un acuerdo para modernizar la línea férrea de la costa.",
      "El texto prevé el tendido de 340 kilómetros de vías, la sustitución de las señales y la formación de seiscientos empleados en los talleres de Malmö.",
      "«Esta línea es la columna vertebral de nuestro litoral y queremos que lleve tantos viajeros como mercancías», declaró Ferroudj al término de la ceremonia.",
      "Las obras empezarán en primavera por el tramo que une el puerto con la zona industrial, cuyos puentes son del siglo pasado.",
      "Un comité de seguimiento, presidido por turno por los dos ministerios, publicará cada semestre el estado de las obras.",
      "La mitad del dinero vendrá de un préstamo a tipo reducido y el resto del presupuesto de la compañía nacional de ferrocarriles.",
    ],
    "ar": [
      "وقع وزير النقل يانيس فروج ونظيرته كلارا سوندكفيست يوم الأربعاء في وهران اتفاقا لتحديث خط السكة الحديدية الساحلي.",
      "وينص الاتفاق على مد 340 كيلومترا من القضبان واستبدال الإشارات وتكوين ستمائة عامل في ورشات مدينة مالمو السويدية.",
      "«هذا الخط هو العمود الفقري لساحلنا ونريد له أن يحمل من المسافرين بقدر ما يحمل من البضائع»، قال فروج عقب حفل التوقيع.",
      "وتبدأ الأشغال في الربيع بالمقطع الذي يربط الميناء بالمنطقة الصناعية التي تعود جسورها إلى القرن الماضي.",
      "وستنشر لجنة متابعة ترأسها الوزارتان بالتناوب تقريرا عن تقدم الأشغال كل ستة أشهر ابتداء من السنة المقبلة.",
      "ويمول المشروع مناصفة بقرض ميسر ومن ميزانية الشركة الوطنية للسكك الحديدية حسب ما ورد في البيان.",
    ],
  ]

  static let ownLines: [String: [String]] = [
    "fr": [
      "C'était attendu depuis des mois par les usagers du littoral, lassés des retards et des wagons sans chauffage.",
      "Notre journal avait raconté en janvier comment une panne d'aiguillage avait bloqué quatre trains de banlieue pendant une nuit entière.",
      "Les syndicats de cheminots, eux, attendent de voir le calendrier des embauches avant de se prononcer sur ce projet.",
    ],
    "en": [
      "Travellers along the coast had waited months for it, tired of delays and of carriages without heating.",
      "This paper told in January how a broken switch held four suburban trains for a whole night.",
      "The railwaymen's unions want to see the calendar of hiring before they give an opinion on the project.",
    ],
    "es": [
      "Los viajeros del litoral lo esperaban desde hacía meses, hartos de retrasos y de vagones sin calefacción.",
      "Este diario contó en enero cómo una aguja rota detuvo cuatro trenes de cercanías una noche entera.",
      "Los sindicatos ferroviarios quieren ver el calendario de contrataciones antes de opinar sobre el proyecto.",
    ],
    "ar": [
      "كان مستعملو القطار على الساحل ينتظرون ذلك منذ شهور بعدما ملوا التأخر والعربات الباردة.",
      "وكانت جريدتنا قد روت في يناير كيف عطل خلل واحد أربعة قطارات ليلة كاملة.",
      "أما نقابات السككيين فتنتظر جدول التوظيف قبل أن تبدي رأيها في هذا المشروع الجديد.",
    ],
  ]

  /// What outlets do to a communiqué, by name.
  static func retellings(_ language: String) -> [(name: String, text: [String])] {
    let text = communique[language] ?? []
    let own = ownLines[language] ?? []
    return [
      ("a new first paragraph", [own[0]] + text.dropFirst()),
      ("its own closing paragraphs", text + own),
      ("shortened to a third", [text[1], text[4]]),
      ("in another order", [text[5], text[2], text[0], text[4], text[1], text[3]]),
      ("other quotation marks, no accents", text.map(plainly)),
      ("another headline", ["Ferroudj, Sundqvist: Oran!"] + text),
      ("halved, with an end of its own", Array(text.prefix(3)) + own.suffix(2)),
    ]
  }

  /// Two accounts written apart that quote the same long statement.
  static let apart: [(name: String, one: [String], other: [String])] = {
    let statement =
      "« Nous n'avons jamais promis une ligne à grande vitesse : nous avons promis des trains qui partent, des trains qui arrivent, des gares où l'on peut attendre assis et des ponts dont personne n'ait peur, et c'est cela que le gouvernement livrera aux habitants de la côte avant la fin de son mandat, sans un dinar de plus que ce que le parlement a voté »"
    let english =
      "“We never promised a fast line: we promised trains that leave, trains that arrive, stations where one can sit and wait and bridges that nobody is afraid of, and that is what this government will give the people of the coast before its term ends, without a dinar more than parliament has voted”"
    return [
      (
        "a long statement in French",
        [
          "Au lendemain de la signature de l'accord ferroviaire, le ministre a répondu aux critiques de l'opposition.",
          statement
            + ", a lancé Yanis Ferroudj devant la chambre, sous les applaudissements de ses partisans.",
          "Trois députés de la côte ont quitté l'hémicycle avant le vote, jugeant le calendrier irréaliste.",
        ],
        [
          "À Oran, la gare était encore pavoisée hier matin, mais les voyageurs, eux, regardaient surtout l'horloge.",
          "Interrogé par l'opposition, le ministre des Transports s'est défendu : " + statement + ".",
          "Sur le quai numéro deux, Malika, étudiante, hausse les épaules en attendant un train annoncé avec une heure de retard.",
        ]
      ),
      (
        "a long statement in English",
        [
          "A day after the railway agreement the minister answered his critics in a crowded chamber.",
          english + ", Mr Ferroudj told members, to cheers from his own benches and groans from the others.",
          "Three deputies from the coast walked out before the vote and called the calendar a fairy tale.",
        ],
        [
          "The flags were still up at Oran station yesterday morning, but travellers looked at the clock.",
          "Pressed by the opposition, the transport minister stood his ground: " + english + ".",
          "On the second platform a student shrugged and waited for a train that was an hour behind time.",
        ]
      ),
      (
        "accounts without a common text",
        [
          "Le ministre des Transports et son homologue ont signé mercredi à Oran un accord sur la ligne ferroviaire côtière.",
          "Selon l'accord, 340 kilomètres de rails seront posés et la signalisation sera remplacée.",
          "Les travaux doivent commencer au printemps entre le port et la zone industrielle.",
        ],
        communique["fr"] ?? []
      ),
    ]
  }()

  private static func plainly(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«", "»", "“", "”": plain += "\""
      case "'": plain += "’"
      case "é", "è", "ê": plain += "e"
      case "à": plain += "a"
      case "ó": plain += "o"
      case "í": plain += "i"
      case ",": plain += " ,"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
