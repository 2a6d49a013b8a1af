import Briefs

/// What countries are called in every language of the lexicons, by name and alias, in the order of languages and rows. Reads the
/// tables anew.
package func countryNames(with lexicons: Lexicons) -> [(name: String, country: CountryCode)] {
  var problems: [Problem] = []
  var names: [(name: String, country: CountryCode)] = []
  for language in Lexicons.languages {
    let table = Table(at: "\(language)/countries.tsv", in: lexicons.folder, columns: 3, problems: &problems)
    for row in table.rows where row[1] == "name" || row[1] == "alias" {
      if let code = CountryCode(row[0]) { names.append((row[2], code)) }
    }
  }
  return names
}
