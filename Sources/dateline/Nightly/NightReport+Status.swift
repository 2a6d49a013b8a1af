import Briefs
import Circulation
import Pressroom

extension NightReport {
  /// `status.json`: what a monitor reads. Its keys are documented in docs/nightly-server.md and stay.
  var status: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.key("version")
      $0.int(1)
      $0.member("result", result.rawValue)
      $0.key("exit")
      $0.int(Int(exit))
      $0.member("started", started.stamp)
      $0.member("finished", finished.stamp)
      $0.member("target", target)
      $0.member("good") { $0.goodEdition(good) }
      $0.member("counts") { $0.counts(of: self) }
      $0.member("stages") {
        $0.array(of: stages) { json, stage in
          json.object {
            $0.member("name", stage.name)
            $0.member("seconds") { $0.thousandths(Int((stage.seconds * 1000).rounded())) }
          }
        }
      }
      $0.member("problems") {
        $0.array(of: problems.prefix(NightReport.mostInStatus)) { json, problem in
          json.problem(problem)
        }
      }
      $0.member("quarantined") {
        $0.array(of: quarantined) { json, item in
          json.object {
            $0.member("path", item.path)
            $0.member("reason", item.reason)
            $0.member("since", item.since)
          }
        }
      }
      $0.member("told", told)
    }
    json.endLine()
    return json.bytes
  }

  /// A rule gone wrong has a problem for every brief: a monitor needs to know how many, not each.
  private static let mostInStatus = 500
}

extension JSONWriter {
  /// A problem in the contract's words; of a sentence that does not stand in its source also how the two differ.
  mutating func problem(_ problem: Problem) {
    object {
      $0.member("path", problem.path)
      $0.member("line", problem.line)
      $0.member("severity", problem.severity.rawValue)
      $0.member("what", problem.what)
      $0.member("hint", problem.hint)
      guard let difference = problem.difference else { return }
      $0.member("sentence", difference.sentence)
      $0.member("expected", difference.expected)
      $0.member("found", difference.found)
      $0.member("source", difference.source)
      $0.member("sourceLine", difference.sourceLine)
    }
  }

  fileprivate mutating func goodEdition(_ good: NightReport.GoodEdition?) {
    guard let good else { return null() }
    object {
      $0.member("finished", good.finished)
      $0.member("pages", good.pages)
      $0.member("briefs", good.briefs)
      $0.member("target", good.target)
    }
  }

  fileprivate mutating func counts(of report: NightReport) {
    object {
      $0.member("pages", report.count?.pages)
      $0.member("briefs", report.count?.briefs)
      $0.member("new", report.new.count)
      $0.member("changed", report.changed.count)
      $0.member("undated", report.undated.count)
      $0.member("refused", report.refused.count)
      $0.member("conflicts", report.conflicts.count)
      $0.member("deleted", report.deleted)
      $0.member("quarantined", report.quarantined.count)
      $0.member("errors", report.errors.count)
      $0.member("warnings", report.warnings.count)
      $0.member("sent", report.sent)
      $0.member("removed", report.removed)
      $0.member("longest_quotation", report.runs.first?.characters)
    }
  }
}
