import Briefs

/// Briefs in, site out: load, arrange, render. What is done with the site is `SiteFolder`'s, the preview's or a test's.
///
/// ```swift
/// let content = ContentFolder(at: "content", site: settings, problems: &problems)   // Load/
/// let (site, found) = render(content, theme: theme)                                 // Arrange/, Render/
/// let outcome = try SiteFolder("public").write(site)                                // Output/
/// ```
///
/// Pure: the same content and theme give the same bytes, whatever the clock, the locale and the number of `jobs`. Every
/// page that is sound is in the site; a template that is not is a problem, and the site then has no pages at all.
package func render(_ content: ContentFolder, theme: Theme, jobs: Int = availableCores) -> (Site, [Problem]) {
  var site = Site()
  var problems: [Problem] = []
  let digest = arrange(content.accounts)
  let edition = Edition(digest, site: content.site, theme: theme, hasAbout: content.about != nil)
  let press = Press(theme, for: edition, problems: &problems)
  guard problems.isEmpty else { return (site, problems) }

  let orders = press.orders(about: content.about) + edition.feeds() + edition.exports() + theme.orders()
  for (order, bytes) in zip(orders, parallelMap(orders, jobs: jobs) { $0.print() }) {
    do throws(Problem) {
      try site.add(bytes, at: order.address, from: order.source)
    } catch {
      problems.append(error)
    }
  }
  return (site, problems)
}
