import Briefs

/// Briefs in, site out: load, arrange, render. What is done with the site is `SiteFolder`'s, the preview's or a test's.
///
/// ```swift
/// let content = ContentFolder(at: "content", site: settings, problems: &problems)   // Load/
/// let (site, found) = render(content, theme: theme)                                 // Arrange/, Render/
/// let outcome = try SiteFolder("public").write(site)                                // Output/
/// ```
///
/// Pure: the same content and theme give the same bytes, whatever the clock, the locale and the number of cores. A page is
/// printed when its bytes are asked for. A template that names what is not there is a problem, and the site then has no
/// page at all; of two pages at one address the first stands, and a problem names both.
package func render(_ content: ContentFolder, theme: Theme) -> (Site, [Problem]) {
  var site = Site()
  var problems: [Problem] = []
  let digest = arrange(content.accounts, with: theme.comparison)
  let chronicle = Chronicle(
    digest, after: content.editions, as: content.making, withholding: content.unshown)
  let hasAbout = content.aboutText(in: "") != nil
  let first = Edition(
    digest, chronicle: chronicle, site: content.site, theme: theme, hasAbout: hasAbout)
  // The other languages' trees: what does not depend on the language is taken from the first.
  let others = content.site.languages.dropFirst().map {
    Edition(
      digest, chronicle: chronicle, site: content.site, theme: theme, hasAbout: hasAbout, in: $0,
      beside: first)
  }
  var editions = [first] + others
  let letterPages = LetterPages(of: editions)
  for i in editions.indices { editions[i].letterPages = letterPages }
  var pages: [Site.Page] = []
  for edition in editions {
    let press = Press(theme, for: edition, problems: &problems)
    guard problems.isEmpty else { return (site, problems) }
    pages += press.pages(about: content.aboutText(in: edition.language)) + edition.socialCards()
    pages += edition.feeds()
  }
  pages += editions[0].exports() + editions[0].directions() + theme.pages()
  for page in pages {
    do throws(Problem) {
      try site.add(page)
    } catch {
      problems.append(error)
    }
  }
  if content.site.isSearched { site.documents = first.searchDocuments() }
  if chronicle.editions != content.editions { site.record = chronicle.editions }
  return (site, problems)
}
