import Briefs
import Newsroom
import Preview
import Pressroom

/// The desk's page: what the last run did and what is wrong now, each with the page it is about.
func deskPage(of pages: Site, _ briefing: Briefing?, _ problems: [Problem], title: String, content: String)
  -> DeskPage
{
  var addresses: [String: String] = [:]
  for page in pages.pages where page.source.hasPrefix("briefs/") && page.address.path.hasPrefix("/articles/")
  {
    addresses[content + "/" + page.source] = page.address.encoded
  }
  func entry(_ problem: Problem) -> DeskPage.Entry {
    DeskPage.Entry(
      place: problem.line.map { "\(problem.path):\($0)" } ?? problem.path, text: problem.what,
      hint: problem.hint,
      href: addresses[problem.path])
  }
  let refusedArticles = Set(briefing?.refused ?? [])
  let warnings = problems.filter { $0.severity == .warning && !refusedArticles.contains($0) }
  var sections = [
    DeskPage.Section("Errors", problems.filter { $0.severity == .error }.map(entry)),
    DeskPage.Section("Warnings", warnings.map(entry)),
  ]
  guard let briefing else {
    return DeskPage(siteTitle: title, summary: "The briefs were left as they are.", sections: sections)
  }
  var new: [DeskPage.Entry] = []
  var changed: [DeskPage.Entry] = []
  var kept: [DeskPage.Entry] = []
  var undated: [DeskPage.Entry] = []
  var refused: [DeskPage.Entry] = []
  var flagged: [DeskPage.Entry] = []
  for entry in briefing.entries {
    let path = content + "/" + entry.path
    let href = addresses[path]
    switch entry.outcome {
    case .new: new.append(DeskPage.Entry(place: path, text: entry.title, href: href))
    case .changed(let parts):
      changed.append(DeskPage.Entry(place: path, text: parts.joined(separator: ", "), href: href))
    case .unchanged: break
    }
    for conflict in entry.kept {
      kept.append(
        DeskPage.Entry(
          place: conflict.line.map { "\(path):\($0)" } ?? path,
          text: conflict.standing.isEmpty
            ? "\(conflict.part) was deleted by a person" : "\(conflict.part) is a person's",
          hint: "the machine would write: \(conflict.proposed.isEmpty ? "nothing" : conflict.proposed)",
          href: href))
    }
    if entry.isUndated { undated.append(DeskPage.Entry(place: path, text: entry.title, href: href)) }
    for flag in entry.flags {
      let lines =
        flag.lines.isEmpty
        ? ""
        : ", line\(flag.lines.count == 1 ? "" : "s") \(flag.lines.map(String.init).joined(separator: ", "))"
      flagged.append(
        DeskPage.Entry(
          place: path, text: "\(FlagRule(rawValue: flag.flag)?.sentence ?? flag.flag) (\(flag.flag)\(lines))",
          href: href))
    }
    for country in entry.refused {
      refused.append(DeskPage.Entry(place: path, text: "\(country.code): \(country.reason)", href: href))
    }
  }
  sections += [
    DeskPage.Section("New briefs", new), DeskPage.Section("Changed briefs", changed),
    DeskPage.Section("Kept as a person wrote it", kept), DeskPage.Section("Undated", undated),
    DeskPage.Section("Articles without a brief", briefing.refused.map(entry)),
    DeskPage.Section("Quality of the text", flagged), DeskPage.Section("Countries refused", refused),
  ]
  return DeskPage(siteTitle: title, summary: briefing.summary, sections: sections)
}
