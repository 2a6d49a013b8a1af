/// Invented articles, as a scraper leaves them.
enum Newsprint {
  /// A visit that no other one can be taken for.
  struct Visit {
    var codes: String
    var host: String
    var city: String
    var guest: String
    var minister: String
    var counterpart: String
    var when: String
    var published: String
    var headline: String
    var subject: String
  }

  static let visits = [
    Visit(
      codes: "GR TN", host: "tunisien", city: "Tunis", guest: "grec", minister: "Nadir Abenkour",
      counterpart: "Selim Sarkomaa", when: "mardi 4 mars 2025", published: "05/03/2025",
      headline: "Tunis et Athènes s'accordent sur le sauvetage en mer", subject: "au sauvetage en mer"),
    Visit(
      codes: "JO KE", host: "kényan", city: "Nairobi", guest: "jordanien", minister: "Paulo Rosmarin",
      counterpart: "Dalia Quintavel", when: "jeudi 9 mai 2024", published: "10/05/2024",
      headline: "Nairobi forme des plongeurs avec Amman", subject: "à la formation des plongeurs"),
    Visit(
      codes: "JP VN", host: "vietnamien", city: "Hanoï", guest: "japonais", minister: "Ilaria Meribel",
      counterpart: "Hiroko Hoshimiya", when: "lundi 13 novembre 2023", published: "14/11/2023",
      headline: "Faux médicaments : Hanoï et Tokyo ouvrent un laboratoire", subject: "aux faux médicaments"),
    Visit(
      codes: "CL PT", host: "chilien", city: "Santiago", guest: "portugais", minister: "Beatriz Castrovil",
      counterpart: "Tomasz Vilarinho", when: "vendredi 21 juin 2024", published: "22/06/2024",
      headline: "Incendies de forêt : Santiago et Lisbonne partagent leurs avions",
      subject: "aux feux de forêt"),
    Visit(
      codes: "FR IN", host: "indien", city: "New Delhi", guest: "français", minister: "Farida Ekundare",
      counterpart: "Gaspard Dembrosse", when: "mercredi 15 janvier 2025", published: "16/01/2025",
      headline: "New Delhi et Paris veillent sur les câbles sous-marins", subject: "aux câbles sous-marins"),
    Visit(
      codes: "DE SN", host: "sénégalais", city: "Dakar", guest: "allemand", minister: "Karim Oudghour",
      counterpart: "Jonas Kestrel", when: "mardi 8 octobre 2024", published: "09/10/2024",
      headline: "Dakar et Berlin traquent le bois volé", subject: "au trafic de bois précieux"),
  ]

  /// The text of a visit's article: 14 lines, the headline in line 5, the lede in line 7.
  static func article(_ number: Int, headline: String? = nil) -> String {
    article(about: visits[number % visits.count], number, headline: headline)
  }

  /// The same about another visit.
  static func article(about visit: Visit, _ number: Int, headline: String? = nil) -> String {
    """
    - 18:40 Météo : averses attendues sur les reliefs
    - 17:05Handball : la sélection s'incline en fin de match
    - 16:20 Le vieux phare rouvre ses portes aux visiteurs
    Suivez-nous sur Facebook
    \(headline ?? visit.headline)
    Publié le \(visit.published) à 18h15
    Le ministre \(visit.host) de l'Intérieur, \(visit.minister), a reçu, \(visit.when) à \(visit.city), son homologue \
    \(visit.guest), \(visit.counterpart), pour des entretiens consacrés \(visit.subject). Les deux responsables ont décidé \
    d'ouvrir une ligne directe entre leurs centres de coordination, tenue jour et nuit.
    « Rien ne remplace la confiance de ceux qui travaillent des deux côtés », a déclaré \(visit.minister) à l'issue de la \
    rencontre, en rendant hommage aux équipes engagées sur le terrain.
    Le mémorandum signé à cette occasion prévoit la formation de \(40 + number) officiers par an, répartis en trois \
    promotions, dont la première entrera à l'école avant la fin du trimestre.
    Un comité mixte se réunira chaque semestre, à tour de rôle dans les deux capitales, et rendra public un bilan des \
    opérations, a précisé le porte-parole.
    Commentaires (0)
    Lire aussi : Le pont suspendu fermé deux nuits pour travaux
    © Le Sémaphore du Matin - Tous droits réservés

    """
  }

  /// A page without a story.
  static let furniture = """
    Accueil | Politique | Économie | Société | Sports
    - 18:40 Météo : averses attendues sur les reliefs
    - 17:05Handball : la sélection s'incline en fin de match
    Suivez-nous sur Facebook
    Partager sur WhatsApp
    Commentaires (0)
    Abonnez-vous à notre lettre quotidienne
    © Le Sémaphore du Matin - Tous droits réservés

    """
}
