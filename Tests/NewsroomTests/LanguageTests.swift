import Briefs
import Newsroom
import Testing

/// The language of a text or of a piece of one.
struct LanguageTests {
  static let texts: [(String, String)] = [
    ("fr", "Le ministre a reçu son homologue dans la matinée, et ils ont parlé de la pêche."),
    ("en", "The minister received his counterpart in the morning, and they talked about the fishing."),
    ("es", "El ministro recibió a su homólogo por la mañana, y hablaron de la pesca en el río."),
    ("ar", "استقبل الوزير نظيره في الصباح، وتحدث معه عن الصيد في البحر الذي يقع على الحدود"),
    ("de", "Der Minister hat seinen Kollegen am Morgen empfangen, und sie sprachen über die Fischerei."),
    ("pt", "O ministro recebeu o seu homólogo pela manhã, e eles não falaram sobre a pesca em alto mar."),
    (
      "it", "Il ministro ha ricevuto il suo omologo nella mattina, e hanno parlato della pesca con gli altri."
    ),
    ("nl", "De minister heeft zijn collega in de ochtend ontvangen, en zij spraken over de visserij."),
    ("pl", "Minister przyjął swojego kolegę rano i rozmawiali o tym, jak się zmieniło rybołówstwo na morzu."),
    ("und", "Rabat Madrid Lisbonne"), ("und", ""), ("und", "12 345 678"),
  ]

  @Test(arguments: texts) func `a language is known by its little words`(_ code: String, _ text: String) {
    let bytes = Array(text.utf8)
    #expect(language(of: words(in: bytes, 0..<bytes.count), with: allLexicons) == code)
  }
}
