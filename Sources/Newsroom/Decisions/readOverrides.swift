import Briefs

extension Overrides {
  /// The largest file of decisions that is read, in bytes: some 100,000 decisions.
  package static let largest = YAMLLimits.decisions.bytes

  /// Reads `content/overrides.yaml`: a list, one decision an item, in braces or in block style.
  ///
  /// Nil where anything is wrong with it: then all problems are there, each with its line and a hint. A file without a decision is
  /// sound. Linear in the bytes, but for lists of articles kept apart (``mostApart``).
  ///
  /// - Parameters:
  ///   - path: The file as problems name it.
  ///   - countries: The countries there are; any two capitals where it is empty.
  package static func read(
    _ bytes: [UInt8], path: String, countries: Set<CountryCode> = []
  ) -> (overrides: Overrides?, problems: [Problem]) {
    var reader = OverrideReader(path: path, countries: countries)
    do throws(Problem) {
      reader.read(try readYAML(bytes, path: path, limits: .decisions))
    } catch {
      reader.problems.append(error)
    }
    reader.problems += contradictions(in: reader.decisions, path: path)
    guard reader.problems.isEmpty else { return (nil, reader.problems.sorted()) }
    return (Overrides(path: path, reader.decisions), [])
  }

  /// How many articles one decision may keep apart: every two of them are a pair.
  static let mostApart = 200
}

/// The countries there are, as the lexicons of a folder have them.
package func countryCodes(in folder: String) -> Set<CountryCode> {
  var problems: [Problem] = []
  let table = Table(at: "en/countries.tsv", in: folder, columns: 3, problems: &problems)
  return Set(table.rows.compactMap { CountryCode($0[0]) })
}
