import Briefs

/// The text of the page about the site, and the language it is in.
package struct AboutText: Sendable {
  /// Below the content folder: `about.ar.md`.
  package let file: String
  let language: String
  let markdown: [UInt8]

  static let file = "about.md"
  static func file(in language: String) -> String { "about.\(language).md" }
}

extension ContentFolder {
  /// The text about the site for the tree of a language: its own, else the first language's, else the first there is; nil where there is
  /// none. So either every tree has the desk's words or none has.
  package func aboutText(in language: String) -> AboutText? {
    let first = site.languages.first ?? language
    for language in [language, first] + site.languages {
      if let text = translatedAbout[language] {
        return AboutText(file: AboutText.file(in: language), language: language, markdown: text)
      }
      if language == first, let about {
        return AboutText(file: AboutText.file, language: first, markdown: about)
      }
    }
    return nil
  }
}
