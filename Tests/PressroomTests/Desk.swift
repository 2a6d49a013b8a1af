import Briefs
import Testing

@testable import Pressroom

/// Hands of a desk over a few briefs, and the editions that they make.
struct Desk {
  var editions = Editions()
  var accounts: [Account]
  var day = Day(2026, 11, 1)!

  init(_ count: Int = 4) {
    accounts = (0..<count).map { Desk.account($0) }
  }

  static func account(_ number: Int, parties: [String] = ["MA", "PT"]) -> Account {
    SmallDigest.account(
      "brief-\(number)", "Title \(number)", "en", "event-\(number)", happened: "2020-01-01", outlet: nil,
      parties: parties, sentences: ["Sentence number \(number) of the story."])
  }

  /// The changes since the last edition, each in a word or five.
  var changes: [String] {
    Pressroom.changes(from: editions, to: arrange(accounts)).changes.map { change in
      var words = [change.kind.rawValue, change.subject.rawValue, change.name]
      if !change.to.isEmpty { words.append("→ " + change.to.joined(separator: " ")) }
      if change.correction > 0 { words.append("#\(change.correction)") }
      words.append(change.was.isEmpty ? "“\(change.title)”" : "“\(change.was)” “\(change.title)”")
      return words.joined(separator: " ")
    }
  }

  /// Publishes, and passes to the next day. What is kept goes through the file.
  mutating func publish(firstSent: [String: Day] = [:]) {
    let digest = arrange(accounts)
    let making = EditionInTheMaking(of: day, firstSent: firstSent)
    let kept = editions.recording(Pressroom.changes(from: editions, to: digest), of: digest, as: making)
    let (read, problems) = Editions.read(kept.file, path: "editions.tsv")
    #expect(problems == [] && read == kept)
    editions = read
    day = day.adding(days: 1)!
  }

  func content(making: Bool = false) -> ContentFolder {
    var content = SmallDigest.content(accounts)
    content.editions = editions
    if making { content.making = EditionInTheMaking(of: day) }
    return content
  }

  mutating func correct(_ place: Int, _ date: String, _ note: String = "A date was wrong.") {
    accounts[place].brief.status = .corrected
    accounts[place].brief.corrections.append(Notice(date: Day(date)!, note: note))
  }

  mutating func withdraw(_ place: Int, _ date: String) {
    accounts[place].brief.status = .withdrawn
    accounts[place].brief.withdrawal = Notice(date: Day(date)!, note: "Retracted.")
  }
}
