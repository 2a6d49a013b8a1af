import Briefs
import Pressroom

/// What the guard of quotations says: an error for each page that takes more than `limit` characters in a row from its source.
package func overquoted(_ runs: [SourceRun], limit: Int?, in content: String) -> [Problem] {
  guard let limit else { return [] }
  return runs.filter { $0.characters > limit }.map { run in
    Problem(
      path: content + "/" + run.page,
      what:
        "the page takes \(run.characters) characters in a row from \(run.source), line \(run.line); the limit is \(limit)",
      hint: "shorten the passage, or set guards: { quotation: … } in site.yaml")
  }
}
