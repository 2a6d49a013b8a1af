import Briefs

extension BriefingReport {
  /// Whether the run found every brief as it would write it.
  package var isQuiet: Bool { !hadWork && entries.allSatisfy { $0.outcome == .unchanged } }

  /// Writes the report of a run that ``isQuiet``.
  package func write(to writer: inout ClippingWriter) {
    writer.put(entries) { entry, writer in
      writer.put(entry.path)
      writer.put(entry.title)
      writer.put(entry.isUndated)
      writer.put(entry.kept) { conflict, writer in
        writer.put(conflict.part)
        writer.put(conflict.line)
        writer.put(conflict.standing)
        writer.put(conflict.proposed)
        writer.put(conflict.hasNews)
      }
      writer.put(entry.refused) { $1.put($0) }
      writer.put(entry.flags) { flag, writer in
        writer.put(flag.flag)
        writer.put(flag.lines)
      }
    }
    writer.put(deleted) { deletion, writer in
      writer.put(deletion.article)
      writer.put(deletion.brief)
    }
    writer.put(problems)
    writer.put(skipped)
  }

  /// Reads what ``write(to:)`` wrote.
  package init(from reader: inout ClippingReader) throws(BadClipping) {
    self.init()
    entries = try reader.array { reader throws(BadClipping) in
      Entry(
        path: try reader.string(), title: try reader.string(), outcome: .unchanged,
        isUndated: try reader.bool(),
        kept: try reader.array { reader throws(BadClipping) in
          BriefConflict(
            part: try reader.string(), line: try reader.number(), standing: try reader.string(),
            proposed: try reader.string(), hasNews: try reader.bool())
        },
        refused: try reader.array { reader throws(BadClipping) in try reader.countryMention() },
        flags: try reader.array { reader throws(BadClipping) in
          QualityFlag(flag: try reader.string(), lines: try reader.lines())
        })
    }
    deleted = try reader.array { reader throws(BadClipping) in
      Deletion(article: try reader.string(), brief: try reader.string())
    }
    problems = try reader.problems()
    skipped = try reader.texts()
  }
}

extension HouseLines.Line {
  /// Writes the line of an outlet.
  package func write(to writer: inout ClippingWriter) {
    writer.put(outlet)
    writer.put(text)
    writer.put(pages)
  }

  /// Reads what ``write(to:)`` wrote.
  package init(from reader: inout ClippingReader) throws(BadClipping) {
    self.init(outlet: try reader.string(), text: try reader.string(), pages: try reader.int())
  }
}

extension ClippingWriter {
  /// Writes problems that show no difference; those that do are of proofs, not of a run of the newsroom.
  package mutating func put(_ problems: [Problem]) {
    put(problems) { problem, writer in
      writer.put(problem.path)
      writer.put(problem.line)
      writer.put(problem.severity)
      writer.put(problem.what)
      writer.put(problem.hint)
    }
  }

}

extension ClippingReader {
  /// Reads what ``ClippingWriter/put(_:)`` wrote.
  package mutating func problems() throws(BadClipping) -> [Problem] {
    try array { reader throws(BadClipping) in
      Problem(
        path: try reader.string(), line: try reader.number(), severity: try reader.value(),
        what: try reader.string(), hint: try reader.string())
    }
  }
}
