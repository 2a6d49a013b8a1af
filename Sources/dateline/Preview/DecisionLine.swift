import Briefs
import Circulation
import Glibc

/// Lines for `content/overrides.yaml`, as the desk's page offers them: everything filled in that is known, the rest left open so
/// that a run refuses it until somebody has decided.
struct DecisionLine {
  /// Who is at the desk: the account's name, to be put right where it is not the person's.
  private let by: String
  private let date: String

  /// Lines of a person and a day.
  init(by: String, date: Day) {
    self.by = by
    self.date = date.description
  }

  /// Lines of whoever runs the preview, today.
  static var ofToday: DecisionLine {
    let name = getenv("USER").map { String(cString: $0) } ?? ""
    return DecisionLine(by: name.isEmpty ? "desk" : name, date: Moment.now.day)
  }

  /// A decision about one article.
  func about(_ source: Source, _ key: String, _ value: FlowValue, reason: String) -> String {
    line([FlowField("article", .string(source.path)), FlowField(key, value)], reason)
  }

  /// A decision about a line of an article, by its number: it holds as long as the article has the bytes it has now.
  func about(line number: Int, of source: Source, _ key: String, reason: String) -> String {
    let hash = String(source.sha256.prefix(12))
    return line(
      [
        FlowField("article", .string(source.path)), FlowField(key, .int(number)),
        FlowField("sha256", .string(hash)),
      ], reason)
  }

  /// A decision about several articles, or about one as a whole: `same`, `apart`, `skip`.
  func about(_ key: String, _ value: FlowValue, reason: String) -> String {
    line([FlowField(key, value)], reason)
  }

  private func line(_ fields: [FlowField], _ reason: String) -> String {
    let signed = [
      FlowField("by", .string(by)), FlowField("date", .string(date)), FlowField("reason", .string(reason)),
    ]
    return "- " + FlowValue.object(fields + signed).text
  }
}
