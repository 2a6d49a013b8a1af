import Briefs
import Newsroom
import Preview
import Pressroom

/// What waits for a person's decision in the briefs as they stand, each with the line that would decide it.
struct DeskQueue {
  /// The briefs that have a page and are stood by, in their events.
  let digest: Digest
  /// The content folder as problems name it.
  let content: String
  let line: DecisionLine
  /// The page of a brief, by its path as problems name it.
  let href: @Sendable (String) -> String?

  /// The sections, in the order a desk works in.
  var sections: [DeskPage.Section] {
    [
      DeskPage.Section(
        "Contradictions", note: "Accounts of one event give other numbers for one fact; its page shows them.",
        contradictions),
      DeskPage.Section(
        "Undated", note: "No day of the event is known, so it stands in the timeline's undated lane.", undated
      ),
      DeskPage.Section("Unplaced", note: "Nothing in the story says where it happened.", unplaced),
      DeskPage.Section(
        "Countries refused", note: "Named, and not taken. Where that is wrong, give the country its role.",
        refused),
      DeskPage.Section(
        "Quality of the text", note: "Readers see these flags on the article's page.", flagged),
    ]
  }

  private var contradictions: [DeskPage.Entry] {
    var offered: Set<[String]> = []
    return digest.contradictions().map { contradiction in
      let event = digest.events[contradiction.event]
      let articles = contradiction.sides.map(\.article)
      return DeskPage.Entry(
        place: "event \(event.id)", text: contradiction.counted,
        hint: "Where they tell of two happenings, keep them apart; otherwise readers see both.",
        href: Permalink(
          digest.has(.events)
            ? "/events/\(event.slug)/" : "/articles/\(digest.accounts[event.accounts[0]].slug)/")?.encoded,
        sides: contradiction.sides.map { side in
          DeskPage.Side(
            "\(side.figure) – \(side.outlet ?? side.article), line \(side.line)", side.sentence)
        },
        decisions: offered.insert(articles).inserted
          ? [
            line.about("apart", .list(articles.map { .string($0) }), reason: "they tell of two happenings")
          ] : [])
    }
  }

  /// What the desk has decided is not asked again.
  private func isOpen(_ what: String, _ about: String = "", in account: Account) -> Bool {
    !account.brief.decisions.contains { $0.what == what && (about.isEmpty || $0.about == about) }
  }

  private var undated: [DeskPage.Entry] {
    digest.accounts.filter { $0.brief.happened?.value == nil && isOpen("happened", in: $0) }.map { account in
      let brief = account.brief
      let weekday = brief.happened?.weekday.map { "“\($0.rawValue)” and no date" } ?? "no day in the text"
      let published = brief.published.map { "published \($0)" } ?? "no day of publication"
      let known = brief.published?.firstDay.map(\.description)
      return entry(
        account, "\(brief.title) (\(weekday), \(published))",
        [
          line.about(
            brief.source, "happened", .string(known ?? "YYYY-MM-DD"), reason: "the text does not say the day")
        ])
    }
  }

  private var unplaced: [DeskPage.Entry] {
    digest.accounts.filter { $0.brief.place == nil && isOpen("place", in: $0) }.map { account in
      let parties = account.brief.countries.filter { $0.role == .party }.map(\.code.code)
      // One party is likely to be where it was; which town, the desk knows.
      let place = FlowValue.object([
        FlowField("name", .string("NAME")),
        FlowField("country", .string(parties.count == 1 ? parties[0] : "CODE")),
      ])
      return entry(
        account, account.brief.title,
        [
          line.about(account.brief.source, "place", place, reason: "the text does not say the place")
        ])
    }
  }

  private var refused: [DeskPage.Entry] {
    digest.accounts.flatMap { account in
      account.brief.refused.filter { isOpen("countries", $0.code.code, in: account) }.map { country in
        entry(
          account, "\(country.code): \(country.reason) (\(linesInWords(country.lines)))",
          [
            line.about(
              account.brief.source, "countries",
              .object([FlowField(country.code.code, .string(CountryRole.party.rawValue))]),
              reason: "the story is about it")
          ])
      }
    }
  }

  private var flagged: [DeskPage.Entry] {
    digest.accounts.flatMap { account in
      account.brief.flags.map { flag in
        let sentence = FlagRule(rawValue: flag.flag)?.sentence ?? flag.flag
        let lines = flag.lines.isEmpty ? "" : ", \(linesInWords(flag.lines))"
        return entry(account, "\(sentence) (\(flag.flag)\(lines))", decisions(about: flag, of: account))
      }
    }
  }

  /// A line that is bad is set aside; a text that is bad on the whole is skipped.
  private func decisions(about flag: QualityFlag, of account: Account) -> [String] {
    let source = account.brief.source
    switch FlagRule(rawValue: flag.flag) {
    case .debris, .mojibake, .several:
      // Not one that the brief quotes: the story would go with it.
      let quoted = Set((account.brief.summary + account.brief.points).map(\.line))
      return flag.lines.filter { !quoted.contains($0) }.prefix(3).map {
        line.about(line: $0, of: source, "set_aside", reason: "debris of the page, no story")
      }
    case .truncated, .translated, .short, .noStory, nil:
      return [line.about("skip", .string(source.path), reason: "its text is not good enough")]
    }
  }

  private func entry(_ account: Account, _ text: String, _ decisions: [String]) -> DeskPage.Entry {
    let path = content + "/" + account.path
    return DeskPage.Entry(place: path, text: text, href: href(path), decisions: decisions)
  }
}

/// `line 3`, `lines 3, 4 and 60 more`.
func linesInWords(_ lines: [Int]) -> String {
  guard !lines.isEmpty else { return "no line" }
  let shown = lines.prefix(12).map(String.init).joined(separator: ", ")
  let rest = lines.count > 12 ? " and \(lines.count - 12) more" : ""
  return "line\(lines.count == 1 ? "" : "s") \(shown)\(rest)"
}
