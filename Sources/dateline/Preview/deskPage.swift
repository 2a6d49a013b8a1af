import Briefs
import Newsroom
import Preview
import Pressroom

/// The desk's page: what waits for a decision in the content as it stands, what is wrong, and what the last run did.
func deskPage(
  of pages: Site, _ content: ContentFolder?, comparing words: ComparisonWords, _ briefing: Briefing?,
  _ problems: [Problem], title: String, folder: String
) -> DeskPage {
  DeskPage(
    siteTitle: title, summary: briefing?.summary ?? "The briefs were left as they are.",
    contents: {
      let desk = DeskView(pages: pages, folder: folder)
      let accounts = content?.accounts ?? []
      let queue = DeskQueue(
        digest: arrange(accounts, with: words, without: content?.site.leftOut ?? []), content: folder,
        line: .ofToday, href: desk.href)
      let wrong = problems.filter { $0.severity == .error }
      let refused = Set(briefing?.refused ?? [])
      let warnings = problems.filter { $0.severity == .warning && !refused.contains($0) }
      return DeskPage.Contents(
        queue: [
          DeskPage.Section("Errors", desk.entries(wrong)),
          DeskPage.Section("Warnings", desk.entries(warnings)),
          DeskPage.Section(
            "Conflicts with edits",
            note: "A person's part stays as it is; the machine would now write something else.",
            briefing.map { desk.conflicts(in: $0, accounts, .ofToday) } ?? []),
        ] + queue.sections + [
          DeskPage.Section("Articles without a brief", desk.entries(briefing?.refused ?? [])),
          DeskPage.Section(
            "Deleted briefs", note: "A person deleted them; `dateline brief --recreate` writes them again.",
            (briefing?.deleted ?? []).map { DeskPage.Entry(place: $0) }),
        ],
        news: briefing.map(desk.news) ?? [])
    })
}

/// The content folder's files as the desk's page names them, with their pages.
private struct DeskView {
  private let addresses: [String: String]
  private let folder: String

  init(pages: Site, folder: String) {
    self.folder = folder
    var addresses: [String: String] = [:]
    for page in pages.pages
    where page.source.hasPrefix("briefs/") && page.address.path.hasPrefix("/articles/") {
      addresses[folder + "/" + page.source] = page.address.encoded
    }
    self.addresses = addresses
  }

  /// The page of a brief, by its path as problems name it.
  var href: @Sendable (String) -> String? { { [addresses] in addresses[$0] } }

  func entries(_ problems: [Problem]) -> [DeskPage.Entry] {
    problems.map { problem in
      DeskPage.Entry(
        place: problem.line.map { "\(problem.path):\($0)" } ?? problem.path, text: problem.what,
        hint: problem.hint, href: addresses[problem.path])
    }
  }

  /// What a person wrote beside what the machine would write now.
  func conflicts(in briefing: Briefing, _ accounts: [Account], _ line: DecisionLine) -> [DeskPage.Entry] {
    let sources = Dictionary(accounts.map { ($0.path, $0.brief) }) { first, _ in first }
    return briefing.entries.flatMap { entry in
      entry.kept.filter(\.hasNews).map { conflict in
        let path = folder + "/" + entry.path
        let isDeleted = conflict.standing.isEmpty
        let decisions = sources[entry.path].map { self.decisions(on: conflict, in: $0, line) } ?? []
        return DeskPage.Entry(
          place: conflict.line.map { "\(path):\($0)" } ?? path,
          text: isDeleted ? "\(conflict.part) was deleted by a person" : "\(conflict.part) is a person's",
          href: addresses[path],
          sides: [
            DeskPage.Side("As it stands", conflict.standing),
            DeskPage.Side("What the machine would write", conflict.proposed),
          ],
          decisions: decisions)
      }
    }
  }

  /// What a person wrote into the brief can be made a decision, and then nothing is at odds any more.
  private func decisions(on conflict: BriefConflict, in brief: Brief, _ line: DecisionLine) -> [String] {
    let kept = "as it was edited in the brief"
    return switch conflict.part {
    case "title": [line.about(brief.source, "title", .string(brief.title), reason: kept)]
    case "happened":
      [line.about(brief.source, "happened", FlowValue(brief.happened?.value?.description), reason: kept)]
    case "published":
      [line.about(brief.source, "published", FlowValue(brief.published?.description), reason: kept)]
    case "place":
      [
        line.about(
          brief.source, "place",
          brief.place.map {
            .object([
              FlowField("name", .string($0.name)), FlowField("country", FlowValue($0.country?.code)),
            ])
          } ?? .null, reason: kept)
      ]
    case "countries":
      [
        line.about(
          brief.source, "countries",
          .object(brief.countries.map { FlowField($0.code.code, .string($0.role.rawValue)) }),
          reason: kept)
      ]
    default: []
    }
  }

  /// What the last run did.
  func news(_ briefing: Briefing) -> [DeskPage.Section] {
    var new: [DeskPage.Entry] = []
    var changed: [DeskPage.Entry] = []
    var kept: [DeskPage.Entry] = []
    for entry in briefing.entries {
      let path = folder + "/" + entry.path
      switch entry.outcome {
      case .new: new.append(DeskPage.Entry(place: path, text: entry.title, href: addresses[path]))
      case .changed(let parts):
        changed.append(
          DeskPage.Entry(place: path, text: parts.joined(separator: ", "), href: addresses[path]))
      case .unchanged: break
      }
      kept += entry.kept.filter { !$0.hasNews }.map { conflict in
        DeskPage.Entry(
          place: conflict.line.map { "\(path):\($0)" } ?? path, text: conflict.part,
          hint: "the machine would write: \(conflict.proposed.isEmpty ? "nothing" : conflict.proposed)",
          href: addresses[path])
      }
    }
    return [
      DeskPage.Section("New briefs", new), DeskPage.Section("Changed briefs", changed),
      DeskPage.Section("Kept as a person wrote it", kept),
    ]
  }
}
