import Glibc
import Support
import Testing

/// What one night should tell readers.
struct Expected {
  /// Articles whose events they should see for the first time.
  var new: Set<String> = []
  /// Articles that are corrected: the article, and what the id of the correction ends in.
  var corrected: [(article: String, mark: String)] = []
  var withdrawn: [String] = []
}

/// Nights that pass over a newsroom, and what its readers know.
struct Nights {
  struct Told: Equatable {
    var events = 0
    var corrections = 0
    var withdrawals = 0
  }

  let room: EditedNewsroom
  var reader = ModelReader(of: "https://digest.example/")
  var told = Told()
  var news: [ModelReader.News] = []
  /// The events that were told, in each feed.
  var known: [String: Set<String>] = [:]
  private var former = ""

  init() throws {
    room = try EditedNewsroom()
    room.home = room.homeWithout("KE")
  }

  /// What happens before a night, the night, and what readers saw of it.
  mutating func pass(_ number: Int) throws {
    room.dayPasses()
    var expected = Expected()
    func receive(_ numbers: Int...) {
      for number in numbers {
        room.receive(number)
        expected.new.insert("\(number).txt")
      }
    }
    func correct(_ article: String, _ number: Int = 1) {
      let standing = room.brief(article).text.components(between: "\ncorrections: [", and: "]\n").first
      let before = standing.map { $0 + ", " } ?? ""
      room.set(
        "corrections", "[\(before){ date: \"\(room.day)\", note: \"Erratum \(number) du jour.\" }]",
        of: article)
      room.set("status", "\"corrected\"", of: article)
      expected.corrected.append((article, "correction-\(number)"))
    }
    func withdraw(_ article: String) {
      room.set("withdrawal", "{ date: \"\(room.day)\", note: \"La source s'est rétractée.\" }", of: article)
      room.set("status", "\"withdrawn\"", of: article)
      expected.withdrawn.append(article)
    }
    switch number {
    case 1: for article in 0..<12 { receive(article) }
    case 3: receive(12, 13)
    case 4: room.set("title", "\"Un tout autre titre, de la main du secrétariat\"", of: "0.txt")
    case 5: correct("1.txt")
    case 6: room.set("people", "[]", of: "2.txt")
    case 7: room.receive(2, as: "2b.txt", headline: "Une ligne directe entre les deux centres")
    case 8: withdraw("3.txt")
    case 9, 10: break
    case 11:
      room.drop("withdrawal", of: "3.txt")
      room.set("status", "\"published\"", of: "3.txt")
    case 12:
      former = room.event(of: "5.txt")
      room.set("event", "\"\(room.event(of: "6.txt"))\"", of: "5.txt")
    case 13:
      room.set("event", "\"\(former)\"", of: "5.txt")
    case 14:
      room.set("event", "\"\(room.event(of: "12.txt"))\"", of: "13.txt")
    case 15:
      correct("1.txt", 2)
      receive(14)
    case 16: receive(15, 16)
    case 18:
      withdraw("3.txt")
      // What was one event is two, and the second is none that there ever was.
      room.set("event", "\"autre-visite\"", of: "13.txt")
      expected.new.insert("13.txt")
    case 19:
      receive(17)
      correct("5.txt")
    case 20: receive(18)
    case 21:
      #expect(!reader.feeds.contains("countries/ke/feed.atom"))
      room.home = nil
    case 23:
      room.set("event", "\"\(room.event(of: "8.txt"))\"", of: "7.txt")
      room.set("title", "\"Rebaptisé & <b>réuni</b>\"", of: "7.txt")
      room.set("title", "\"Le même, vu d'ailleurs\"", of: "8.txt")
    case 24:
      for article in 0..<8 {
        room.site.write("content/articles/\(article).txt.yaml", "outlet: \"La Vigie\"\n")
      }
    case 25: receive(19)
    case 26:
      correct("9.txt", 1)
      correct("9.txt", 2)
    case 27:
      correct("10.txt")
      withdraw("10.txt")
    case 28: room.site.around.removeAll("site/.dateline")
    case 30: receive(20)
    default: break
    }
    switch number {
    case 9: try fail()
    case 10:
      // What could not be sent yesterday.
      receive(21)
      expected.corrected.append(("4.txt", "correction-1"))
      try finish(number, expected)
    case 16:
      try kill()
      try finish(number, expected)
    case 19:
      // A kill between the sending and the keeping: the readers have the edition, and we do not know it.
      let kept = room.site.text("content/briefs/editions.tsv")
      try finish(number, expected)
      room.site.write("content/briefs/editions.tsv", kept ?? "")
    case 2, 17, 22, 28, 29:
      let before = (Snapshot(of: room.live), room.site.text("content/briefs/editions.tsv"))
      try finish(number, expected)
      #expect(before.0.changes(to: Snapshot(of: room.live)) == [], "night \(number)")
      #expect(before.1 == room.site.text("content/briefs/editions.tsv"), "night \(number)")
    default: try finish(number, expected)
    }
  }

  /// A night whose target is away: nothing is recorded, readers see nothing.
  private mutating func fail() throws {
    room.receive(21)
    room.set("corrections", "[{ date: \"\(room.day)\", note: \"Erratum.\" }]", of: "4.txt")
    room.set("status", "\"corrected\"", of: "4.txt")
    let kept = room.site.text("content/briefs/editions.tsv")
    let around = room.site.around
    #expect(rename(around.path + "/live", around.path + "/away") == 0)
    around.write("live", "somebody's file")
    #expect(try room.night().code == 4)
    #expect(room.site.text("content/briefs/editions.tsv") == kept)
    around.removeAll("live")
    #expect(rename(around.path + "/away", around.path + "/live") == 0)
    #expect(reader.poll(room.live) == ModelReader.News())
  }

  /// Nights that are killed at some moment; a reader polls after each.
  private mutating func kill() throws {
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<5 {
      let run = try room.beginNight()
      usleep(UInt32.random(in: 200_000...2_500_000, using: &generator))
      run.kill()
      _ = run.wait()
      news.append(reader.poll(room.live))
      room.dayPasses()
    }
  }
}
