/// What became of a brief's file when the machine wrote again: the new bytes, and what it had to leave alone.
package struct BriefMerge: Sendable {
  /// The file as it is to be written; the bytes that were given where nothing changes.
  package let bytes: [UInt8]
  /// The parts the machine wrote anew, added or took away, in the order of the front matter.
  package let refreshed: [String]
  /// The parts that a person wrote, changed or deleted and the machine would write otherwise.
  package let kept: [BriefConflict]
  /// Why the file was left as it is, if it was.
  package let problems: [Problem]

  /// How a person gives a brief back to the machine.
  static let wayBack = "to have it written by the machine again, delete it, then `dateline brief --recreate`"

  init(bytes: [UInt8], refreshed: [String] = [], kept: [BriefConflict] = [], problems: [Problem] = []) {
    self.bytes = bytes
    self.refreshed = refreshed
    self.kept = kept
    self.problems = problems
  }
}

/// A part that a person owns and the machine would write otherwise.
package struct BriefConflict: Sendable, Hashable {
  /// A key of the front matter, `summary` or `points`.
  package let part: String
  /// Where it stands in the new bytes; nil where the person deleted it.
  package internal(set) var line: Int?
  /// What stands there, without the last line end; empty where the person deleted it.
  package let standing: String
  /// What the machine would write; empty where it has nothing to say.
  package let proposed: String
  /// Whether that is something else than it wrote last: what the person who edited the part has not seen yet.
  package let hasNews: Bool

  /// A part and what it is about.
  package init(part: String, line: Int?, standing: String, proposed: String, hasNews: Bool) {
    self.part = part
    self.line = line
    self.standing = standing
    self.proposed = proposed
    self.hasNews = hasNews
  }
}

extension BriefFile {
  /// Refreshes the parts that are still the machine's and leaves every other byte as it is, its place and line end too.
  ///
  /// A part that a person deleted does not come back; a part that is new to the machine is added in its place. Doing it
  /// again with the same brief changes nothing. A file that a person wrote without `machine`, or whose front matter cannot be read,
  /// is given back as it is, with a problem that says so. Linear.
  package static func merged(_ existing: [UInt8], path: String, with fresh: Brief) -> BriefMerge {
    do {
      return try merged(BriefLayout(existing, path: path), path: path, with: fresh)
    } catch {
      return BriefMerge(bytes: existing, problems: [error])
    }
  }

  /// As ``merged(_:path:with:)``, of a file that was read.
  package func merged(with fresh: Brief) -> BriefMerge {
    do {
      return try BriefFile.merged(layout, path: path, with: fresh)
    } catch {
      return BriefMerge(bytes: bytes, problems: [error])
    }
  }

  /// Writes that the desk skips the brief, or with nil takes that back, and looks at no other part.
  ///
  /// A status that a person wrote stays, and is a conflict.
  package func skipped(by decision: Decision?) -> BriefMerge {
    var fresh = brief
    fresh.status = decision == nil ? .published : .skipped
    fresh.decisions = brief.decisions.filter { $0.what != "skip" } + (decision.map { [$0] } ?? [])
    do {
      return try BriefFile.merged(layout, path: path, with: fresh, only: ["status", "decisions"])
    } catch {
      return BriefMerge(bytes: bytes, problems: [error])
    }
  }

  private static func merged(
    _ layout: BriefLayout, path: String, with fresh: Brief, only parts: Set<String>? = nil
  ) throws(Problem) -> BriefMerge {
    guard let entry = layout.entry("machine"), !entry.value.isNull else {
      throw Problem(
        path: path, severity: .warning, what: "written by a person, so it is kept as it is",
        hint: BriefMerge.wayBack)
    }
    var fields = Fields(layout.root, path: path)
    let recorded = fields.pairs("machine")
    guard fields.problems.isEmpty else { throw fields.problems[0] }

    var draft = MergeDraft(
      layout, machine: Dictionary(recorded) { first, _ in first }, fresh: BriefParts(fresh))
    draft.mergeFields(only: parts)
    if parts == nil { draft.mergeBody() }
    let hashes = draft.hashes(inOrderOf: recorded.map(\.key))
    if !hashes.elementsEqual(recorded, by: { $0.key == $1.key && $0.value == .string($1.value) }) {
      let range = entry.value.range
      guard entry.value.isFlow, !layout.bytes[range].contains(UInt8(ascii: "#")) else {
        throw Problem(
          path: path, line: entry.line, severity: .warning,
          what: "\"machine\" was rewritten by hand, so nothing in the file is refreshed",
          hint: "write it in braces on one line, without remarks: machine: { title: \"…\" }")
      }
      draft.edits.replace(range, by: Array(FlowValue.object(hashes).text.utf8))
    }
    let bytes = draft.edits.applied(to: layout.bytes, withCRLF: layout.hasCRLF)
    try draft.checkNothingIsLost(in: bytes, path: path)
    return BriefMerge(bytes: bytes, refreshed: draft.refreshed, kept: draft.kept)
  }
}
