import Briefs
import Newsroom

/// Who owns each part of a brief, what the machine would write for a person's, and what its article told.
struct BriefAnswer: Answer {
  /// One part.
  struct Part {
    let name: String
    let owner: BriefFile.Owner
    /// What the machine would write now, where it is not what stands; empty where it would write nothing.
    let proposed: String?
    /// Where it stands in the file.
    let line: Int?
  }

  private let shown: String
  private let file: BriefFile
  private let parts: [Part]
  private let event: Event?
  private let address: String?
  private let files: [String]
  private let explanation: Explanation?

  /// Of a brief of a site; what the machine would write is drafted anew.
  ///
  /// - Parameter tree: The tree of its page that was asked for, `ar/`; nothing for the first language's.
  init(
    _ standing: StandingBriefs.Standing, _ file: BriefFile, at desk: Newsdesk, theme: ThemeParts,
    in tree: String = ""
  ) {
    shown = standing.shown
    self.file = file
    let facts = desk.facts(of: standing)
    event = facts.flatMap { desk.event(ofArticle: $0.story.article.sha256) }
    explanation = facts.map { Explanation($0, with: desk.lexicons, names: desk.names) }
    var conflicts: [String: BriefConflict] = [:]
    if let event, let facts {
      for conflict in file.merged(with: draft(facts, of: event)).kept { conflicts[conflict.part] = conflict }
    }
    parts = BriefFile.parts.map { name in
      Part(
        name: name, owner: file.owner(of: name), proposed: conflicts[name]?.proposed,
        line: conflicts[name]?.line)
    }
    let name = pageName(ofBriefAt: file.path, fallback: file.brief.source.sha256)
    address = [.draft, .skipped].contains(file.brief.status) ? nil : "/\(tree)articles/\(name)/"
    files = theme.files(of: "article")
  }

  var lines: [String] {
    let brief = file.brief
    var lines = ["\(shown)  about \(brief.source.path)", page, "Status     \(brief.status.rawValue)"]
    lines += section("Corrections", brief.corrections.map { "\($0.date): \($0.note)" })
    lines += section("Withdrawn", brief.withdrawal.map { ["\($0.date): \($0.note)"] } ?? [])
    lines += section("Decisions of the desk", deskSentences(brief.decisions))
    lines.append(
      file.persons.isEmpty
        ? "Every part is the machine's." : "A person's parts: \(file.persons.joined(separator: ", "))")
    lines += section("Parts", parts.filter { $0.owner != .absent }.map(sentence(about:)))
    let absent = parts.filter { $0.owner == .absent }.map(\.name)
    lines += absent.isEmpty ? [] : ["  absent: \(absent.joined(separator: ", "))"]
    if let event { lines += sentences(about: event) }
    lines += section("Events it stood with before", brief.formerEvents)
    return lines + (explanation?.lines ?? ["Its article is not among the site's, so nothing is drafted."])
  }

  private var page: String {
    guard let address else {
      return file.brief.status == .draft
        ? "Page       none but in a build with --drafts: it is a draft"
        : "Page       none: the desk set its article aside (skip)"
    }
    return "Page       \(address)" + (files.isEmpty ? "" : "  made by \(files.joined(separator: ", "))")
  }

  private func sentence(about part: Part) -> String {
    let owner: String =
      switch part.owner {
      case .machine: "the machine's"
      case .person: "a person's"
      case .deleted: "deleted by a person"
      case .absent: "absent"
      }
    let proposal: String
    switch (part.owner, part.proposed) {
    case (.machine, _), (.absent, _): proposal = ""
    case (_, nil) where explanation == nil: proposal = ""
    case (_, nil): proposal = "; the machine would write nothing else"
    case (_, ""): proposal = "; the machine would write nothing"
    case (_, let proposed?): proposal = "; the machine would write \(proposed)"
    }
    return "\(padded(part.name, to: 15)) \(owner)\(part.line.map { ", line \($0)" } ?? "")\(proposal)"
  }

  private func sentences(about event: Event) -> [String] {
    var lines = ["Event      \(event.id), \(counted(event.accounts.count, "account"))"]
    if let own = file.brief.event, own != event.id {
      lines.append(
        "  in the brief it is \(own), whose part \"event\" is \(file.owner(of: "event") == .machine ? "the machine's" : "a person's")"
      )
    }
    guard event.accounts.count > 1 else { return lines }
    for (account, reason) in zip(event.accounts, event.reasons) {
      lines.append("  \(account.story.article.shown)  joined by: \(reason)")
    }
    let used = Set(event.reasons.compactMap(ruleName(endOf:)))
    return lines + JoinRule.allCases.filter { used.contains($0.name) }.map { "  \($0.name): \($0.sentence)" }
      + ["  `dateline why event \(event.id)` says what kept others apart."]
  }

  func write(_ json: inout JSONWriter) {
    let brief = file.brief
    json.answer("brief") {
      $0.member("path", file.path)
      $0.member("source", brief.source.path)
      $0.member("event", brief.event)
      $0.member("persons", file.persons)
      $0.member("event_reason", brief.eventReason)
      $0.member("status", brief.status.rawValue)
      $0.member("corrections") { $0.notices(brief.corrections) }
      $0.member("withdrawal") { $0.notices(brief.withdrawal.map { [$0] } ?? []) }
      $0.decisionsMember(brief.decisions)
      $0.member("formerEvents", brief.formerEvents)
      $0.member("address", address)
      $0.member("templates", files)
      $0.member("parts") {
        $0.array(of: parts) { json, part in
          json.object {
            $0.member("part", part.name)
            $0.member("owner", part.owner.word)
            $0.member("proposed", part.proposed)
            $0.member("line", part.line)
          }
        }
      }
      $0.member("article") { json in
        guard let explanation else { return json.null() }
        json.object { explanation.members(&$0) }
      }
    }
  }
}

extension BriefFile.Owner {
  /// As JSON and docs name it.
  var word: String {
    switch self {
    case .machine: "machine"
    case .person: "person"
    case .deleted: "deleted"
    case .absent: "absent"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func notices(_ notices: [Notice]) {
    array(of: notices) { json, notice in
      json.object {
        $0.member("date", notice.date.description)
        $0.member("note", notice.note)
      }
    }
  }
}
