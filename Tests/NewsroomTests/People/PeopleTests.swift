import Briefs
import Newsroom
import Testing

/// Each text is a whole story; each row is a person: name | office | country.
struct `People` {
  @Test(arguments: [
    (
      "Le ministre tunisien de l’Intérieur, Hatem Jlassi-Rekik, a reçu la délégation.",
      ["Hatem Jlassi-Rekik | ministre tunisien de l’Intérieur | TN"]
    ),
    (
      "Le ministre a reçu son homologue mauritanien, Sidi Ould Cheikh, mardi.",
      ["Sidi Ould Cheikh | homologue mauritanien | MR"]
    ),
    (
      "La ministre tunisienne Leila Ben Salem a ouvert les travaux.",
      ["Leila Ben Salem | ministre tunisienne | TN"]
    ),
    ("Le président kényan William Barasa a signé le texte.", ["William Barasa | président kényan | KE"]),
    (
      "Salem Ould Ahmed, directeur général de la police mauritanienne, a salué l'accord.",
      ["Salem Ould Ahmed | directeur général de la police mauritanienne | MR"]
    ),
    (
      "L'ambassadrice de Chine au Maroc, Li Meihua, a visité le port.",
      ["Li Meihua | ambassadrice de Chine au Maroc | CN"]
    ),
    (
      "L'inspecteur général de la douane par intérim au ministère des Finances pakistanais, Imran Shah, est arrivé.",
      [
        "Imran Shah | inspecteur général de la douane par intérim au ministère des Finances pakistanais | PK"
      ]
    ),
    (
      "Il a reçu son homologue italienne, Loredana Fabbriconi, mardi.",
      ["Loredana Fabbriconi | homologue italienne | IT"]
    ),
    (
      "Le directeur général de la Protection civile (DGPC) et de la Surveillance des côtes (DGSC), Karim Bennis, a présidé la cérémonie.",
      [
        "Karim Bennis | directeur général de la Protection civile (DGPC) et de la Surveillance des côtes | -"
      ]
    ),
    (
      "Le ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l'étranger, Nadir Boutaleb, a parlé.",
      [
        "Nadir Boutaleb | ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l'étranger | MA"
      ]
    ),
    (
      "Le commandant des forces navales libanaises, le général Samir Haddad-Kfoury, a signé le plan.",
      ["Samir Haddad-Kfoury | commandant des forces navales libanaises | LB"]
    ),
    ("Selon Mme Vilarinho, le plan est prêt.", ["Vilarinho | - | -"]),
    (
      "Le ministre espagnol de l'Intérieur, Fernando Grande-Molina, a salué ses hôtes.",
      ["Fernando Grande-Molina | ministre espagnol de l'Intérieur | ES"]
    ),
    (
      "Le délégué général camerounais à la Sûreté nationale, Paul Ngono Evindi, a parlé aux élèves.",
      ["Paul Ngono Evindi | délégué général camerounais à la Sûreté nationale | CM"]
    ),
    ("« Nous avançons », a déclaré Awa Diop-Sarr devant la presse.", ["Awa Diop-Sarr | - | -"]),
    (
      "La secrétaire d'État française au Numérique, Hélène Marsaudon, a ouvert l'école.",
      ["Hélène Marsaudon | secrétaire d'État française au Numérique | FR"]
    ),
    (
      "La porte-parole de Costa Abierta, Remei Casals, a parlé.",
      ["Remei Casals | porte-parole de Costa Abierta | -"]
    ),
    // No persons.
    ("Le Grand Débat national a repris à Grand-Bassam.", []),
    ("La Banque Centrale Européenne a publié un rapport sur Casablanca Finance City.", []),
    ("Le pôle DGSN-DGST a publié un communiqué lundi.", []),
    ("Les habitants de Beni Mellal et de Sidi Kacem attendent la pluie.", []),
    ("Le Croissant-Rouge marocain et Médecins sans frontières ont signé.", []),
    ("La Coupe du Monde 2030 se jouera dans trois pays.", []),
    ("La Direction générale de la Sûreté nationale a ouvert une école.", []),
    ("Le Conseil de sécurité des Nations unies s'est réuni mardi.", []),
    ("L'Assemblée générale d'Interpol se tiendra à Marrakech.", []),
    ("Le vol de Royal Air Maroc a été retardé de deux heures.", []),
  ])
  func `are told in French`(_ text: String, _ rows: [String]) {
    #expect(personRows(text, in: "fr") == rows)
  }

  @Test(arguments: [
    (
      "Moroccan Foreign Minister Nadir Boutaleb met the delegation.",
      ["Nadir Boutaleb | Moroccan Foreign Minister | MA"]
    ),
    (
      "Ghana’s defence minister, Nana Yaw Brempong, chaired the meeting.",
      ["Nana Yaw Brempong | defence minister | GH"]
    ),
    (
      "Ursina Caflisch, director of the Swiss Federal Office of Police, signed the text.",
      ["Ursina Caflisch | director of the Swiss Federal Office of Police | CH"]
    ),
    (
      "Ziad Al-Qaraleh, head of Jordan’s Public Security Directorate (PSD), signed too.",
      ["Ziad Al-Qaraleh | head of Jordan’s Public Security Directorate | JO"]
    ),
    (
      "Vice Admiral Lefteris Kanavakis, commandant of the Hellenic Coast Guard, held talks.",
      ["Lefteris Kanavakis | commandant of the Hellenic Coast Guard | GR"]
    ),
    (
      "Barasa Lokwang, the Kenyan principal secretary for the interior, told reporters the post was ready.",
      ["Barasa Lokwang | Kenyan principal secretary for the interior | KE"]
    ),
    (
      "The minister met her Lithuanian counterpart, Rasa Dauksyte, in Vilnius.",
      ["Rasa Dauksyte | Lithuanian counterpart | LT"]
    ),
    ("“It works,” said Dorothea Quillfeather, who follows shipping.", ["Dorothea Quillfeather | - | -"]),
    ("President William Barasa of Kenya signed the bill.", ["William Barasa | President | KE"]),
    ("US Secretary of State Ann Harding met the envoy.", ["Ann Harding | US Secretary of State | US"]),
    (
      "The deputy shipping minister of Cyprus, Andri Pafitou, was briefed.",
      ["Andri Pafitou | deputy shipping minister of Cyprus | CY"]
    ),
    ("Mr Lokwang said the scanners would come in December.", ["Lokwang | - | -"]),
    (
      "The director of the Latvian cyber response centre, Gints Ozolkalns, praised the plan.",
      ["Gints Ozolkalns | director of the Latvian cyber response centre | LV"]
    ),
    (
      "Priyantha Wickrama-Silva, Director General of the Sri Lanka Coast Guard, met Arundhati Vellodi, Additional Director General of the Indian Coast Guard.",
      [
        "Priyantha Wickrama-Silva | Director General of the Sri Lanka Coast Guard | LK",
        "Arundhati Vellodi | Additional Director General of the Indian Coast Guard | IN",
      ]
    ),
    ("Police chief Orla Byrne said the inquiry was over.", ["Orla Byrne | Police chief | -"]),
    // No persons.
    ("The Saltmarsh Lifeboat Trust said the boat was sound.", []),
    ("The World Health Organization and Human Rights Watch met on Monday.", []),
    ("The New England Patriots beat the Dallas Cowboys on Sunday.", []),
    ("The Harbour Ledger and the Savanna Dispatch reported it.", []),
    ("South China Sea patrols will resume in June.", []),
    ("The Prime Minister spoke to the House of Commons.", []),
    ("The Osu Declaration was signed in Accra.", []),
    ("The North Atlantic Treaty Organization met in Brussels.", []),
    ("Merchant captains will hear one voice.", []),
    ("The United Arab Emirates and Saudi Arabia agreed.", []),
  ])
  func `are told in English`(_ text: String, _ rows: [String]) {
    #expect(personRows(text, in: "en") == rows)
  }

  @Test(arguments: [
    (
      "El ministro marroquí del Interior, Nadir Boutaleb, recibió a la delegación.",
      ["Nadir Boutaleb | ministro marroquí del Interior | MA"]
    ),
    (
      "El procurador de Panamá, Rigoberto Icaza Tuñón, y la fiscal general de Colombia, Consuelo Arbeláez Quimbaya, firmaron ayer.",
      [
        "Rigoberto Icaza Tuñón | procurador de Panamá | PA",
        "Consuelo Arbeláez Quimbaya | fiscal general de Colombia | CO",
      ]
    ),
    (
      "La ministra chilena Ximena Ossandón Cayuqueo visitó el paso.",
      ["Ximena Ossandón Cayuqueo | ministra chilena | CL"]
    ),
    (
      "Se reunió con su homólogo español, Fernando Grande-Molina, en Madrid.",
      ["Fernando Grande-Molina | homólogo español | ES"]
    ),
    (
      "Íñigo Arrizabal Coll, director general de la Guardia Civil, explicó el plan.",
      ["Íñigo Arrizabal Coll | director general de la Guardia Civil | ES"]
    ),
    ("«Funcionará», dijo Amparo Gisbert Roig al final.", ["Amparo Gisbert Roig | - | -"]),
    (
      "La embajadora de China en Marruecos, Li Meihua, visitó el puerto.",
      ["Li Meihua | embajadora de China en Marruecos | CN"]
    ),
    ("El presidente de Kenia, William Barasa, firmó la ley.", ["William Barasa | presidente de Kenia | KE"]),
    (
      "El canciller uruguayo Omar Paganini Sosa recibió al enviado.",
      ["Omar Paganini Sosa | canciller uruguayo | UY"]
    ),
    (
      "El comandante general de la Policía Nacional del Perú (PNP), Efraín Huamaní Llerena, abrió la reunión.",
      ["Efraín Huamaní Llerena | comandante general de la Policía Nacional del Perú | PE"]
    ),
    (
      "La secretaria de Estado de Seguridad, Nuria Valdelomar Quirós, inauguró la sala.",
      ["Nuria Valdelomar Quirós | secretaria de Estado de Seguridad | -"]
    ),
    (
      "El director marroquí de vigilancia portuaria, Tarik Senhaji, habló de confianza.",
      ["Tarik Senhaji | director marroquí de vigilancia portuaria | MA"]
    ),
    ("El señor Paganini volvió el lunes.", ["Paganini | - | -"]),
    (
      "La portavoz de Costa Abierta, Remei Casadellà, pidió más medios.",
      ["Remei Casadellà | portavoz de Costa Abierta | -"]
    ),
    (
      "El alto comandante de la Gendarmería senegalesa, el general Ousseynou Ndiaré, acompañó la visita.",
      ["Ousseynou Ndiaré | alto comandante de la Gendarmería senegalesa | SN"]
    ),
    // No persons.
    ("El Gran Debate nacional volvió a Ciudad Real.", []),
    ("El Banco Central Europeo publicó su informe.", []),
    ("La Copa del Mundo 2030 se jugará en tres países.", []),
    ("La Cruz Roja y Médicos Sin Fronteras firmaron el acuerdo.", []),
    ("El Ministerio Público panameño informó de las cifras.", []),
    ("El Real Madrid ganó al Atlético de Madrid.", []),
    ("Los vecinos de San Pedro Sula esperan la lluvia.", []),
    ("La Unión Europea y Estados Unidos acordaron el plan.", []),
    ("El Estrecho se cruza mejor en verano.", []),
    ("La Asamblea Nacional votó la ley el martes.", []),
  ])
  func `are told in Spanish`(_ text: String, _ rows: [String]) {
    #expect(personRows(text, in: "es") == rows)
  }

  @Test(arguments: [
    (
      "استقبل وزير الداخلية التونسي، حاتم الجلاصي الرقيق، الوفد.",
      ["حاتم الجلاصي الرقيق | وزير الداخلية التونسي | TN"]
    ),
    (
      "وقعت وزيرة البحر البرتغالية، غراسا فيلارينيو، الاتفاقية.",
      ["غراسا فيلارينيو | وزيرة البحر البرتغالية | PT"]
    ),
    (
      "التقى المدير العام للأمن الوطني الموريتاني، سيدي ولد بزيد، نظيره.",
      ["سيدي ولد بزيد | المدير العام للأمن الوطني الموريتاني | MR"]
    ),
    (
      "استقبل الوزير نظيرته الإيطالية، لوريدانا فابريكوني، أمس.",
      ["لوريدانا فابريكوني | نظيرته الإيطالية | IT"]
    ),
    ("أكد وزير الخارجية ناصر بوطالب، اليوم، أهمية الاتفاق.", ["ناصر بوطالب | وزير الخارجية | -"]),
    (
      "ترأس الجانب المصري قائد حرس السواحل اللواء حسام الجماسي، مساء أمس.",
      ["حسام الجماسي | قائد حرس السواحل | EG"]
    ),
    (
      "وقع قائد القوات البحرية اللبنانية العميد الركن سمير حداد الكفوري، أمس الجمعة.",
      ["سمير حداد الكفوري | قائد القوات البحرية اللبنانية | LB"]
    ),
    ("استقبل الملك سفير الصين تشانغ مينغ، صباح اليوم.", ["تشانغ مينغ | سفير الصين | CN"]),
    ("قال كاظم العويشي إن المعبر سيفتح قريبا.", ["كاظم العويشي | - | -"]),
    ("ناصر بوطالب، وزير الخارجية المغربي، وصل أمس.", ["ناصر بوطالب | وزير الخارجية المغربي | MA"]),
    (
      "وصل المفتش العام للجمارك المغربية عبد الإله بنشقرون، مساء.",
      ["عبد الإله بنشقرون | المفتش العام للجمارك المغربية | MA"]
    ),
    (
      "حضر مدير عام وكالة مكافحة المخدرات الباكستانية عمران شاه، اللقاء.",
      ["عمران شاه | مدير عام وكالة مكافحة المخدرات الباكستانية | PK"]
    ),
    ("استقبل الرئيس المصري أحمد سالم، الوفد.", ["أحمد سالم | الرئيس المصري | EG"]),
    (
      "صرح وكيل وزارة الداخلية الكويتية فهد العتيقي، بأن الاتفاق جاهز.",
      ["فهد العتيقي | وكيل وزارة الداخلية الكويتية | KW"]
    ),
    ("ووزيرة العدل المغربية، ليلى بناني، حاضرة.", ["ليلى بناني | وزيرة العدل المغربية | MA"]),
    // No persons.
    ("بحثت الحكومة مشروع قانون جديد أمس.", []),
    ("أعلنت وزارة الداخلية عن حملة جديدة.", []),
    ("عقد مجلس الأمن جلسة حول ليبيا.", []),
    ("ارتفعت أسعار القمح في الأسواق.", []),
    ("قال مصدر مسؤول إن الأمور جيدة.", []),
    ("وقع الجانبان مذكرة تفاهم.", []),
    ("أكد الرئيس على أهمية التعاون.", []),
    ("زار الوزير مقر الوكالة الوطنية.", []),
    ("اجتمع وزراء الداخلية العرب في تونس.", []),
    ("أوضح المدير العام أن المشروع جاهز.", []),
  ])
  func `are told in Arabic`(_ text: String, _ rows: [String]) {
    #expect(personRows(text, in: "ar") == rows)
  }

  @Test func `a surname joins its full name, with its courtesy as a variant`() {
    let people = facts(
      "Le ministre malien de l'Intérieur, Bakary Togola, a signé l'accord.\nM. Togola a remercié ses hôtes.",
      in: "fr"
    ).people
    #expect(people.map(\.name) == ["Bakary Togola"])
    #expect(people.first?.lines == [1, 2])
    #expect(people.first?.variants == ["M. Togola"])
  }

  @Test func `the host's office is the country that nobody says`() {
    let people = facts(
      "Le directeur général de la sûreté nationale, Karim Bennis, a reçu à Rabat Imran Shah, inspecteur général de la police pakistanaise, en visite au Maroc.",
      headline: "Alliance Maroc-Pakistan", in: "fr"
    ).people
    #expect(people.map(\.country?.code) == ["MA", "PK"])
  }

  @Test(arguments: ["fr", "en", "es", "ar"])
  func `an office is always words of the source`(_ language: String) {
    for (text, _) in officeTexts {
      for person in facts(text, in: language).people {
        if let office = person.office { #expect(contains(text, office)) }
        #expect(contains(text, person.name))
      }
    }
  }

  private let officeTexts = [
    ("Le ministre (par intérim) de la Justice (MJ), Paul Durand (45 ans), a dit « non » à la présidente.", 0),
    ("The minister (acting) of Justice (MoJ), Paul Durand (45), head of the (new) agency (NA)", 0),
    ("El ministro (interino) de Justicia (MJ), Pablo Durán (45), jefe de la (nueva) agencia (NA)", 0),
    ("ووزير العدل (بالنيابة) للمملكة، وليد بن عمر (45)، ورئيس الوكالة", 0),
  ]

  private func contains(_ text: String, _ part: String) -> Bool {
    let whole = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= whole.count else { return false }
    return (0...whole.count - wanted.count).contains { whole[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
