import Briefs
import Newsroom
import Pressroom

/// Why an event's accounts stand together, what kept the nearest others apart, and what the desk decided.
struct EventAnswer: Answer {
  private let event: Newsroom.Event
  private let weighing: EventWeighing
  private let briefs: [StandingBriefs.Standing?]
  /// For each account the number of the origin it comes from, from 1; empty where the site's briefs do not tell.
  private let originOf: [String: Int]
  private let formerIDs: [String]
  private let departures: [(event: String, brief: String)]
  private let decisions: [Decision]
  private let files: [String]
  private let book: RuleBook
  /// Briefs that bear its id and whose articles are told elsewhere by now: a person's word, or the next run's to move.
  private let strangers: [StandingBriefs.Standing]
  private let address: String

  /// Weighs an event of a site anew.
  ///
  /// - Parameter tree: The tree of its page that was asked for, `ar/`; nothing for the first language's.
  init(_ event: Newsroom.Event, at desk: Newsdesk, digest: Digest, theme: ThemeParts, in tree: String = "") {
    self.event = event
    weighing = EventWeighing(of: event, among: desk.events, apart: desk.apart, with: desk.lexicons)
    briefs = event.accounts.map { desk.brief(about: $0) }
    let own = Set(event.accounts.map(\.story.article.sha256))
    strangers = desk.standing.all.filter {
      $0.file.map { $0.brief.event == event.id && !own.contains($0.brief.source.sha256) } ?? false
    }
    let files = (briefs.compactMap { $0 } + strangers).compactMap(\.file)
    formerIDs = files.flatMap(\.brief.formerEvents).reduce(into: []) {
      if !$0.contains($1), $1 != event.id { $0.append($1) }
    }
    decisions = files.flatMap(\.brief.decisions).reduce(into: []) {
      if ["same", "apart", "skip"].contains($1.what), !$0.contains($1) { $0.append($1) }
    }
    self.files = theme.files(of: "event")
    book = RuleBook(with: desk.lexicons)
    var origins: [String: Int] = [:]
    var address = "events/\(event.id)/"
    if let shown = digest.events.first(where: { $0.id == event.id }) {
      if !digest.has(.events) { address = "articles/\(digest.accounts[shown.accounts[0]].slug)/" }
      for (number, group) in shown.origins.enumerated() {
        for place in group {
          origins[digest.accounts[shown.accounts[place]].brief.source.sha256] = number + 1
        }
      }
    }
    originOf = origins
    self.address = "/" + tree + address
    let place = digest.events.firstIndex { $0.id == event.id }
    departures = (place.flatMap { digest.departures[$0] } ?? []).flatMap { departure in
      departure.accounts.map { (digest.events[departure.event].id, digest.accounts[$0].path) }
    }
  }

  private var origins: Int? { originOf.values.max() }

  var lines: [String] {
    var lines = [
      "Event      \(event.id), \(counted(event.accounts.count, "account"))"
        + (origins.map { ", \(counted($0, "origin"))" } ?? "")
    ]
    lines.append(
      "Page       \(address)"
        + (files.isEmpty ? "" : "  made by \(files.joined(separator: ", "))"))
    lines += section("Ids it had before", formerIDs)
    lines += section(
      "Accounts that stood here and now stand elsewhere",
      departures.map { "\($0.brief)  with \($0.event)" })
    lines.append("Accounts")
    for (place, account) in event.accounts.enumerated() { lines += sentences(of: account, at: place) }
    lines += section(
      "Briefs that bear its id, of articles told elsewhere by now", strangers.map(\.shown))
    lines += section("Decisions of the desk", deskSentences(decisions))
    lines.append("Kept apart, the nearest first")
    if weighing.neighbours.isEmpty { lines.append("  no other story has anything in common with it") }
    for neighbour in weighing.neighbours { lines += sentences(about: neighbour) }
    lines += JoinRule.allCases.filter { rules.contains($0.name) }.map { "  \($0.name): \($0.sentence)" }
    return lines + gathered.lines
  }

  private func sentences(of account: Facts, at place: Int) -> [String] {
    let sha256 = account.story.article.sha256
    var lines = ["  \(account.story.article.shown)"]
    if let origin = originOf[sha256] { lines[0] += "  origin \(origin)" }
    if let brief = briefs[place] { lines[0] += "  \(brief.shown)" }
    if !event.reasons[place].isEmpty { lines.append("    joined by: \(event.reasons[place])") }
    if let tie = weighing.ties[place] {
      lines.append(
        "    strongest with \(event.accounts[tie.other].story.article.shown), \(words(tie.pair))")
    }
    return lines
  }

  private func sentences(about neighbour: EventWeighing.Neighbour) -> [String] {
    let rule = neighbour.pair.rule.map { " (\($0.name))" } ?? ""
    return [
      "  \(neighbour.event)  \(neighbour.other.story.article.shown): “\(shortened(neighbour.other.story.title.text, to: 80))”",
      "    beside \(event.accounts[neighbour.account].story.article.shown): \(neighbour.pair.reason)\(rule); \(words(neighbour.pair))",
    ]
  }

  private func words(_ pair: EventWeighing.Pair) -> String {
    let strength = pair.strength.map { "strength \(signed($0).dropFirst()), " } ?? ""
    guard let odds = pair.odds else { return strength + "no odds: two languages" }
    return strength + "odds \(signed(odds)): \(telling(pair.traits.named))"
  }

  /// The rules that the answer names.
  private var rules: Set<String> {
    Set(event.reasons.compactMap(ruleName(endOf:)))
      .union(weighing.ties.compactMap { $0?.pair.rule?.name })
      .union(weighing.neighbours.compactMap { $0.pair.rule?.name })
  }

  private var gathered: RulesNamed {
    var named = RulesNamed(book)
    let pairs = weighing.ties.compactMap { $0?.pair } + weighing.neighbours.map(\.pair)
    for pair in pairs {
      for trait in pair.traits.prefix(5) { named.add(trait.trait.name, .joinTraits) }
    }
    return named
  }

  func write(_ json: inout JSONWriter) {
    json.answer("event") {
      $0.member("id", event.id)
      $0.member("address", address)
      $0.member("templates", files)
      $0.member("origins", origins)
      $0.member("formerIds", formerIDs)
      $0.member("departures") {
        $0.array(of: departures) { json, departure in
          json.object {
            $0.member("event", departure.event)
            $0.member("brief", departure.brief)
          }
        }
      }
      $0.member("accounts") {
        $0.array(of: event.accounts.enumerated()) { json, account in
          json.object { accountMembers(&$0, account.element, at: account.offset) }
        }
      }
      $0.member("strangers", strangers.map(\.shown))
      $0.member("apart") {
        $0.array(of: weighing.neighbours) { json, neighbour in
          json.object {
            $0.member("event", neighbour.event)
            $0.member("path", neighbour.other.story.article.shown)
            $0.member("beside", event.accounts[neighbour.account].story.article.shown)
            $0.pairMembers(neighbour.pair)
          }
        }
      }
      $0.decisionsMember(decisions)
    }
  }

  private func accountMembers(_ json: inout JSONWriter, _ account: Facts, at place: Int) {
    let article = account.story.article
    json.member("path", article.shown)
    json.member("sha256", article.sha256)
    json.member("brief", briefs[place]?.shown)
    json.member("origin", originOf[article.sha256])
    json.member("joinedBy", event.reasons[place].isEmpty ? nil : event.reasons[place])
    json.member("beside", weighing.ties[place].map { event.accounts[$0.other].story.article.shown })
    json.pairMembers(weighing.ties[place]?.pair)
  }
}

extension JSONWriter {
  fileprivate mutating func pairMembers(_ pair: EventWeighing.Pair?) {
    member("rule", pair?.rule?.name)
    member("reason", pair?.reason)
    member("strength", weight: pair?.strength)
    member("odds", weight: pair?.odds)
    member("traits", traits: pair?.traits.named ?? [])
  }
}

extension [(trait: JoinTrait, weight: Double)] {
  /// By name.
  fileprivate var named: [(name: String, weight: Double)] { map { ($0.trait.name, $0.weight) } }
}

/// What became of an event whose id no brief bears any more: where its accounts went.
struct FormerEventAnswer: Answer {
  private let id: String
  private let heirs: [(event: String, briefs: [String])]

  /// Nil where no brief remembers that id.
  init?(_ id: String, among standing: StandingBriefs) {
    let briefs = standing.all.filter { $0.file?.brief.formerEvents.contains(id) ?? false }
    guard !briefs.isEmpty else { return nil }
    self.id = id
    let byEvent = Dictionary(grouping: briefs) { $0.file?.brief.event ?? "" }
    heirs = byEvent.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.shown)) }
  }

  var lines: [String] {
    var lines = [
      heirs.count == 1
        ? "Event      \(id)  is no more: its accounts stand with \(heirs[0].event)"
        : "Event      \(id)  is no more: its accounts stand with \(heirs.count) events"
    ]
    for heir in heirs { lines += section("  /events/\(heir.event)/", heir.briefs.map { "  " + $0 }) }
    return lines
  }

  func write(_ json: inout JSONWriter) {
    json.answer("event") {
      $0.member("id", id)
      $0.member("address", "/events/\(id)/")
      $0.member("heirs") {
        $0.array(of: heirs) { json, heir in
          json.object {
            $0.member("event", heir.event)
            $0.member("briefs", heir.briefs)
          }
        }
      }
    }
  }
}
