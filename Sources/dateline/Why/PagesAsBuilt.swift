import ArgumentParser
import Briefs
import Glibc
import Newsroom
import Pressroom

/// A theme's files, by the template that is made of them.
struct ThemeParts {
  private let theme: Theme

  /// Reads a site's theme.
  init(_ site: SiteOptions) {
    var problems: [Problem] = []
    theme = Theme(at: site.templatesFolder, problems: &problems)
  }

  /// A template's file, then the partials it includes.
  func files(of template: String) -> [String] { theme.files(ofTemplate: template) }
}

/// The pages of a site as a build would write them now, from the briefs as they stand; nothing is written.
struct PagesAsBuilt {
  let site: SiteOptions
  let settings: SiteFile
  let digest: Digest
  let pages: Site
  let theme: ThemeParts
  let problems: [Problem]

  /// Lays out every page; none is printed. Throws where a build would stop.
  init(_ site: SiteOptions, drafts: Bool = false) throws {
    self.site = site
    var run = try PrintRun(site)
    settings = try run.settings()
    let content = try run.content(with: settings, drafts: drafts)
    pages = try run.pages(of: content)
    digest = arrange(content.accounts)
    theme = ThemeParts(site)
    problems = run.problems
    Console.progress(nil)
  }

  /// What stands before the addresses of a language's tree, `ar/`, in an address of it; nothing where it is none of the site's trees.
  func tree(of address: Permalink) -> String { settings.tree(of: address.path) }

  /// The digest of a site's briefs, no page laid out.
  static func digest(of site: SiteOptions) throws -> Digest {
    var run = try PrintRun(site)
    let settings = try run.settings()
    defer { Console.progress(nil) }
    return arrange(try run.content(with: settings).accounts, without: settings.leftOut)
  }

  /// What the settings of site.yaml say that a page of a tree is made with, those that are given; `source_text` always.
  func values(of keys: [String], in tree: String) -> [(key: String, value: String)] {
    let settings = tree.isEmpty ? settings : settings.told(in: String(tree.dropLast()))
    return keys.compactMap { key in
      let value: String? =
        switch key {
        case "title": settings.title
        case "description": settings.description
        case "translations":
          settings.translations.isEmpty
            ? nil : settings.translations.keys.sorted().joined(separator: ", ")
        case "languages": settings.languages.joined(separator: ", ")
        case "base_url": settings.baseURL
        case "notice": settings.notice
        case "source_text": settings.sourceText.rawValue
        case "country_names":
          settings.countryNames.isEmpty
            ? nil
            : settings.countryNames.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
              .joined(separator: ", ")
        default: nil
        }
      return value.map { (key, $0) }
    }
  }

  /// What a file of the site is that no page's printing makes; nil for every other address.
  func besides(_ address: Permalink) -> String? {
    // The list of the output folder's files is written with it.
    if address.path == "/manifest.json" {
      return "the list of the site's files, by which a build knows its own"
    }
    // Its files are named by what is in them, so that only those that were built are known.
    guard isOfSearch(address.path), !address.isPage, access(site.outputFolder + address.path, F_OK) == 0
    else {
      return nil
    }
    return "a file of the search index, which Pagefind makes of the articles"
  }

  private func isOfSearch(_ address: String) -> Bool { address.hasPrefix("/pagefind/") }

  /// The end of the run for an address that is none of the site's: exit 2, with the nearest there is.
  func noPage(at address: String) -> Halt {
    if isOfSearch(address) {
      return Halt.misuse(
        address, "no file of the search index stands there",
        hint:
          "Pagefind makes its files at each build, and names them by what is in them: `ls \(site.outputFolder)/pagefind`"
      )
    }
    let all = pages.pages.map(\.address.path)
    let tree = settings.tree(of: address)
    let place = "/" + address.dropFirst(1 + tree.utf8.count)
    let folder = place.split(separator: "/").first.map { "/\(tree)\($0)/" } ?? "/" + tree
    let kin = all.filter { $0.hasPrefix(folder) }
    let near = nearest(to: address, among: kin) ?? nearest(to: address, among: all)
    var hint =
      near.map { "did you mean \($0)?" }
      ?? (kin.isEmpty
        ? "pages are /, /timeline/, /countries/…/, /events/…/, /articles/…/"
        : all.contains(folder)
          ? "\(folder) lists what there is" : "such as \(kin.min() ?? folder)")
    let name = place.split(separator: "/").dropFirst().first.map { $0.uppercased() } ?? ""
    if folder == "/\(tree)countries/", let code = CountryCode(name) {
      hint += " `dateline why country \(code)` says where it was refused"
    }
    return Halt.misuse(address, "no page of the site stands there", hint: hint)
  }
}
