import ArgumentParser
import Briefs
import Newsroom

/// `content/overrides.yaml` as it stands: the desk's decisions, and what is wrong with them.
struct DeskFile {
  /// Nil where the file is broken: then no decision of it is known.
  let overrides: Overrides?
  let problems: [Problem]

  /// Reads a site's file. One that is not there decides nothing.
  init(of site: SiteOptions) {
    let path = site.contentFolder + "/overrides.yaml"
    do throws(Problem) {
      guard let bytes = try readFileIfThere(path, limit: Overrides.largest) else {
        (overrides, problems) = (Overrides(path: path), [])
        return
      }
      (overrides, problems) = Overrides.read(bytes, path: path, countries: DeskFile.countries)
    } catch {
      (overrides, problems) = (nil, [error])
    }
  }

  /// All the countries there are; none where the lexicons are not found.
  static var countries: Set<CountryCode> { lexiconFolder().found.map(countryCodes) ?? [] }

  /// The decisions, or the end of the run where the file is broken: exit 2.
  static func decisions(of site: SiteOptions) throws -> Overrides {
    let file = DeskFile(of: site)
    guard let overrides = file.overrides else { throw Halt(Ending.usage, file.problems) }
    return overrides
  }
}
