import Glibc
import Support

/// A site of twenty-odd visits over which nights pass, with the hands of a desk.
final class EditedNewsroom {
  let site: ScratchSite
  /// Midnight of the night that comes next.
  private(set) var moment = 1_762_300_800  // 5 November 2025.
  /// The lexicons that the nights read with; the program's own where nil.
  var home: String?

  init() throws {
    site = try ScratchSite()
    site.write(
      "content/site.yaml",
      ScratchSite.settings
        + "guards: { shrink: 90 }\npublish: { live: { to: \"folder\", path: \"../live\" } }\n")
  }

  /// Where readers read.
  var live: String { site.around.path + "/live/current" }

  /// The night's day as feeds and notices have it.
  var day: String { day(before: 0) }

  /// The day so many nights before.
  func day(before nights: Int) -> String {
    var parts = tm()
    var seconds = time_t(moment - nights * 86400)
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  private var environment: [String: String] {
    var variables = ["SOURCE_DATE_EPOCH": String(moment + 7200)]
    if let home { variables["DATELINE_HOME"] = home }
    return variables
  }

  /// A night from its beginning to its end.
  func night() throws -> Command.Ending { try site.dateline("nightly", environment: environment) }

  /// A night that has begun.
  func beginNight() throws -> Running {
    try Command(ScratchSite.program, ["nightly"], in: site.path, environment: environment).start()
  }

  func dayPasses() { moment += 86400 }

  // MARK: What comes in

  private static let hosts = [
    ("tunisien", "Tunis"), ("vietnamien", "Hanoï"), ("chilien", "Santiago"), ("indien", "New Delhi"),
    ("sénégalais", "Dakar"), ("péruvien", "Lima"), ("finlandais", "Helsinki"), ("ghanéen", "Accra"),
    ("jordanien", "Amman"), ("letton", "Riga"), ("bolivien", "La Paz"), ("thaïlandais", "Bangkok"),
    ("cubain", "La Havane"), ("népalais", "Katmandou"), ("islandais", "Reykjavik"), ("zambien", "Lusaka"),
    ("uruguayen", "Montevideo"), ("croate", "Zagreb"), ("mongol", "Oulan-Bator"), ("kényan", "Nairobi"),
    ("portugais", "Lisbonne"), ("norvégien", "Oslo"), ("canadien", "Ottawa"), ("albanais", "Tirana"),
  ]
  private static let guests = ["grec", "japonais", "allemand", "belge", "suédois", "kényan", "autrichien"]
  private static let subjects = [
    "au sauvetage en mer", "aux faux médicaments", "aux feux de forêt", "aux câbles sous-marins",
    "au trafic de bois précieux", "à la formation des plongeurs", "à la sécurité des stades",
    "au contrôle des ports", "à la fraude bancaire", "aux passeports volés", "à la contrebande de tabac",
  ]
  private static let months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"]

  /// An article of a visit that no other one tells of.
  func receive(_ number: Int, as name: String? = nil, headline: String? = nil) {
    let (host, city) = Self.hosts[number % Self.hosts.count]
    let month = number * 5 % Self.months.count
    let day = 2 + number * 7 % 24
    let subject = Self.subjects[number % Self.subjects.count]
    let visit = Newsprint.Visit(
      codes: "", host: host, city: city, guest: Self.guests[number % Self.guests.count],
      minister: "Nadir \(surname(number))", counterpart: "Selim \(surname(number + 31))",
      when: "le \(day) \(Self.months[month]) 2025", published: "\(two(day + 1))/\(two(month + 1))/2025",
      headline: "\(city) : une visite consacrée \(subject)", subject: subject)
    site.article(name ?? "\(number).txt", Newsprint.article(about: visit, number, headline: headline))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func surname(_ number: Int) -> String {
    let first = ["Aben", "Ros", "Quin", "Mer", "Hosh", "Cast", "Vil", "Dem", "Ekun", "Oud", "Kes"]
    let last = ["kour", "marin", "tavel", "ibel", "imiya", "rovil", "arinho", "brosse", "dare"]
    return first[number % first.count] + last[number / first.count * 4 % last.count]
      + last[number % last.count]
  }

  // MARK: What the desk does

  /// The brief about an article: its path below the site, and its text.
  func brief(_ article: String) -> (path: String, text: String) {
    for (path, bytes) in site.briefs where path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("path: \"articles/\(article)\"") { return ("content/briefs/" + path, text) }
    }
    return ("", "")
  }

  /// Edits a line of a brief's front matter; adds it where it is not there.
  func set(_ key: String, _ value: String, of article: String) {
    let (path, text) = brief(article)
    var lines = text.lines
    if let place = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
      lines[place] = "\(key): \(value)"
    } else {
      lines.insert("\(key): \(value)", at: 1)
    }
    site.write(path, lines.joined(separator: "\n"))
  }

  /// Takes a line of a brief's front matter away.
  func drop(_ key: String, of article: String) {
    let (path, text) = brief(article)
    site.write(
      path, text.lines.filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n"))
  }

  func event(of article: String) -> String {
    brief(article).text.components(between: "\nevent: \"", and: "\"").first ?? ""
  }

  /// A program's home whose French lexicon lacks the rows of a country.
  func homeWithout(_ code: String) -> String {
    let source = ScratchSite.clone + "/Sources/Newsroom/Lexicons/Data"
    for (path, bytes) in Snapshot(of: source).files() {
      var bytes = bytes
      if path == "fr/countries.tsv" {
        bytes = Array(
          String(decoding: bytes, as: UTF8.self).lines
            .filter { !$0.hasPrefix(code + "\t") }.joined(separator: "\n").utf8)
      }
      site.around.write("home/Lexicons/" + path, bytes)
    }
    return site.around.path + "/home"
  }
}
