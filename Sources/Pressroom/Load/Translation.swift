import Briefs

/// What a site says of itself in one of its languages: an entry of `translations` in `site.yaml`.
package struct Translation: Sendable, Equatable {
  package var title: String?
  package var description: String?
  package var notice: String?

  /// A translation; what is nil is said in the site's first language.
  package init(title: String? = nil, description: String? = nil, notice: String? = nil) {
    self.title = title
    self.description = description
    self.notice = notice
  }

  /// Reads `translations: { ar: { title: "…", description: "…", notice: "…" } }`; a language that the site does not speak is noted.
  static func read(_ fields: inout Fields, among languages: [String]) -> [String: Translation] {
    let found = fields.object("translations") { inner in
      var found: [String: Translation] = [:]
      if let first = languages.first, inner.keys.contains(first) {
        _ = inner.node(first)
        inner.note(
          first, what: "\"\(first)\" is the site's first language, which needs no translation",
          hint: "its words are title:, description: and notice: of the file itself")
      }
      for key in inner.keys where !languages.contains(key) {
        _ = inner.node(key)
        inner.note(
          key, what: "the site does not speak \"\(key)\"", hint: "name it under languages:, or take this out")
      }
      for language in languages.dropFirst() {
        found[language] = inner.object(language) { texts in
          Translation(
            title: said("title", &texts), description: said("description", &texts),
            notice: said("notice", &texts))
        }
      }
      return found
    }
    return found ?? [:]
  }

  /// A text that says something; blank ones count as none.
  private static func said(_ key: String, _ fields: inout Fields) -> String? {
    fields.text(key).flatMap { $0.utf8.allSatisfy { $0 <= 0x20 } ? nil : $0 }
  }
}

extension SiteFile {
  /// The site as the tree of a language tells of it: with its title, description and notice in that language as far as they are there.
  package func told(in language: String) -> SiteFile {
    guard let translation = translations[language] else { return self }
    var site = self
    site.title = translation.title ?? title
    site.description = translation.description ?? description
    site.notice = translation.notice ?? notice
    return site
  }

  /// What stands before the addresses of a language's tree, `ar/`, in an address of it; nothing in one of the first language's, or where
  /// the site has no such tree.
  package func tree(of address: String) -> String {
    let tree = treeOfFile(String(address.drop { $0 == "/" })).tree
    return languages.dropFirst().contains { tree == $0 + "/" } ? tree : ""
  }

  /// The language that the tree of a language has a text in: its own where it was translated, else the site's first.
  func language(of text: KeyPath<Translation, String?>, in language: String) -> String {
    translations[language]?[keyPath: text] == nil ? languages.first ?? language : language
  }
}
