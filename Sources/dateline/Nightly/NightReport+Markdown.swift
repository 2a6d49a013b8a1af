import ArgumentParser
import Briefs
import Circulation
import Pressroom

extension NightReport {
  /// `report.md`: what happened and what is to be done, in the order a duty officer asks; a minute's reading however long the night was.
  var markdownText: String {
    "# \(markdown(title))\n\n" + body
  }

  private var title: String { "Nightly report: \(site)" }

  private var body: String {
    var text = "**\(headline)**\n\n\(standing)\n\n\(figures)"
    for section in sections where !section.items.isEmpty { text += NightReport.printed(section) }
    text += "\n## Stages\n\n| stage | seconds |\n| --- | ---: |\n"
    for stage in stages { text += "| \(stage.name) | \(NightReport.decimal(stage.seconds)) |\n" }
    return text
  }

  /// `report.html`: the same as a page of its own, readable from disk, in the dark and on a telephone.
  var page: [UInt8] {
    let style = """
      :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
      body{max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
      h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
      table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:start;border-bottom:1px solid #8884}
      body.refused h1+p,body.failed h1+p{color:light-dark(#a00000,#ff9a8f)}li{margin:.4rem 0}li,em{unicode-bidi:plaintext}em{font-style:normal;direction:ltr;unicode-bidi:isolate;font-size:.85em;opacity:.75}
      """
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Nightly report: \(result.rawValue)</title>
      <style>
      \(style)
      </style>
      </head>
      <body class="\(result.rawValue)">

      """.utf8) + html(ofMarkdown: Array(body.utf8), under: title) + Array("</body>\n</html>\n".utf8)
  }

  private var headline: String {
    switch result {
    case .published:
      "Published to \(target ?? "the target")\(errors.isEmpty ? "." : ", with errors in the content.")"
    case .built:
      "Built into the output folder\(errors.isEmpty ? "." : ", with errors in the content.") Nothing was sent."
    case .refused: "Refused. Nothing was published."
    case .failed where exit == Ending.usage.rawValue: "Failed before anything was changed."
    case .failed where stages.contains { $0.name == NightReport.publishing }:
      "Built, but not published: \(target ?? "the target"), or the tool that sends to it, failed."
    case .failed: "Failed. Nothing was published."
    }
  }

  private var standing: String {
    let when = "Begun \(started.words), done \(finished.words), exit \(exit)."
    guard result == .refused || result == .failed else { return when }
    guard let good else { return when + " There is no good edition yet." }
    return when
      + " The last good edition is of \(Moment.words(good.finished)), with \(good.pages) pages and \(good.briefs) briefs."
  }

  private var figures: String {
    var rows: [(String, String)] = []
    if let count {
      rows.append(("pages", "\(count.pages)" + (before.map { " (last good edition \($0.pages))" } ?? "")))
      rows.append(("briefs", "\(count.briefs)" + (before.map { " (last good edition \($0.briefs))" } ?? "")))
    }
    rows += [
      ("new", "\(new.count)"), ("changed", "\(changed.count)"), ("undated", "\(undated.count)"),
      ("refused tonight", "\(refused.count)"), ("conflicts", "\(conflicts.count)"),
      ("quarantined", "\(quarantined.count)"), ("errors", "\(errors.count)"),
      ("warnings", "\(warnings.count)"),
    ]
    if deleted > 0 { rows.append(("deleted by a person", "\(deleted)")) }
    if let sent { rows += [("files sent", "\(sent)"), ("files removed", "\(removed ?? 0)")] }
    if let run = runs.first {
      rows.append(
        ("longest quotation", "\(run.characters) characters, \(markdown("\(run.source), line \(run.line)"))"))
    }
    return "| | |\n| --- | --- |\n" + rows.map { "| \($0.0) | \($0.1) |\n" }.joined()
  }

  /// A heading, and what is listed below it.
  private struct Section {
    var heading: String
    /// Where more of it is to be found.
    var rest = "`dateline brief` and `dateline why` tell all."
    var items: [Entry]
  }

  private var sections: [Section] {
    func entries(_ problems: [Problem]) -> [Entry] {
      Set(problems).sorted().map { problem in
        Entry(
          path: problem.line.map { "\(problem.path):\($0)" } ?? problem.path, text: problem.what,
          hint: problem.hint)
      }
    }
    let stops = Set(reasons)
    let apart = Set(quarantined.map(\.path))
    return [
      Section(
        heading: result == .refused ? "Why it was refused" : "Why it failed",
        rest: "`dateline check` and `dateline build` tell all.", items: entries(reasons)),
      Section(
        heading: "To be mended", rest: "`dateline build` tells all.",
        items: entries(errors.filter { !stops.contains($0) && !apart.contains($0.path) })),
      Section(
        heading: "Gone: in the last edition, and not in this one",
        items: gone.map { Entry(path: $0, text: "") }),
      Section(
        heading: "In quarantine: articles that could not be used, or are gone",
        items: quarantined.map { Entry(path: $0.path, text: "\($0.reason), since \(Moment.words($0.since))") }
      ),
      Section(heading: "Conflicts with edits", items: conflicts),
      Section(heading: "New", items: new),
      Section(heading: "Changed", items: changed),
      Section(heading: "Undated", items: undated),
      Section(heading: "Refused: countries of new briefs, articles without a story", items: refused),
      Section(heading: "Set aside as an outlet's own: lines that stand on many of its pages", items: house),
      Section(heading: "Warnings", rest: "`dateline build` tells all.", items: entries(warnings)),
    ]
  }

  /// Of each kind as many as can be read in a minute.
  private static let mostItems = 40

  private static func printed(_ section: Section) -> String {
    var text = "\n## \(section.heading) (\(section.items.count))\n\n"
    for item in section.items.prefix(mostItems) {
      guard !item.text.isEmpty else {
        text += "- \(markdown(shown(item.path)))\n"
        continue
      }
      text += "- \(markdown(shown(item.text)))"
      if !item.hint.isEmpty { text += " — \(markdown(shown(item.hint)))" }
      text += "\\\n  *\(markdown(shown(item.path)))*\n"
    }
    let more = section.items.count - mostItems
    return more > 0 ? text + "\nAnd \(more) more. \(section.rest)\n" : text
  }

  /// As a message shows it, on one line and no longer than anybody reads.
  private static func shown(_ text: String) -> String {
    let most = 300
    let shown = Console.shown(text.replacing("\n", with: " "))
    return shown.utf8.count > most ? String(decoding: shown.utf8.prefix(most), as: UTF8.self) + "…" : shown
  }

  private static func decimal(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
