import Briefs
import Newsroom
import Testing

/// Each text is a whole story; each row is an organisation: name | acronym.
struct `Organisations` {
  @Test(arguments: [
    (
      "fr", "La Direction générale de la Sûreté nationale (DGSN) a ouvert une école.",
      ["Direction générale de la Sûreté nationale | DGSN"]
    ),
    (
      "fr", "L'Office régional des Forêts du Sud (ORFS) recrute.",
      ["Office régional des Forêts du Sud | ORFS"]
    ),
    (
      "fr", "L'ONU et Interpol ont salué l'accord ; les Nations unies enverront un observateur.",
      ["Nations unies | ONU", "Interpol | -"]
    ),
    (
      "fr", "Le pôle DGSN-DGST a publié un communiqué.",
      [
        "DGSN | -", "DGST | -",
      ]
    ),
    // No word that does not stand in the story.
    ("fr", "Le FMI et l'OMS suivent le dossier.", ["FMI | -", "OMS | -"]),
    ("en", "Frontex, the EU border agency, sent a plane.", ["Frontex | -", "EU | -"]),
    ("es", "La ONU y la OIM enviaron observadores.", ["ONU | -", "OIM | -"]),
    ("fr", "Un homme (MA) a été vu. Le prix (TTC) monte.", []),
    (
      "en", "The Public Security Directorate (PSD) and the United Nations agreed.",
      ["Public Security Directorate | PSD", "United Nations | -"]
    ),
    (
      "en", "The North Sea Harbour Board (NSHB) met. The NSHB will meet again.",
      ["North Sea Harbour Board | NSHB"]
    ),
    ("en", "They told us who will go (OK).", []),
    (
      "es", "La Organización de los Estados Americanos (OEA) y la Guardia Civil colaboran.",
      ["Organización de los Estados Americanos | OEA", "Guardia Civil | -"]
    ),
    (
      "es", "El Instituto Nacional de Puertos (INP) abrió la oficina.",
      ["Instituto Nacional de Puertos | INP"]
    ),
    ("ar", "أشادت الأمم المتحدة والإنتربول بالاتفاق.", ["الأمم المتحدة | -", "الإنتربول | -"]),
    ("ar", "واجتمع مجلس الأمن الدولي أمس.", ["مجلس الأمن الدولي | -"]),
  ])
  func `are told with their acronyms`(_ language: String, _ text: String, _ rows: [String]) {
    let told = facts(text, in: language).organisations.map { "\($0.name) | \($0.acronym ?? "-")" }
    #expect(told == rows)
  }
}
