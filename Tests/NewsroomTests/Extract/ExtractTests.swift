import Briefs
import Newsroom
import Testing

/// Articles of our own, in four languages and one that is none of ours, with what each line is.
struct ExtractTests {
  static let cases = [
    LineCase(
      "French, with a ticker, a date, captions and links between paragraphs", published: "2024-03-12",
      """
      . Aller au contenu
      . - 18:02Grève des bacs : la traversée reprend mercredi
      . - 17:40Le prix du riz baisse encore
      T Lomé et Accra ouvrent un poste frontière commun
      P Publié le 12/03/2024 à 08h15, mis à jour le 13/03/2024
      . Crédit photo : Agence Colibri
      B Les ministres des Transports du Togo et du Ghana ont inauguré mardi un poste frontière commun, où les camions ne s'arrêteront plus qu'une seule fois.
      . Lire aussi : Le port sec attend toujours ses grues
      B Le bâtiment, qui a coûté neuf millions d'euros, réunit les douanes, la police et les services de santé des deux pays sous un même toit.
      B Moins d'attente
      B « Un camion passait trois jours ici, il passera trois heures », a déclaré le ministre togolais devant les transporteurs venus en nombre.
      B Un premier bilan est prévu à l'automne.
      . Commentaires (4)
      . Koffi : enfin une bonne nouvelle pour les chauffeurs qui dorment dans leur cabine depuis des années !
      . © 2024 Tous droits réservés
      """),
    LineCase(
      "English, the site's name after the headline, comments longer than the story", published: "2023-11-09",
      outlet: "Harbour Post",
      """
      . Skip to main content
      . Home
      . Politics
      . Sign in
      . Oslo and Tallinn agree to share ferry inspections | Harbour Post
      T Oslo and Tallinn agree to share ferry inspections
      A By Maren Oddvik
      P Published 9 November 2023
      B OSLO - Norway and Estonia agreed on Thursday to recognise each other's ferry inspections, the two governments said in a joint statement.
      B The agreement ends a practice under which the same ship could be searched twice in two days by different officers with the same list.
      B Estonian officials said the first joint inspection would take place before Christmas.
      . Share this article
      . 3 comments
      . I have worked on these ships for thirty years and nobody ever asked us what we think about the inspections, which are a waste of everybody's time and money if you ask me.
      . The real problem is that the harbour is too small and the ferries are too large, and no agreement between ministers will ever change that simple fact of life, believe me.
      . Well said! They should come and see for themselves how it looks at five in the morning when it is raining and there are four hundred cars in the queue.
      """),
    LineCase(
      "Spanish, lists of links around a story of two paragraphs", published: "2022-10-05",
      """
      . Inicio
      . Últimas noticias
      . Sube el precio de la yerba en los mercados del norte
      . Cierran dos escuelas por la crecida del río
      T Asunción y La Paz firman un convenio contra el contrabando
      A Por Celia Benegas
      P 5 de octubre de 2022, 10:20
      B Los ministros del Interior de Paraguay y Bolivia firmaron este miércoles en Asunción un convenio para perseguir juntos el contrabando de combustible en el Chaco.
      B El texto prevé patrullas mixtas y un registro común de camiones cisterna, que entrará en funcionamiento antes de fin de año, según explicaron los ministros.
      . Te puede interesar
      . Los pescadores piden una veda más corta
      . Suscríbete a nuestro boletín
      """),
    LineCase(
      "Arabic, with its date and a share bar", published: "2021-06-14",
      """
      . الرئيسية
      . تابعونا على فيسبوك
      T مسقط والدوحة تتفقان على تدريب مشترك لخفر السواحل
      P نشر في 14 يونيو 2021
      B وقعت سلطنة عمان ودولة قطر، اليوم الاثنين في مسقط، اتفاقا يقضي بتدريب ضباط خفر السواحل في البلدين وفق برنامج مشترك يمتد ثلاث سنوات.
      B وقال وزير الداخلية العماني إن الاتفاق سيساعد على إنقاذ الصيادين في عرض البحر، مشيرا إلى أن الدورة الأولى ستبدأ في شهر سبتمبر المقبل.
      . اقرأ أيضا: سوق السمك يعود إلى العمل
      . جميع الحقوق محفوظة
      """),
    LineCase(
      "Arabic, ending in two short paragraphs", published: "2024-03-12",
      """
      . الرئيسية
      . شارك على فيسبوك
      T المغرب وإسبانيا يوقعان اتفاقا جديدا حول الهجرة
      P نشر في 12 مارس 2024
      B وقع وزير الداخلية المغربي، رشيد المنصوري، ونظيره الإسباني، خوان بيريس، يوم الثلاثاء بالرباط، اتفاقا جديدا لتعزيز التعاون بين البلدين في مجال الهجرة.
      B وقال الوزير المغربي إن الاتفاق يفتح صفحة جديدة، مشيرا إلى أن العمل المشترك أعطى نتائج ملموسة خلال السنوات الأخيرة.
      B ومن المرتقب أن تنعقد اللجنة المشتركة المقبلة بمدريد.
      B وحضر اللقاء عدد من المسؤولين الأمنيين بالبلدين.
      . اقرأ أيضا
      . أسعار الخضر ترتفع بالأسواق
      """),
    LineCase(
      "German, by shape alone",
      """
      . Startseite
      . Anmelden
      T Bern und Wien tauschen Daten über gestohlene Fahrräder
      B Die Schweiz und Österreich wollen künftig Daten über gestohlene Fahrräder austauschen, wie die beiden Innenministerien am Freitag in Wien mitteilten.
      B Bisher mussten die Behörden jede Anfrage einzeln stellen, und oft verging ein Monat, bis eine Antwort kam, sagte der zuständige Beamte.
      . Impressum
      . Datenschutz
      """),
    LineCase(
      "headlines glued in one line above the story",
      """
      . Le lac rend ses carpes    Deux ponts fermés    La neige revient en plaine    Un loup aperçu près de la gare    Le marché change de place
      T Berne et Rome renforcent leurs patrouilles communes
      B La Suisse et l'Italie vont renforcer leurs patrouilles communes le long de la frontière du Tessin, ont annoncé lundi les deux polices dans un communiqué.
      B Trente agents supplémentaires seront affectés à ces patrouilles, qui circuleront de nuit comme de jour sur les routes secondaires.
      . Cliquez ici pour lire le texte d'origine.
      """),
  ]

  @Test(arguments: cases) func `each line is found to be what it is`(_ article: LineCase) {
    let story = article.story
    #expect(String(article.marks(of: story)) == String(article.marks))
    #expect(story.published?.value == article.published.flatMap { EDTF($0) })
    if let outlet = article.outlet { #expect(story.outlet == outlet) }
  }

  static let furniture = [
    "Menu\nAccueil\nPolitique\nSuivez-nous sur Facebook\nNous utilisons des cookies pour améliorer votre visite.\n© 2024",
    "Home\nSign in\nWe use cookies to improve your experience on our website.\nAll rights reserved",
    "10:05\n-\n10:04\n-\n09:58\n", "- 20:38Un titre\n- 10:27Un autre titre sans suite\n", "", "\n\n\n", "-",
    "\u{FEFF}",
  ]

  @Test(arguments: furniture) func `a page of furniture has no story, no date and says so`(_ text: String) {
    let story = extract(Article(path: "a.txt", bytes: Array(text.utf8)), with: allLexicons)
    #expect(story.body.isEmpty)
    #expect(story.published == nil)
    #expect(story.flags.map(\.flag) == ["no-story"])
    #expect(story.lines.count == story.article.text.lines.count)
  }

  @Test func `what the sidecar knows beats what the page says`() {
    var sidecar = Sidecar()
    sidecar.published = EDTF("2020-01-02")
    sidecar.outlet = "La Vigie"
    sidecar.language = "es"
    let bytes = Array(ExtractTests.cases[0].lines.joined(separator: "\n").utf8)
    let story = extract(Article(path: "a.txt", bytes: bytes, sidecar: sidecar), with: allLexicons)
    #expect(story.published?.value == EDTF("2020-01-02"))
    #expect(story.published?.basis == .sidecar)
    #expect(story.outlet == "La Vigie")
    #expect(story.language == "es")
  }

  @Test func `a made headline stands word for word in the lede`() {
    let lede =
      "Les garde-côtes de Malte et de Tunisie ont secouru dans la nuit quarante personnes (dont douze enfants) au large de Sfax, selon un communiqué commun."
    let story = extract(Article(path: "a.txt", bytes: Array(lede.utf8)), with: allLexicons)
    #expect(story.title.basis == .made)
    #expect(story.title.line == nil)
    #expect(!story.title.text.isEmpty && lede.contains(story.title.text))
    #expect(story.body == [1])
  }

  @Test func `every rule says itself in a sentence`() {
    for rule in LineRule.allCases { #expect(rule.sentence.hasSuffix(".")) }
  }
}
