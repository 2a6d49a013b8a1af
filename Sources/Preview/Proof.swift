import Briefs
import Pressroom

/// What the preview shows: the site as it would be published now, what is wrong, and what the desk should know.
package struct Proof: Sendable {
  /// Without pages where nothing sound was ever there to show.
  package var site: Site
  /// All that is wrong at present; the errors lie over the page.
  package var problems: [Problem]
  package var desk: DeskPage

  /// A proof to be shown.
  package init(site: Site, problems: [Problem], desk: DeskPage) {
    self.site = site
    self.problems = problems
    self.desk = desk
  }

  /// The errors, each once, in the order a run prints them.
  var errors: [Problem] { Set(problems).filter { $0.severity == .error }.sorted() }
}
