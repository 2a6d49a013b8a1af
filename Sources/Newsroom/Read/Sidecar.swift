import Briefs

/// What the desk knows of an article, from `NAME.ext.yaml` beside it; it beats what the text says.
package struct Sidecar: Sendable, Hashable {
  package var published: EDTF?
  package var outlet: String?
  /// Only ever http or https.
  package var url: String?
  /// BCP 47 primary subtag.
  package var language: String?
  /// When it was scraped; dates nothing.
  package var captured: EDTF?

  /// A sidecar that knows nothing.
  package init() {}

  /// Reads a sidecar: `published`, `outlet`, `url`, `language`, `captured`, each where it is known.
  ///
  /// A field that is unknown or wrong is a problem with its line and left out; what is sound is taken.
  package init(yaml bytes: [UInt8], path: String, problems: inout [Problem]) {
    self.init()
    do throws(Problem) {
      var fields = Fields(try readYAML(bytes, path: path), path: path)
      published = fields.value("published", wanted: "a date", hint: Sidecar.dateHint) { EDTF($0) }
      outlet = fields.text("outlet")
      url = fields.value(
        "url", wanted: "an address that begins with http:// or https://",
        hint: "such as https://outlet.example/page, without spaces", webAddress)
      language = fields.language("language")
      captured = fields.value("captured", wanted: "a date", hint: Sidecar.dateHint) { EDTF($0) }
      problems += fields.finish()
    } catch {
      problems.append(error)
    }
  }

  /// Reads the members of a JSON object that a sidecar may have; a wrong one is a problem and left out.
  init(json value: JSONValue, path: String, line: Int, problems: inout [Problem]) {
    self.init()
    func read<Value>(_ key: String, wanted: String, _ make: (String) -> Value?) -> Value? {
      guard let member = value[key], member != .null else { return nil }
      if let text = member.string, let value = make(text) { return value }
      problems.append(
        Problem(path: path, line: line, what: "\"\(key)\" is not \(wanted), so it is left out"))
      return nil
    }
    published = read("published", wanted: "a date") { EDTF($0) }
    outlet = read("outlet", wanted: "text") { $0 }
    url = read("url", wanted: "an address that begins with http:// or https://", webAddress)
    language = read("language", wanted: "a code of two or three letters", languageCode)
    captured = read("captured", wanted: "a date") { EDTF($0) }
  }

  private static let dateHint = "2022, 2022-06, 2022-06-16, 2022-06-16/2022-06-17 or 2022-06-16T10:00:00Z"
}
