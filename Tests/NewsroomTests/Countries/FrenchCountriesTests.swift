import Briefs
import Newsroom
import Testing

/// Each text is a whole story; the row tells parties, `~` mentioned, `!` refused.
struct `French countries` {
  @Test(arguments: [
    ("Alger convoque l'ambassadeur de France.", "DZ FR"),
    ("La ministre tunisienne Leila Ben Salem a rencontré la ministre marocaine.", "MA TN"),
    (
      "Le Maroc et l'Espagne ont signé un accord.\nDes migrants maliens, guinéens et ivoiriens ont été secourus.",
      "ES MA ~CI ~GN ~ML"
    ),
    ("La police belge a secouru des migrants maliens, guinéens et ivoiriens.", "BE ~CI ~GN ~ML"),
    ("Le roi sera reçu par le ministre portugais au palais de Belém.", "PT"),
    // Names, demonyms in all genders and numbers, capitals.
    ("Le ministre marocain de l'Intérieur a reçu son homologue tunisienne.", "MA TN"),
    ("Les ministres marocains et les ministres mauritaniennes ont signé un accord.", "MA MR"),
    ("La police pakistanaise et la gendarmerie sénégalaise ont lancé une enquête commune.", "PK SN"),
    ("Le président du Pérou a rencontré l'ambassadeur d'Égypte.", "EG PE"),
    ("Le Royaume-Uni et les Pays-Bas signent un accord de pêche.", "GB NL"),
    ("Pékin et Moscou renforcent leur coopération militaire.", "CN RU"),
    ("L’Algérie condamne la décision prise par le Mali.", "DZ ML"),
    ("Les gouvernements belge et luxembourgeois ont signé une convention.", "BE LU"),
    ("Le chef de la diplomatie émiratie s'est entretenu avec la ministre kényane.", "AE KE"),
    ("La République démocratique du Congo accuse le Rwanda.", "CD RW"),
    ("Le ministre du Niger et la délégation nigériane ont signé le traité.", "NE NG"),
    ("La Guinée-Bissau et la Guinée équatoriale ont signé un accord.", "GQ GW"),
    // Compounds.
    ("Coopération Maroc-Espagne : les deux pays renforcent leurs patrouilles.", "ES MA"),
    ("L'axe Rabat-Madrid a été au centre des entretiens entre les deux pays.", "ES MA"),
    ("Le sommet franco-italien a réuni les deux gouvernements.", "FR IT"),
    (
      "La commission algéro-tunisienne des douanes s'est réunie : les deux pays veulent un poste commun.",
      "DZ TN"
    ),
    // Offices.
    ("L'ambassadrice de Chine au Maroc a salué la coopération entre Rabat et Pékin.", "CN MA"),
    ("Le directeur de la police des Pays-Bas a visité le laboratoire de la police grecque.", "GR NL"),
    (
      "Les ministres du Maroc, de l'Espagne, du Portugal et de la France ont signé une déclaration.",
      "ES FR MA PT"
    ),
    (
      "Le directeur général de la police, en visite de travail au Togo, a rencontré le ministre togolais.",
      "TG"
    ),
    // Third countries are only mentioned.
    (
      "Le ministre italien et son homologue libyen ont signé un accord.\nL'accord suit le modèle de celui de la Suède.",
      "IT LY ~SE"
    ),
    ("La police espagnole a arrêté trois passeurs.\nLes migrants sénégalais ont été soignés.", "ES ~SN"),
    ("Le ministre turc a reçu son homologue grec.\nLe touriste japonais présent n'a rien vu.", "GR TR ~JP"),
    ("Depuis Washington, le ministre kényan a signé l'accord avec la délégation ougandaise.", "KE UG ~US"),
    // A demonym alone is no country.
    ("La réunion a porté sur la pêche, selon un communiqué du Polonais.", "!PL"),
    ("Le procès reprendra jeudi, a écrit le Finlandais dans une lettre.", "!FI"),
    ("La Pologne a rappelé son ambassadeur.\nLe Polonais a quitté la ville.", "PL"),
    // What only looks like a country.
    ("La réunion du conseil s'est tenue dans la salle des fêtes.", ""),
    ("Réunion du conseil municipal : le budget est adopté.", ""),
    ("Le Maroc progresse en maîtrise de l'anglais, et les cours en espagnol restent rares.", "MA"),
    ("Le prix est de dix livres égyptiennes ou de deux dollars canadiens.", ""),
    ("Le concert aura lieu rue de Rome et place d'Italie.", "!IT"),
    ("Les accords d'Oslo et la convention de Genève ont été cités par l'orateur.", ""),
    ("Le traité de Lisbonne et le processus de Barcelone sont anciens.", ""),
    ("Mme Mali a ouvert la séance et M. Chili l'a close.", "!CL !ML"),
    ("L'affaire des Panama Papers a ému l'opinion.", ""),
    ("Le Paris Saint-Germain a battu le Real Madrid.", ""),
    ("Le vin de Saint-Martin-la-Plaine a été primé.", ""),
    ("Dominique de Villepin et Maurice Lévy ont dîné ensemble.", ""),
    ("La société Alpha SA a publié ses comptes.", ""),
    ("Le naufrage s'est produit au large de Dakhla.", ""),
    ("Un navire a traversé le golfe de Guinée et le détroit de Gibraltar.", ""),
    ("La Géorgie a été citée une fois.", "!GE"),
    ("La Géorgie a rappelé son ambassadeur à Tbilissi.", "GE"),
    ("Le Congo a été cité une fois.", "!CG"),
    ("Kinshasa a protesté.\nLe ministre congolais a signé le texte.", "CD"),
    ("L'île Maurice et La Réunion ont signé un accord.", "MU RE"),
    ("Les cours du café montent, le Brésil et le Vietnam exportent moins.", "BR VN"),
  ])
  func `are told by who acts`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "fr") == row)
  }

  @Test func `a headline counts like the lede`() {
    let told = facts(
      "Les discussions ont porté sur la sécurité.", headline: "Alliance Maroc-Pakistan", in: "fr")
    #expect(told.countries.map(\.code.code) == ["MA", "PK"])
    #expect(told.countries.allSatisfy { $0.lines == [1] })
  }

  @Test func `a refused country says why`() {
    let told = facts("La réunion a porté sur la pêche, selon un communiqué du Polonais.", in: "fr")
    #expect(told.countries.first?.reason.contains("(lone-demonym)") == true)
  }
}
