import Briefs

/// The folder of content as it was found: settings, accounts, and the page about the site.
package struct ContentFolder: Sendable {
  package var site: SiteFile
  /// Every sound brief, in the order of the files' paths.
  package var accounts: [Account] = []
  /// `about.md`, if there is one.
  package var about: [UInt8]?
  /// Whether every folder of briefs could be looked into. Where one could not, its pages would go missing.
  package private(set) var isWhole = true

  /// Content that was not read from anywhere.
  package init(site: SiteFile, accounts: [Account] = [], about: [UInt8]? = nil) {
    self.site = site
    self.accounts = accounts
    self.about = about
  }

  /// Reads a folder: the briefs, and the articles' lines that they cite.
  ///
  /// A broken brief is a problem and has no page. Of two briefs with one source or one address the first by path
  /// is taken, and a problem names both. A source that cannot be read is a warning; its sentences then stand alone.
  ///
  /// - Parameters:
  ///   - folder: `content`; also what problems name.
  ///   - drafts: Whether briefs that are drafts have pages too.
  ///   - articles: Where `articles/` is, if not in `folder`.
  package init(
    at folder: String, site: SiteFile, articles: String? = nil, drafts: Bool = false,
    jobs: Int = availableCores, problems: inout [Problem]
  ) {
    self.site = site
    let listing = FolderListing(of: folder + "/briefs", shownAs: folder + "/briefs")
    let sources = SourceLines(in: articles ?? folder + "/articles", sourceText: site.sourceText)
    problems += listing.problems
    isWhole = listing.unlisted.isEmpty
    let files = listing.files.filter { $0.path.hasSuffix(".md") }
    let read = parallelMap(files, jobs: jobs) { entry in
      ContentFolder.account(entry, folder: folder, sources: sources)
    }
    for (account, found) in read {
      problems += found
      if let account, drafts || account.brief.status != .draft { accounts.append(account) }
    }
    refuseDoubles(folder, &problems)
    do throws(Problem) {
      about = try readFileIfThere(folder + "/about.md", limit: largestBrief)
    } catch {
      problems.append(error)
    }
  }

  private static func account(_ entry: FolderListing.Entry, folder: String, sources: SourceLines) -> (
    Account?, [Problem]
  ) {
    let shown = folder + "/briefs/" + entry.path
    do throws(Problem) {
      let bytes = try readFile(entry.location, shownAs: shown, limit: largestBrief)
      var (file, problems) = BriefFile.parse(bytes, path: shown)
      guard let file else { return (nil, problems) }
      var account = Account(
        file.brief, path: "briefs/" + entry.path,
        slug: pageName(ofBriefAt: entry.path, fallback: file.brief.source.sha256),
        body: Array(bytes[file.body]))
      account.footnotes = file.footnotes
      account.quotations = file.quotations
      sources.fill(&account, shown: shown, problems: &problems)
      return (account, problems)
    } catch {
      return (nil, [error])
    }
  }

  private mutating func refuseDoubles(_ folder: String, _ problems: inout [Problem]) {
    var sources: [String: String] = [:]
    var addresses: [String: String] = [:]
    accounts.removeAll { account in
      let shown = folder + "/" + account.path
      if let other = sources[account.brief.source.path] {
        problems.append(
          Problem(
            path: shown, what: "a second brief about \(account.brief.source.path), after \(other)",
            hint: "delete one of them; until then this one has no page"))
        return true
      }
      if let other = addresses[account.slug] {
        problems.append(
          Problem(
            path: shown, what: "its address /articles/\(account.slug)/ is that of \(other) too",
            hint: "rename the file; until then it has no page"))
        return true
      }
      sources[account.brief.source.path] = shown
      addresses[account.slug] = shown
      return false
    }
  }
}
