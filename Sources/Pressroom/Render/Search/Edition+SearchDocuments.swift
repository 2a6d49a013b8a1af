import Briefs
import Mustache

extension Edition {
  /// What a search index is made of: one small HTML document per article, in the order of the articles' addresses.
  ///
  /// Its address is that of the article's page, as one file: `/articles/SLUG.html`. `data-pagefind-meta` has what results show, in its own
  /// spelling; the body has what they are found by, as ``SearchWords``, the title's words above names, and these above sentences;
  /// `data-pagefind-filter` has codes, which the search page's own lists give their names. Some 10 KB at most, whatever the article says.
  func searchDocuments() -> [Site.Page] {
    let languages = site.languages.compactMap { wordings[$0] }
    return digest.accounts.indices.map { i in
      Site.Page(
        address: permalink("/articles/\(digest.accounts[i].slug).html"), source: digest.accounts[i].path
      ) { self.searchDocument(i, languages) }
    }
  }

  private func searchDocument(_ index: Int, _ languages: [Wording]) -> [UInt8] {
    let account = digest.accounts[index]
    let brief = account.brief
    let event = digest.events[digest.eventOf[index]]
    let sentences = account.sentences.map(\.text)
    let people = brief.people.prefix(SearchPage.mostNames).map { [$0.name] + $0.variants.prefix(4) }
    let organisations = brief.organisations.prefix(SearchPage.mostNames).map { organisation in
      [organisation.name] + (organisation.acronym.map { [$0] } ?? [])
    }
    let place = brief.place.map { [$0.name] } ?? []
    let outlet = brief.source.outlet.map { [$0] } ?? []
    var html = SearchDocument()
    html.meta("title", brief.title.isEmpty ? wording(.untitled) : brief.title)
    html.meta("text", SearchDocument.joined(sentences, limit: SearchPage.longestText))
    html.meta("people", SearchDocument.joined(people.map { $0[0] }))
    html.meta("organisations", SearchDocument.joined(organisations.map { $0.joined(separator: ", ") }))
    html.meta("place", place.joined())
    html.meta("outlet", outlet.joined())
    for wording in languages {
      html.meta("when_" + wording.language, DateWords(brief.happened, in: wording).words)
    }
    for code in event.parties { html.filter("country", code.code) }
    for pair in digest.pairs(of: event) { html.filter("pair", pair.slug) }
    for topic in brief.topics where has(.topics) { html.filter("topic", topic) }
    html.filter("year", event.spot.year.map(String.init) ?? SearchPage.undated)
    html.filter("language", brief.language)
    html.sort("date", String(max(0, event.spot.day)))
    html.beginBody()
    html.words([brief.title], weight: 8)
    html.words((people + organisations).flatMap(\.self), weight: 6)
    html.words(place + outlet, weight: 4)
    // Of its parties also by the names that the article, in its own language, does not say.
    html.words(event.parties.flatMap { names(of: $0, in: languages) }, weight: 3)
    html.words(sentences, weight: 1)
    return html.bytes
  }

  private func names(of code: CountryCode, in languages: [Wording]) -> [String] {
    [name(code)] + languages.dropFirst().compactMap { countryNames.name(code.code, in: $0.language) }
  }
}

/// A document while it is written. Whatever an article says stands in it as text or as the value of an attribute, escaped.
struct SearchDocument {
  private(set) var bytes = Array(
    "<!DOCTYPE html>\n<html lang=\"und\"><head><meta charset=\"utf-8\"><title></title>\n".utf8)

  /// Between the parts of a value that has several; the page's script parts them there.
  static let mark = " ¶ "
  /// How many bytes of words a part of the document may have.
  private static let mostWords = 1 << 16

  /// Texts as one value: whole ones, as many as fit in `limit` bytes, and of a first one that does not fit its beginning.
  static func joined(_ texts: [String], limit: Int = 2000) -> String {
    var value = ""
    for text in texts {
      if value.isEmpty, text.utf8.count > limit {
        return String(decoding: text.utf8.prefix(limit), as: UTF8.self).split(separator: " ").dropLast()
          .joined(separator: " ") + "…"
      }
      guard value.utf8.count + mark.utf8.count + text.utf8.count <= limit else { break }
      value += (value.isEmpty ? "" : mark) + text
    }
    return value
  }

  mutating func meta(_ name: String, _ value: String) {
    if !value.isEmpty { attribute("data-pagefind-meta", name, value) }
  }

  mutating func filter(_ name: String, _ value: String) { attribute("data-pagefind-filter", name, value) }

  mutating func sort(_ name: String, _ value: String) { attribute("data-pagefind-sort", name, value) }

  mutating func beginBody() { bytes += "</head><body data-pagefind-body>\n".utf8 }

  mutating func words(_ texts: [String], weight: Int) {
    bytes += "<p data-pagefind-weight=\"\(weight)\">".utf8
    let limit = bytes.count + SearchDocument.mostWords
    for text in texts {
      let start = bytes.count
      SearchWords.append(text, to: &bytes, limit: limit)
      // What folds to nothing we know of could be markup only by a fault of ours: letters and digits alone come here.
      assert(!bytes[start...].contains(UInt8(ascii: "<")))
    }
    bytes += "</p>\n".utf8
  }

  /// `name[content]` reads the value from the attribute beside it, so that nothing in the value is taken for a name.
  private mutating func attribute(_ kind: String, _ name: String, _ value: String) {
    bytes += "<meta \(kind)=\"\(name)[content]\" content=\"".utf8
    for byte in settled(value).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0..<0x20, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    bytes += "\">\n".utf8
  }
}
