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
///
/// - Parameter rules: By which dates, countries and events were decided, as the page about the site tells them.
package func render(
  _ content: ContentFolder, theme: Theme, rules: [RuleSection] = []
) -> (Site, [Problem]) {
  var site = Site()
  var problems: [Problem] = []
  // The theme's own problem says so; of texts that could not be read, every template that shows one would seem to be wrong.
  guard !theme.templates.isEmpty, !theme.isSpeechless else { return (site, problems) }
  let digest = arrange(content.accounts, with: theme.comparison, without: content.site.leftOut)
  // Where there is nothing to be found there is no index, and no page leads to one.
  var content = content
  if digest.accounts.isEmpty { content.site.isSearched = false }
  let chronicle = Chronicle(
    digest, after: content.editions, as: content.making, withholding: content.unshown)
  let first = Edition(
    digest, chronicle: chronicle, site: content.site, theme: theme, hasAbout: true)
  // The other languages' trees: what does not depend on the language is taken from the first.
  let others = content.site.languages.dropFirst().map {
    Edition(
      digest, chronicle: chronicle, site: content.site, theme: theme, hasAbout: true, in: $0,
      beside: first)
  }
  let editions = [first] + others
  let letterPages = LetterPages(of: editions)
  let toldRules = Edition.anchors(of: rules)
  for edition in editions {
    edition.letterPages = letterPages
    edition.toldRules = toldRules
  }
  var pages: [Site.Page] = []
  for edition in editions {
    let press = Press(theme, for: edition, problems: &problems)
    guard problems.isEmpty else { return (site, problems) }
    pages += press.pages(about: content.aboutText(in: edition.language), rules: rules) + edition.socialCards()
    pages += edition.feeds()
  }
  pages += editions[0].exports() + editions[0].directions() + theme.pages()
  if content.site.cards, content.site.baseURL != nil { problems += theme.cardsMissing }
  problems += theme.namelessTopics(of: content)
  for page in pages {
    do throws(Problem) {
      try site.add(page)
    } catch {
      problems.append(error)
    }
  }
  if content.site.wantsSearch { site.documents = first.searchDocuments() }
  if chronicle.editions != content.editions { site.record = chronicle.editions }
  return (site, problems)
}
