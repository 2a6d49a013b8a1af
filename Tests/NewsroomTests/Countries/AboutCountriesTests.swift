import Testing

/// Each text is a whole story of a sort that no minister acts in; the row tells parties, `~` mentioned, `!` refused.
struct `Countries a story is about` {
  @Test(arguments: [
    (
      "A powerful earthquake struck eastern Turkey on Friday, killing at least 38 people, rescue workers said.\nThe tremor was felt as far away as Syria.\nGreece and Germany offered to send teams.",
      "TR ~DE ~GR ~SY"
    ),
    (
      "The former head of a savings bank went on trial in Madrid on Monday, accused of false accounting.\nThe bank was rescued with money from partners abroad, among them Portugal.",
      "ES ~PT"
    ),
    (
      "CLEVELAND, Ohio - An explosion at a metals plant injured 14 people on Monday and sent debris onto nearby roads.",
      "US"
    ),
    ("ADDISON, Ill., Feb 26 - The maker of circuit boards said it had bought a rival for 5 mln dlrs.", "US"),
    ("VANCOUVER, British Columbia, Feb 26 - The firm said it agreed to sell a unit.", "CA"),
    (
      "The number of people waiting for routine treatment on the NHS has risen to a record, figures show.",
      "GB"
    ),
    ("The Knesset voted on Tuesday night to dissolve itself after months of deadlock.", "IL"),
    (
      "Argentina won their third World Cup on Sunday after beating France on penalties in one of the greatest finals.\nThe match in Qatar ended 3-3 after extra time.",
      "AR FR ~QA"
    ),
    (
      "Customs seized a record haul of cocaine at the port of Antwerp last year.\nMost of the drugs came from Ecuador, Colombia and Panama.",
      "BE ~CO ~EC ~PA"
    ),
    (
      "Firefighters in Queensland battled fires fanned by hot winds on Saturday.\nCrews from Canada have joined the effort.",
      "AU ~CA"
    ),
    (
      "Residents of Uttar Pradesh voted on Thursday in the first phase of the election.\nA diplomat from Norway watched the count.",
      "IN ~NO"
    ),
    ("The man from Savannah, Georgia, won the Texas lottery on Friday and bought a house in Houston.", "US"),
    (
      "Brazil's central bank kept its benchmark interest rate at 10.5 percent on Wednesday.\nThe real strengthened against the U.S. dollar.",
      "BR ~US"
    ),
    ("The fair opened in Lebanon, Ohio, on Friday.\nVisitors to Lebanon bought pies and candles.", "US"),
    ("Delegates from Chad met in Paris, Texas, on Friday to talk of cattle.", "TD US"),
  ])
  func `are told in English`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "en") == row)
  }

  @Test(arguments: [
    (
      "Un puissant séisme a frappé vendredi l'est de la Turquie, faisant au moins 38 morts, selon les secours.\nLa secousse a été ressentie jusqu'en Syrie.\nLa Grèce et l'Allemagne ont proposé leur aide.",
      "TR ~DE ~GR ~SY"
    ),
    (
      "Trois personnes sont mortes mercredi dans l'incendie d'un immeuble à Lyon, ont annoncé les pompiers du Rhône.",
      "FR"
    ),
    (
      "La Première ministre a reçu lundi les syndicats à Matignon, sans annoncer de concession sur l'âge de départ.",
      "FR"
    ),
    (
      "L'Argentine a remporté dimanche la Coupe du monde en battant la France aux tirs au but.\nLa finale se jouait au Qatar.",
      "AR FR ~QA"
    ),
    (
      "Une violente tempête a privé d'électricité 40 000 foyers en Normandie, dans la nuit de mardi à mercredi.\nLa Belgique est épargnée.",
      "FR ~BE"
    ),
    ("Venise est devenue jeudi la première ville à faire payer l'entrée aux touristes d'un jour.", "IT"),
    (
      "Une femme de 46 ans comparaît depuis lundi devant la cour d'assises de Douai pour le meurtre de son mari.",
      "FR"
    ),
    (
      "Les infirmières du Québec ont entamé lundi une grève de deux jours pour réclamer de meilleurs salaires.",
      "CA"
    ),
    ("Les talibans ont fermé mardi les salons de beauté.\nLa Suisse a protesté.", "AF ~CH"),
    (
      "La région de Valence a été frappée par des inondations.\nLe gouvernement espagnol a décrété trois jours de deuil.",
      "ES"
    ),
    ("Le Parisien a publié mardi une enquête sur les notaires.", ""),
  ])
  func `are told in French`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "fr") == row)
  }

  @Test(arguments: [
    (
      "Un fuerte terremoto sacudió el viernes el este de Turquía y causó al menos 38 muertos, según los equipos de rescate.\nEl temblor se sintió en Siria.\nGrecia ofreció ayuda.",
      "TR ~GR ~SY"
    ),
    (
      "La Generalitat activó este martes el plan de emergencias por las lluvias en la provincia de Tarragona.",
      "ES"
    ),
    ("Venecia cobra desde el jueves la entrada a los turistas de un día.", "IT"),
    (
      "Boca y River empataron el domingo en la provincia de Buenos Aires ante miles de hinchas.\nEl árbitro, de Uruguay, expulsó a dos jugadores.",
      "AR ~UY"
    ),
    (
      "El Banco de la República bajó la tasa en Bogotá, y el dólar subió en Medellín.\nPerú espera.", "CO ~PE"
    ),
  ])
  func `are told in Spanish`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "es") == row)
  }

  @Test(arguments: [
    (
      "ضرب زلزال قوي شرق تركيا يوم الجمعة وأسفر عن مقتل 38 شخصا على الأقل، بحسب فرق الإنقاذ.\nوشعر سكان سوريا بالهزة.\nوعرضت اليونان المساعدة.",
      "TR ~GR ~SY"
    ),
    ("صوت الكنيست مساء الثلاثاء على حل نفسه بعد أشهر من الجمود.", "IL"),
    (
      "فازت الأرجنتين بكأس العالم يوم الأحد بعد تغلبها على فرنسا بركلات الترجيح.\nوأقيمت المباراة في قطر.",
      "AR FR ~QA"
    ),
    ("غمرت السيول أحياء في صفاقس والقيروان صباح الاثنين وتوقفت الدراسة.", "TN"),
    ("أعلن البيت الأبيض يوم الأربعاء خطة جديدة للإسكان.", "US"),
  ])
  func `are told in Arabic`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "ar") == row)
  }
}
