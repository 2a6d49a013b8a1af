import Testing

/// Each text is a whole story; the row tells parties, `~` mentioned, `!` refused.
struct `English countries` {
  @Test(arguments: [
    ("The Moroccan interior minister met his Tunisian counterpart.", "MA TN"),
    ("Pakistan’s foreign minister received the Chinese ambassador.", "CN PK"),
    ("Swiss, Jordanian police chiefs agreed to run joint investigations.", "CH JO"),
    ("Egypt and Greece agreed on a rescue line.", "EG GR"),
    ("The police chiefs of Kenya and Ethiopia signed a pact.", "ET KE"),
    ("The UK and the Netherlands signed a fishing agreement.", "GB NL"),
    ("Tokyo and Hanoi said they would train police together.", "JP VN"),
    ("The United States condemned the decision by Venezuela.", "US VE"),
    ("US officials met a delegation from Oman.", "OM US"),
    ("The Hellenic Coast Guard signed the text with the Egyptian navy.", "EG GR"),
    ("Ministers from Ghana, Nigeria, Togo and Benin signed the declaration.", "BJ GH NG TG"),
    ("The Nigerien army accused the Nigerian government.", "NE NG"),
    ("South Korean and North Korean officials met at the border.", "KP KR"),
    ("The Democratic Republic of Congo expelled the Rwandan ambassador.", "CD RW"),
    ("New Zealand’s minister signed an accord with the Fijian navy.", "FJ NZ"),
    ("The head of Jordan’s Public Security Directorate signed the agreement with Swiss police.", "CH JO"),
    ("The Spain-Morocco border post reopened, the two countries said.", "ES MA"),
    ("Franco-Italian talks ended with both countries in agreement.", "FR IT"),
    ("The Czech interior minister met Slovak police.", "CZ SK"),
    ("Turkey’s foreign minister met the Iraqi prime minister.", "IQ TR"),
    ("Chad and Sudan signed a border agreement in N'Djamena.", "SD TD"),
    // Third countries are only mentioned.
    (
      "The Polish interior minister met his Lithuanian counterpart.\nA diplomat praised the model of Finland.",
      "LT PL ~FI"
    ),
    ("Spanish police arrested three smugglers.\nThe Senegalese migrants were given blankets.", "ES ~SN"),
    (
      "Greek coastguards rescued 43 migrants, most of them Egyptians and Pakistanis, officials said.",
      "GR ~EG ~PK"
    ),
    ("Kenyan police arrested the Japanese tourist.", "KE ~JP"),
    ("The Ghanaian navy and the Togolese government agreed.\nDenmark attended as an observer.", "GH TG ~DK"),
    // What only looks like a country.
    ("Jordan Henderson scored twice and Michael Jordan applauded.", ""),
    ("Jordan was late for dinner again.", "!JO"),
    ("The Panama Papers and British Columbia were in the news.", "CA"),
    ("They ate turkey and drank from china cups.", ""),
    ("The talks were held in English and French.", ""),
    ("The note was written in Malay, Tagalog and English.", ""),
    ("The bill came to ten Egyptian pounds or four Canadian dollars.", ""),
    ("The Oslo Accords, the Geneva Conventions and the Lisbon Treaty were quoted.", ""),
    ("The Paris Agreement was signed long ago.", ""),
    ("The New England Patriots beat the Dallas Cowboys.", ""),
    ("Real Madrid drew with Manchester United.", ""),
    ("The Washington Post and the New York Times reported it.", ""),
    ("Georgia was mentioned once.", "!GE"),
    ("Georgia recalled its ambassador from Tbilisi.", "GE"),
    ("The man from Savannah, Georgia, won the prize.", "!GE"),
    ("Congo was mentioned once.", "!CG"),
    ("The Congolese minister flew home to Kinshasa.", "CD"),
    ("The article says that the Pole wrote the letter.", "!PL"),
    ("He lives on Paris Avenue, near Rome Street.", ""),
    ("Mr Mali and Mrs England opened the fair.", "!GB !ML"),
    ("Let us know what you think; it is up to US.", "US"),
    ("Ships crossed the Strait of Gibraltar and the Gulf of Guinea.", ""),
    ("The boat sank off Dakhla in Western Sahara.", ""),
    ("Robusta prices rose as Brazil and Vietnam shipped less.", "BR VN"),
  ])
  func `are told by who acts`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "en") == row)
  }
}
