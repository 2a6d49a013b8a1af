import Briefs
import Circulation

/// How large the last edition was that arrived at each target: `.dateline/published/NAME.json` in the site's folder.
///
/// What stands in `public/` is no measure for the guard against shrinking: anybody may build there, by a run that no guard asked.
struct PublishedCounts {
  private let folder: String

  /// The counts that a site keeps.
  init(of site: SiteOptions) { folder = site.inSite(".dateline") }

  /// The last edition's size at a target; nil where none is known.
  subscript(target: String) -> EditionCount? {
    guard let bytes = try? readFile(folder + "/" + PublishedCounts.file(target), limit: 4096),
      let json = try? readJSON(bytes), let pages = count(json["pages"]), let briefs = count(json["briefs"])
    else { return nil }
    return EditionCount(pages: pages, briefs: briefs)
  }

  /// Notes what arrived. Throws where it cannot be written.
  func note(_ edition: EditionCount, at target: String) throws(Problem) {
    var json = JSONWriter()
    json.object {
      $0.member("pages", edition.pages)
      $0.member("briefs", edition.briefs)
    }
    json.endLine()
    try OpenFolder(folder).write(json.bytes, to: PublishedCounts.file(target))
  }

  private static func file(_ target: String) -> String { "published/\(target).json" }
}

/// A count that somebody wrote down; nil where it is none.
func count(_ value: JSONValue?) -> Int? {
  guard case .number(let digits)? = value, let number = Int(digits), (0...1_000_000_000).contains(number)
  else {
    return nil
  }
  return number
}
