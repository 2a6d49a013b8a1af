import Briefs
import Pressroom

/// What a page is made from: briefs, template and partials, settings, decisions of the desk.
struct PageAnswer: Answer {
  private let address: Permalink
  private let source: String
  private let kind: PageKind?
  private let briefs: [Account]
  private let templates: [String]
  private let settings: [(key: String, value: String)]
  private let files: [String]
  private let decisions: [Decision]
  private let isDraft: Bool
  private let content: String

  /// Of what stands at an address of the site; nil where nothing does.
  init?(_ address: Permalink, in built: PagesAsBuilt, isDraft: Bool = false) {
    guard let source = built.pages.page(at: address)?.source ?? built.besides(address) else { return nil }
    self.address = address
    self.source = source
    self.isDraft = isDraft
    content = built.site.contentFolder
    kind = PageKind(address, in: built.tree(of: address))
    // Of a kind that is not known here all that can be said is that it may be made from any brief.
    briefs = (kind?.accounts(in: built.digest) ?? Array(built.digest.accounts.indices)).map {
      built.digest.accounts[$0]
    }
    templates = kind?.template.map(built.theme.files(of:)) ?? []
    settings = built.values(of: (kind?.settings ?? .page).keys, in: built.tree(of: address))
    // The page about the site says itself which file it was made from: a language's own, another one's, or none.
    let words = source.hasSuffix(".md") ? [source] : []
    files = (kind?.template == "about" ? words + ["Templates/strings/reasons.tsv"] : kind?.files ?? []).map {
      file in
      file.hasPrefix("Templates/")
        ? built.site.inSite(file)
        : built.site.contentFolder + "/" + (file.hasPrefix("content/") ? String(file.dropFirst(8)) : file)
    }
    decisions = briefs.flatMap(\.brief.decisions).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// As many briefs as a terminal is shown.
  private static let most = 40

  var lines: [String] {
    var lines = ["\(address)  \(source)  →  \(address.file)"]
    if isDraft { lines.append("Draft      in a build with --drafts alone") }
    if let first = templates.first {
      lines.append("Template   \(first)")
      if templates.count > 1 { lines.append("Partials   \(templates.dropFirst().joined(separator: ", "))") }
    } else {
      lines.append("Template   none: it is written without one")
    }
    lines += section("Files", files)
    lines += section("Settings of site.yaml", settings.map { "\($0.key): \($0.value)" })
    lines += section("Decisions of the desk", deskSentences(decisions))
    guard !briefs.isEmpty else { return lines + ["Briefs     none: it is the same whatever they say"] }
    lines.append("From \(counted(briefs.count, "brief"))")
    for account in briefs.prefix(PageAnswer.most) {
      let reason = kind?.reason(for: account.brief) ?? ""
      lines.append("  \(content)/\(account.path)\(reason.isEmpty ? "" : "  \(reason)")")
    }
    if briefs.count > PageAnswer.most {
      lines.append("  and \(briefs.count - PageAnswer.most) more; --json names all")
    }
    return lines
  }

  func write(_ json: inout JSONWriter) {
    json.answer("page") {
      $0.member("address", address.path)
      $0.member("file", address.file)
      $0.member("source", source)
      $0.member("template", templates.first)
      $0.member("partials", Array(templates.dropFirst()))
      $0.member("files", files)
      $0.member("settings") {
        $0.object { for setting in settings { $0.member(setting.key, setting.value) } }
      }
      $0.member("draft") { $0.bool(isDraft) }
      $0.member("briefs", briefs.map(\.path))
      $0.decisionsMember(decisions)
    }
  }
}
