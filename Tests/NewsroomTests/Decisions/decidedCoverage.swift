import Briefs

@testable import Newsroom

/// Invented articles that decisions are tried on: paths and texts.
enum DecidedArticles {
  /// A visit in French: the headline in line 3, the day of publication in line 4, the lede in line 5.
  static let french = """
    - 18:40 Météo : averses attendues sur les reliefs
    Suivez-nous sur Facebook
    Tunis et Athènes s'accordent sur le sauvetage en mer
    Publié le 05/03/2025 à 18h15
    Le ministre tunisien de l'Intérieur, Nadir Abenkour, a reçu, mardi à Tunis, son homologue grec, Selim Sarkomaa, pour des \
    entretiens consacrés au sauvetage en mer. Les deux responsables ont décidé d'ouvrir une ligne directe entre leurs centres.
    « Rien ne remplace la confiance de ceux qui travaillent des deux côtés », a déclaré Nadir Abenkour à l'issue de la rencontre, \
    en rendant hommage aux équipes engagées sur le terrain.
    Le mémorandum signé à cette occasion prévoit la formation de quarante officiers par an, répartis en trois promotions, dont la \
    première entrera à l'école avant la fin du trimestre.
    Un comité mixte se réunira chaque semestre, à tour de rôle dans les deux capitales, et rendra public un bilan des opérations.
    Commentaires (0)
    Lire aussi : Le pont suspendu fermé deux nuits pour travaux
    © Le Sémaphore du Matin - Tous droits réservés

    """

  /// A visit in Arabic: the headline in line 1, the lede in line 2.
  static let arabic = """
    لقاء أمني في الرباط
    استقبل المدير العام للأمن الوطني المغربي، عبد اللطيف بنسالم، يوم الأربعاء بالرباط، نظيره السعودي فهد الشمراني، في لقاء خُصص \
    لبحث سبل تعزيز التعاون الأمني بين البلدين.
    وأكد عبد اللطيف بنسالم أن المغرب يولي أهمية كبيرة لتبادل الخبرات مع المملكة العربية السعودية في مجال مكافحة الجريمة.
    تابعونا على فيسبوك

    """

  /// A drill in English, told of Kenya and Ethiopia.
  static let english = """
    Ministers open a joint post at Moyale
    3 May 2024
    Kenyan Interior Minister Dalia Quintavel and her Ethiopian counterpart, Paulo Rosmarin, opened a joint border post at Moyale on \
    Friday. The two ministers said that officers of both countries would work there side by side, day and night.
    "Nothing replaces the trust of those who work on both sides," said Quintavel, who thanked the teams on the ground. Poland sent \
    an observer to the ceremony.
    The memorandum provides for the training of forty officers a year, in three courses, of which the first begins before the end \
    of the quarter.
    Follow us on Facebook

    """

  static let paths = ["articles/2024/en.txt", "articles/ar.txt", "articles/fr.txt"]

  static var all: [Article] {
    zip(paths, [english, arabic, french]).map { Article(path: $0, bytes: Array($1.utf8)) }
  }

  static let who = #"by: "A. Benali", date: "2026-11-26", reason: "so it is""#
}

/// What a folder tells under decisions, one a line without author, day and reason. The decisions must be sound.
func decided(
  _ decisions: [String], on articles: [Article] = DecidedArticles.all, addresses: [String: Source] = [:]
) -> Coverage {
  let text = decisions.map { "- { \($0), \(DecidedArticles.who) }\n" }.joined()
  let (overrides, problems) = Overrides.read(Array(text.utf8), path: "content/overrides.yaml")
  precondition(overrides != nil, "\(problems)")
  return coverage(
    of: articles, known: [:], decisions: DeskDecisions(overrides ?? Overrides(), addresses: addresses),
    by: CopyDesk(allLexicons))
}

extension Coverage {
  /// The facts of an article.
  func facts(_ path: String) -> Facts? {
    events.lazy.flatMap(\.accounts).first { $0.story.article.path == path }
  }

  /// The brief that would be written about an article.
  func brief(_ path: String) -> Brief? {
    for event in events {
      for account in event.accounts where account.story.article.path == path {
        return draft(account, of: event)
      }
    }
    return nil
  }

  /// What is said of the decisions: line and words.
  var said: [String] { decided.sorted().map { "\($0.line ?? 0) \($0.severity.rawValue): \($0.what)" } }
}
