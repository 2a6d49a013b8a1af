import Testing

/// Each text is a whole story; the row tells parties, `~` mentioned, `!` refused.
struct `Spanish countries` {
  @Test(arguments: [
    ("El ministro marroquí del Interior recibió a su homóloga tunecina.", "MA TN"),
    ("Los ministros iraquíes y los diputados daneses firmaron el acuerdo.", "DK IQ"),
    ("La policía pakistaní y la gendarmería senegalesa abrieron una investigación.", "PK SN"),
    ("El presidente del Perú se reunió con la embajadora de Egipto.", "EG PE"),
    ("El procurador de Panamá y la fiscal general de Colombia firmaron el convenio.", "CO PA"),
    ("Chile y Argentina coordinarán sus policías en la frontera.", "AR CL"),
    ("España y Senegal firman la prórroga de las patrullas.", "ES SN"),
    ("El Reino Unido y los Países Bajos firman un acuerdo de pesca.", "GB NL"),
    ("Pekín y Moscú refuerzan su cooperación militar.", "CN RU"),
    ("EE UU condena la decisión de Venezuela.", "US VE"),
    ("Estados Unidos y México acuerdan un plan contra el narcotráfico.", "MX US"),
    ("La República Democrática del Congo acusa a Ruanda.", "CD RW"),
    ("El canciller uruguayo recibió al canciller paraguayo.", "PY UY"),
    ("El primer ministro holandés se reunió con la primera ministra estonia.", "EE NL"),
    ("Los gobiernos griego y chipriota firmaron el protocolo.", "CY GR"),
    ("El Gobierno de Costa Rica y la cancillería hondureña firmaron el acuerdo.", "CR HN"),
    ("Cooperación España-Marruecos: los dos países refuerzan la vigilancia.", "ES MA"),
    ("El eje Rabat-Madrid centró las conversaciones de los dos países.", "ES MA"),
    ("La cumbre hispano-marroquí reunió a ambos gobiernos.", "ES MA"),
    ("La embajadora de China en Marruecos elogió la cooperación entre Rabat y Pekín.", "CN MA"),
    ("Los ministros de Ecuador, de Bolivia, del Perú y de Chile suscribieron la declaración.", "BO CL EC PE"),
    ("El director de la Policía, de visita oficial en Togo, saludó al ministro togolés.", "TG"),
    (
      "El ministro italiano y su homólogo libio firmaron un acuerdo.\nEl texto sigue el modelo de Suecia.",
      "IT LY ~SE"
    ),
    ("La policía española detuvo a tres traficantes.\nLos migrantes senegaleses fueron atendidos.", "ES ~SN"),
    ("Desde Washington, el ministro keniano firmó el acuerdo con la delegación ugandesa.", "KE UG ~US"),
    ("El comunicado del polaco llegó tarde a la redacción del periódico.", "!PL"),
    ("El documento fue escrito por el Finlandés en una noche.", "!FI"),
    ("La reunión del consejo terminó sin acuerdo sobre el presupuesto.", ""),
    ("Los papeles de Panamá y los Papeles de Panamá son lo mismo.", ""),
    ("El texto está escrito en inglés y en francés.", ""),
    ("Costó diez libras egipcias o cuatro dólares canadienses.", ""),
    ("El concierto será en la calle de Roma y en la avenida de París.", ""),
    ("Los acuerdos de Oslo y la Convención de Ginebra fueron citados.", ""),
    ("El tratado de Lisboa y el proceso de Barcelona son antiguos.", ""),
    ("El Real Madrid ganó al Atlético de Madrid.", ""),
    ("La señora Chile y don Mali abrieron la feria.", "!CL !ML"),
    ("Georgia fue citada una vez.", "!GE"),
    ("Georgia llamó a consultas a su embajador en Tiflis.", "GE"),
    ("El Congo fue citado una vez.", "!CG"),
    ("El ministro congoleño regresó a Kinshasa.", "CD"),
    ("Washington Etcheberry Sosa ganó la carrera.", ""),
    ("Victoria y Santiago se casaron ayer.", ""),
    ("El barco cruzó el estrecho de Gibraltar y el golfo de Guinea.", ""),
    ("El naufragio ocurrió frente a Dajla, en el Sáhara Occidental.", ""),
    ("El café sube porque Brasil y Vietnam exportan menos.", "BR VN"),
  ])
  func `are told by who acts`(_ text: String, _ row: String) {
    #expect(countryRow(text, in: "es") == row)
  }
}
