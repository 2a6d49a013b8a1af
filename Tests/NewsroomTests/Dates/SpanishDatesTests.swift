import Testing

@Suite struct SpanishDatesTests {
  @Test(arguments: [
    DateCase("del 24 al 27 de noviembre de 2024", "24 al 27 de noviembre de 2024 = 2024-11-24/2024-11-27"),
    DateCase("3 de mayo de 2024", "3 de mayo de 2024 = 2024-05-03"),
    DateCase("3 de mayo del 2024", "3 de mayo del 2024 = 2024-05-03"),
    DateCase("el 3 de mayo del año 2024", "3 de mayo del año 2024 = 2024-05-03"),
    DateCase("los días 3 y 4 de mayo", "3 y 4 de mayo = XXXX-05-03/XXXX-05-04"),
    DateCase("los días 3, 4 y 5 de mayo", "3, 4 y 5 de mayo = XXXX-05-03/XXXX-05-05"),
    DateCase("el 3 y el 6 de mayo de 2024", "3 = 2024-05-03", "6 de mayo de 2024 = 2024-05-06"),
    DateCase("el jueves 16 de junio de 2022", "jueves 16 de junio de 2022 = 2022-06-16"),
    DateCase("jueves, 16 de junio de 2022", "jueves, 16 de junio de 2022 = 2022-06-16"),
    DateCase(
      "el jueves y viernes 16 y 17 de junio", "jueves y viernes 16 y 17 de junio = XXXX-06-16/XXXX-06-17"),
    DateCase("junio 16 de 2022", "junio 16 de 2022 = 2022-06-16"),
    DateCase("Junio 16, 2022", "Junio 16, 2022 = 2022-06-16"),
    DateCase("mayo de 2024", "mayo de 2024 = 2024-05"),
    DateCase("en mayo 2024", "mayo 2024 = 2024-05"),
    DateCase("Mayo de 2024.", "Mayo de 2024 = 2024-05"),
    DateCase("en 2019", "2019 = 2019"),
    DateCase("desde 2011", "2011 = 2011"),
    DateCase("el año 2019", "2019 = 2019"),
    DateCase("de 2019 a 2022", "2019 a 2022 = 2019/2022"),
    DateCase("entre 2019 y 2022", "2019 y 2022 = 2019/2022"),
    DateCase(
      "del 28 de febrero al 3 de marzo de 2024", "28 de febrero al 3 de marzo de 2024 = 2024-02-28/2024-03-03"
    ),
    DateCase(
      "desde el 28 de mayo hasta el 2 de junio", "28 de mayo hasta el 2 de junio = XXXX-05-28/XXXX-06-02"),
    DateCase("entre el 3 y el 6 de mayo", "3 y el 6 de mayo = XXXX-05-03/XXXX-05-06"),
    DateCase("18/06/2022", "18/06/2022 = 2022-06-18"),
    DateCase("05/06/2022", "05/06/2022 = 2022-06-05"),
    DateCase("18-06-2022", "18-06-2022 = 2022-06-18"),
    DateCase("18.06.2022", "18.06.2022 = 2022-06-18"),
    DateCase("el 18/06 en Madrid", "18/06 = XXXX-06-18"),
    DateCase("2022-06-18", "2022-06-18 = 2022-06-18"),
    DateCase("16-jun-2022", "16-jun-2022 = 2022-06-16"),
    DateCase("16/jun/2022", "16/jun/2022 = 2022-06-16"),
    DateCase("16 jun. 2022", "16 jun. 2022 = 2022-06-16"),
    DateCase("5 mar 2022", "5 mar 2022 = 2022-03-05"),
    DateCase("5 MAY 2022", "5 MAY 2022 = 2022-05-05"),
    DateCase("el 1º de mayo", "1º de mayo = XXXX-05-01"),
    DateCase("el 1.º de mayo de 2020", "1.º de mayo de 2020 = 2020-05-01"),
    DateCase("el 1° de mayo", "1° de mayo = XXXX-05-01"),
    DateCase("primero de mayo", "primero de mayo = XXXX-05-01"),
    DateCase("el dos de mayo de 1808", "dos de mayo de 1808 = 1808-05-02"),
    DateCase("veintiuno de septiembre", "veintiuno de septiembre = XXXX-09-21"),
    DateCase("el 5 de setiembre", "5 de setiembre = XXXX-09-05"),
    DateCase("el lunes", "lunes = monday"),
    DateCase("El miércoles, en Rabat", "miércoles = wednesday"),
    DateCase("el pasado martes", "pasado martes = tuesday"),
    DateCase("el martes pasado", "martes pasado = tuesday"),
    DateCase("el próximo sábado", "próximo sábado = saturday"),
    DateCase("el lunes que viene", "lunes que viene = monday"),
    DateCase("el pasado 3 de mayo", "3 de mayo = XXXX-05-03"),
    DateCase("ayer", "ayer = ?"),
    DateCase("anteayer", "anteayer = ?"),
    DateCase("ayer lunes", "ayer lunes = monday"),
    DateCase("hoy", "hoy = ?"),
    DateCase("llegará mañana a Madrid", "mañana = ?"),
    DateCase("pasado mañana", "pasado mañana = ?"),
    DateCase("a mediados de mayo", "mayo = XXXX-05"),
    DateCase("a finales de mayo de 2023", "mayo de 2023 = 2023-05"),
    DateCase("de junio a septiembre de 2022", "junio a septiembre de 2022 = 2022-06/2022-09"),
    DateCase(
      "del 30 de diciembre al 2 de enero de 2024",
      "30 de diciembre al 2 de enero de 2024 = 2023-12-30/2024-01-02"),
    DateCase("lunes y martes", "lunes y martes = monday"),
    DateCase("la víspera", "la víspera = ?"),
    DateCase("MADRID, 16 de junio (Agencia) -", "16 de junio = XXXX-06-16"),
    DateCase("24-27 de noviembre de 2025", "24-27 de noviembre de 2025 = 2025-11-24/2025-11-27"),
    DateCase("(@alguien) May 5, 2022", "May 5, 2022 = 2022-05-05"),
    DateCase("Domingo 5 de mayo", "Domingo 5 de mayo = XXXX-05-05"),
  ])
  func `Spanish dates are read as they are written`(_ example: DateCase) { example.check("es") }

  @Test(arguments: [
    "24/7", "ganó 5-1", "resolución 2254/2015", "Mundial 2030", "el mar", "3 de cada 4", "por la mañana",
    "Plácido Domingo",
    "Santo Domingo", "cada lunes", "los lunes", "todos los martes", "Viernes Santo", "uno de los dos",
    "la Ley 12-05-2020",
    "n.º 12/2023", "la clínica Mayo", "31 de abril", "30 de febrero de 2024", "entre 10 y 30 años",
    "16 y 17 personas",
    "a las 10:30", "2,5 millones", "192.168.1.1", "en 2000 viviendas", "2023-2024", "91 123 45 67", "may",
    "1/2", "12.05",
    "de 16 a 20 horas", "20 de los 30", "el 3 de los 4", "45-16 de junio", "1 000 000",
  ])
  func `what only looks like a Spanish date is none`(_ line: String) {
    #expect(DateCase.read(line, "es") == [])
  }
}
