import ArgumentParser
import Briefs
import Glibc

/// What is asked about, told from how it is written.
enum Question: Equatable {
  /// A file that is there.
  case article(String)
  /// By at least 12 digits of its SHA-256.
  case digest(String)
  case brief(String)
  /// An address as it was given: `/events/x/`, percent-encoded or not.
  case address(String)
  /// A whole URL.
  case url(String)
  /// By code or name.
  case country(String)
  case event(String)
  case sentence(String)
  /// A word that is no file: an event's id, or a mistake.
  case word(String)

  /// Reads a question: `country PL`, `event ID`, in one word or two, or one thing of any kind. Throws where it asks about nothing or about several.
  init(_ words: [String], in site: SiteOptions) throws {
    guard let first = words.first, !words.contains("") else {
      throw ValidationError("Ask about an article, a brief, a page, an event, a sentence, or `country PL`.")
    }
    let quoted = first.split(separator: " ")
    if words.count == 1,
      quoted.first == "country" && quoted.count > 1 || quoted.first == "event" && quoted.count == 2,
      Question.file(first, in: site) == nil
    {
      // `'country PL'`, in quotation marks as a sentence is. No sentence begins with a small letter in these words.
      self = try Question(quoted.map(String.init), in: site)
    } else if words.count == 1 {
      self = Question(first, in: site)
    } else if first == "country" {
      self = .country(words.dropFirst().joined(separator: " "))
    } else if first == "event", words.count == 2 {
      self = .event(words[1])
    } else {
      throw ValidationError(
        "Ask about one thing: an article, a brief, a page, an event, a \"sentence in quotation marks\", or `country PL`."
      )
    }
  }

  private init(_ text: String, in site: SiteOptions) {
    let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      self = .url(text)
    } else if let address = Question.address(ofFile: text, in: site.outputFolder) {
      self = .address(address)
    } else if let path = Question.file(text, in: site) {
      self = path.hasSuffix(".md") ? .brief(path) : .article(path)
    } else if text.hasPrefix("/") || text.hasSuffix("/") {
      self = .address(text.hasPrefix("/") ? text : "/" + text)
    } else if isHex, (12...64).contains(text.utf8.count) {
      self = .digest(text)
    } else if text.unicodeScalars.contains(where: \.properties.isWhitespace) {
      self = .sentence(text)
    } else {
      self = .word(text)
    }
  }

  /// The address of a file of the output folder, whether it was built or not.
  private static func address(ofFile path: String, in output: String) -> String? {
    func bare(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
    let folder = bare(output.hasSuffix("/") ? String(output.dropLast()) : output)
    guard bare(path).hasPrefix(folder + "/") else { return nil }
    return percentEncoded(String(bare(path).dropFirst(folder.count)))
  }

  /// The file meant: as given, or below the site or its content folder.
  private static func file(_ text: String, in site: SiteOptions) -> String? {
    let bare = text.hasPrefix("articles/") ? String(text.dropFirst("articles/".count)) : text
    let places = [text, site.contentFolder + "/" + text, site.articlesFolder + "/" + bare]
    return places.first {
      var status = stat()
      return stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }
}
