import Briefs
import Newsroom

/// A run of the newsroom that found nothing to write, kept so that the next one over the same files need only look at them.
///
/// What such a run says depends on the articles, their sidecars, the briefs, the desk's decisions, the lexicons and the program. Where
/// each of these files bears the stamp it had before it was read, and each folder too, reading them again would give the same. A file or
/// folder that changed a moment before the run began tells nothing by its stamp, and the run is not kept.
struct QuietRun {
  /// The moment a run began, and the desk's file as it was then.
  struct Outset {
    let moment = FileStamp.now
    let decisions: FileStamp?

    /// To be taken before anything is read.
    init(of site: SiteOptions) { decisions = FileStamp(ofFileAt: site.contentFolder + "/overrides.yaml") }
  }

  private let morgue: Morgue
  private let key: ClippingKey
  private let content: String
  private let articles: String

  /// Looks at every file that a run would read, and reads the lexicons; nil where a stamp does not tell what is in a file.
  ///
  /// - Parameter decisions: Those that hold for the run, where they are not the file's.
  init?(_ site: SiteOptions, since outset: Outset, deciding decisions: Overrides?) {
    if let decisions, decisions != DeskFile(of: site).overrides { return nil }
    content = site.contentFolder
    articles = site.articlesFolder
    var key = ClippingWriter()
    key.put(content)
    key.put(articles)
    key.put(outset.decisions != nil)
    guard outset.decisions.map({ key.put($0, before: outset.moment) }) ?? true,
      key.put(filesBelow: content + "/briefs", before: outset.moment),
      key.put(filesBelow: articles, before: outset.moment),
      let reader = lexiconFolder().found.flatMap({ readersKey(lexicons: $0) }),
      let morgue = Morgue("briefing", in: site.site, readBy: reader)
    else { return nil }
    self.morgue = morgue
    self.key = ClippingKey(of: key.bytes)
  }

  /// What the run had to say; nil where the files are others.
  var briefing: Briefing? {
    morgue.clipping(key) { reader throws(BadClipping) in
      Briefing(
        report: try BriefingReport(from: &reader),
        notes: try reader.array { reader throws(BadClipping) in try reader.string() },
        untold: try reader.problems(), storyless: try reader.problems(), unread: try reader.problems(),
        house: try reader.array { reader throws(BadClipping) in try HouseLines.Line(from: &reader) },
        problems: try reader.problems(), newProblems: try reader.problems(), content: content,
        articles: articles)
    }
  }

  /// Keeps a run that had nothing to write. One with an error is not kept: what could not be read may be readable the next time.
  func keep(_ briefing: Briefing) {
    guard briefing.report.isQuiet, !briefing.problems.contains(where: { $0.severity == .error }) else {
      return
    }
    morgue.keep(briefing, under: key) { briefing, writer in
      briefing.report.write(to: &writer)
      writer.put(briefing.notes) { $1.put($0) }
      for problems in [briefing.untold, briefing.storyless, briefing.unread] { writer.put(problems) }
      writer.put(briefing.house) { $0.write(to: &$1) }
      for problems in [briefing.problems, briefing.newProblems] { writer.put(problems) }
    }
    morgue.finish()
  }
}
