import Briefs

/// Puts what the machine would write into the content folder: new briefs, and the machine's own parts of standing ones.
///
/// A person's part stays byte for byte; a brief that a person deleted is not written again, unless it is one of `recreation`; an
/// unchanged brief is not touched, and what somebody saved since `standing` was read is left as it is. Each file is written
/// whole beside itself and takes its place in one step, so a killed run leaves the old or the new one. Briefs are taken in
/// the order of their articles' paths, so that which of two with one title gets the plain name does not depend on anything
/// else. Nothing is written when `isDryRun`.
///
/// Briefs are merged, printed and put in place on up to `jobs` threads.
///
/// - Parameter skips: Articles that get no brief. One that stands becomes `status: "skipped"` and stays as it is otherwise; when the
///   decision is gone, the machine takes the status back.
package func writeBriefs(
  _ drafts: [Brief], over standing: StandingBriefs, in content: String, skipping skips: Skips = Skips(),
  recreating recreation: Recreation = .none, isDryRun: Bool = false, jobs: Int = availableCores
) -> BriefingReport {
  var plan = BriefPlan(for: drafts, over: standing, in: content, recreating: recreation, jobs: jobs)
  plan.skip(skips)
  if !isDryRun { plan.carryOut() }
  plan.report.entries.sort { $0.path < $1.path }
  return plan.report
}
