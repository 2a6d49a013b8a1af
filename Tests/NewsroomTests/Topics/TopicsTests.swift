import Briefs
import Newsroom
import Testing

struct `Topics` {
  @Test(arguments: [
    ("fr", "La police a saisi de la cocaïne et du cannabis : le trafic de drogue recule.", "medtop:20000096"),
    ("fr", "Les secours en mer ont mené le sauvetage, la protection civile a aidé.", "medtop:20000168"),
    (
      "fr", "Les électeurs ont voté : le scrutin et l'élection se sont déroulés dans le calme.",
      "medtop:20000574"
    ),
    (
      "en", "Ransomware and phishing: a cyberattack hit the hospital, said the cybersecurity agency.",
      "medtop:20000086"
    ),
    ("en", "The wildfire spread; forest fires burned all night.", "medtop:20001202"),
    (
      "en", "The goalkeeper saved a penalty and the striker won the match in the premier league.",
      "medtop:20001065"
    ),
    ("es", "La trata de personas y el tráfico de migrantes unen a las policías.", "medtop:20001283"),
    ("es", "El terremoto dejó escombros; hubo una réplica del sismo.", "medtop:20000153"),
    ("ar", "مكافحة الإرهاب والتطرف: ضبط خلية إرهابية تابعة لداعش.", "medtop:20000103"),
    ("ar", "ضبطت الشرطة المخدرات والكوكايين والحشيش.", "medtop:20000096"),
  ])
  func `the first is what the story is about`(_ language: String, _ text: String, _ topic: String) {
    #expect(facts(text, in: language).topics.first == topic)
  }

  @Test func `there are four at most, and none for a story that tells none`() {
    let all =
      "Election, earthquake, football match in the premier league, cocaine and heroin, ransomware and hackers, wildfire and forest fire."
    #expect(facts(all, in: "en").topics.count == 4)
    #expect(facts("The cat slept on the warm stone all day.", in: "en").topics.isEmpty)
  }
}
