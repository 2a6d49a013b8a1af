import Briefs

/// The folder of content as it was found: settings, accounts, and the page about the site.
package struct ContentFolder: Sendable {
  package var site: SiteFile
  /// Every sound brief, in the order of the files' paths.
  package var accounts: [Account] = []
  /// `about.md`, if there is one: the page about the site in its first language.
  package var about: [UInt8]?
  /// The same in its other languages, `about.ar.md`, by language.
  package var translatedAbout: [String: [UInt8]] = [:]
  /// The briefs that are there and have no page (drafts, skipped ones, broken ones), by the name in their address, each with the id of
  /// its event as far as it is known.
  package private(set) var unshown: [String: String?] = [:]
  /// What readers were told until now.
  package var editions = Editions()
  /// The edition it is published in; nil where it is only built.
  package var making: EditionInTheMaking?
  /// Whether what readers were told is known. Where it is not, an edition would tell them everything anew.
  package private(set) var knowsEditions = true
  /// The briefs that ``Attribution`` has something against, in the order of their paths. Those it refuses are no accounts.
  package private(set) var faulty: [FaultyBrief] = []
  /// Whether every folder of briefs could be looked into. Where one could not, its pages would go missing.
  package private(set) var isWhole = true
  /// The folder as problems name it.
  let folder: String
  /// What each brief's file gave, so that the next reading need not open it again.
  private var readings = Readings()

  /// Content that was not read from anywhere.
  package init(site: SiteFile, accounts: [Account] = [], about: [UInt8]? = nil) {
    self.site = site
    self.accounts = accounts
    self.about = about
    folder = "content"
  }

  /// Reads a folder: the briefs, and the articles' lines that they cite.
  ///
  /// A broken brief is a problem and has no page; neither has one with a sentence that does not stand in its source, or that nobody
  /// answers for. Of two briefs with one source or one address the first by path
  /// is taken, and a problem names both. Where a source cannot be read, what the machine wrote of it stands alone, with a warning.
  ///
  /// - Parameters:
  ///   - folder: `content`; also what problems name.
  ///   - countries: All there are: a brief with another one is broken. Where empty, every code of two capitals is one.
  ///   - drafts: Whether briefs that are drafts have pages too.
  ///   - articles: Where `articles/` is, if not in `folder`.
  ///   - last: The folder as it was read before. Files that are as they were then are not read again; what comes of it is the same
  ///     as if all had been.
  package init(
    at folder: String, site: SiteFile, articles: String? = nil, countries: Set<CountryCode> = [],
    drafts: Bool = false, jobs: Int = availableCores, after last: ContentFolder? = nil,
    problems: inout [Problem]
  ) {
    self.site = site
    self.folder = folder
    readings = Readings(
      Readings.Terms(
        folder: folder, articles: articles, countries: countries, sourceText: site.sourceText),
      after: last?.readings)
    let moment = FileStamp.now
    let listing = FolderListing(of: folder + "/briefs", shownAs: folder + "/briefs")
    let sources = SourceLines(in: articles ?? folder + "/articles", sourceText: site.sourceText)
    problems += listing.problems
    isWhole = listing.unlisted.isEmpty
    let files = listing.files.filter { $0.path.hasSuffix(".md") }
    readings.read(files, sources.files, listedAfter: moment, jobs: jobs) { entry in
      ContentFolder.account(entry, folder: folder, countries: countries, sources: sources)
    }
    for file in files {
      guard let reading = readings[file.path] else { continue }
      problems += reading.found.problems
      if let faulty = reading.found.faulty, ContentFolder.isShown(faulty.status, drafts) {
        self.faulty.append(faulty)
        problems += faulty.faults.map(\.problem)
      }
      if let account = reading.found.account, ContentFolder.isShown(account.brief.status, drafts) {
        accounts.append(account)
      } else {
        unshown[pageName(ofBriefAt: file.path, fallback: "brief")] = reading.found.account?.brief.event
      }
    }
    refuseDoubles(folder, &problems)
    readEditions(folder + "/" + Editions.path, &problems)
    do throws(Problem) {
      about = try readFileIfThere(folder + "/" + AboutText.file, limit: largestBrief)
      for language in site.languages {
        let file = AboutText.file(in: language)
        translatedAbout[language] = try readFileIfThere(folder + "/" + file, limit: largestBrief)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func readEditions(_ path: String, _ problems: inout [Problem]) {
    do throws(Problem) {
      guard let bytes = try readFileIfThere(path, limit: Editions.largest) else { return }
      let (editions, found) = Editions.read(bytes, path: path)
      self.editions = editions
      problems += found
    } catch {
      knowsEditions = false
      problems.append(error)
    }
  }

  private static func isShown(_ status: Status, _ drafts: Bool) -> Bool {
    switch status {
    case .draft: drafts
    case .skipped: false
    case .published, .corrected, .withdrawn: true
    }
  }

  private static func account(
    _ entry: FolderListing.Entry, folder: String, countries: Set<CountryCode>, sources: SourceLines
  ) -> Readings.Found {
    let shown = folder + "/briefs/" + entry.path
    do throws(Problem) {
      let bytes = try readFile(entry.location, shownAs: shown, limit: largestBrief)
      let (file, problems) = BriefFile.parse(bytes, path: shown, countries: countries)
      guard let file else { return Readings.Found(problems: problems) }
      var cited = CitedSources(of: sources.files)
      let attribution = Attribution(of: file, in: &cited)
      var account = Account(
        file.brief, path: "briefs/" + entry.path,
        slug: pageName(ofBriefAt: entry.path, fallback: file.brief.source.sha256),
        body: Array(bytes[file.body]), hasNotes: attribution.isParsed)
      account.take(attribution)
      let persons = file.persons
      if !persons.isEmpty {
        account.deleted = persons.filter { file.owner(of: $0) == .deleted }
        account.edited = persons.filter { !account.deleted.contains($0) }
      }
      // Of what is withdrawn or skipped no page shows a sentence.
      let isTold = file.brief.status != .withdrawn && file.brief.status != .skipped
      let faulty =
        attribution.faults.isEmpty || !isTold
        ? nil : FaultyBrief(path: account.path, status: file.brief.status, faults: attribution.faults)
      if faulty?.isRefused != true { sources.fill(&account, from: &cited) }
      return Readings.Found(
        account: faulty?.isRefused == true ? nil : account, problems: problems, faulty: faulty,
        cited: cited.paths)
    } catch {
      return Readings.Found(problems: [error])
    }
  }

  /// Puts an earlier reading's account in the place of each brief that is there and cannot be read any more: what was last good of it.
  ///
  /// An account whose source or address another brief has by now stays out.
  package mutating func standIn(from earlier: ContentFolder) {
    guard readings.haveGaps else { return }
    var taken = Set(accounts.map(\.brief.source.path)).union(accounts.map { "/" + $0.slug })
    let missing = earlier.accounts.filter { account in
      readings[String(account.path.dropFirst("briefs/".count))].map { $0.found.account == nil } ?? false
    }
    for account in missing
    where !taken.contains(account.brief.source.path) && !taken.contains("/" + account.slug) {
      taken.formUnion([account.brief.source.path, "/" + account.slug])
      accounts.append(account)
    }
    accounts.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
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
