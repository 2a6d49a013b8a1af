import Briefs

/// The JSON Schema (2020-12) of a file of `data/`: what it promises to the programs that read it.
///
/// A member may come to a file later; none goes, and none changes its meaning. So a schema names what must be there, and lets others be.
struct DataSchema: Sendable {
  /// Of the file that it describes: `data/briefs.json` has `data/schema/briefs.json`.
  var name: String
  private var title: String
  /// The schema's other members, as JSON.
  private var rules: String
  /// The definitions that the rules name.
  private var parts: [Part]

  private init(_ name: String, _ title: String, of parts: [Part], _ rules: String) {
    self.name = name
    self.title = title
    self.rules = rules
    self.parts = parts
  }

  /// The schema as a file; `address` is where it stands, where the site knows.
  func file(at address: String?) -> [UInt8] {
    var json = JSONText()
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    if let address { json.member("$id", address) }
    json.member("title", title)
    json.text += rules
    let definitions = parts.map { "\"\($0.rawValue)\": \($0.rules)" }.joined(separator: ",\n    ")
    if !definitions.isEmpty { json.text += ",\n  \"$defs\": {\n    \(definitions)\n  }" }
    return Array((json.text + "\n}\n").utf8)
  }

  /// All of them.
  static let all = [
    DataSchema(
      "briefs", "Every brief of the site, by its address", of: [.date, .happened, .country, .language],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "path", "title", "titleBasis", "language", "happened", "published", "countries", "people", "topics", "event", "url", "source"],
          "properties": {
            "id": { "type": "string", "description": "the name in the address of its page" },
            "path": { "type": "string", "description": "the article's file, below the content folder" },
            "title": { "type": "string" },
            "titleBasis": { "enum": ["sidecar", "declared", "stated", "derived", "made", "desk"] },
            "language": { "$ref": "#/$defs/language" },
            "happened": { "$ref": "#/$defs/happened" },
            "published": { "$ref": "#/$defs/date" },
            "countries": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["code", "role", "lines", "reason"],
                "properties": {
                  "code": { "$ref": "#/$defs/country" },
                  "role": { "enum": ["party", "mentioned"] },
                  "lines": { "type": "array", "items": { "type": "integer", "minimum": 1 } },
                  "reason": { "type": "string" }
                }
              }
            },
            "people": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "office", "country", "lines", "variants"],
                "properties": {
                  "name": { "type": "string" },
                  "office": { "type": ["string", "null"] },
                  "country": { "anyOf": [{ "$ref": "#/$defs/country" }, { "type": "null" }] },
                  "lines": { "type": "array", "items": { "type": "integer", "minimum": 1 } },
                  "variants": { "type": "array", "items": { "type": "string" } }
                }
              }
            },
            "topics": { "type": "array", "items": { "type": "string" } },
            "event": { "type": "string", "description": "the id of its event" },
            "url": { "type": "string", "description": "its page, below the site's root" },
            "source": {
              "type": "object",
              "required": ["path", "sha256", "outlet", "url"],
              "properties": {
                "path": { "type": "string" },
                "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
                "outlet": { "type": ["string", "null"] },
                "url": { "type": ["string", "null"] }
              }
            }
          }
        }
      """),
    DataSchema(
      "events", "Every event, the newest first, undated ones last", of: [.date, .happened, .country, .pair],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "title", "briefs", "countries", "pair", "happened"],
          "properties": {
            "id": { "type": "string" },
            "title": { "type": "string", "description": "that of its best account" },
            "briefs": { "type": "array", "items": { "type": "string" }, "minItems": 1, "description": "ids, the best account first" },
            "countries": { "type": "array", "items": { "$ref": "#/$defs/country" }, "uniqueItems": true },
            "pair": { "anyOf": [{ "$ref": "#/$defs/pair" }, { "type": "null" }], "description": "where it has exactly two parties" },
            "happened": { "$ref": "#/$defs/happened" }
          }
        }
      """),
    DataSchema(
      "countries", "The countries that act in an event, or where one took place, by code",
      of: [.country, .names],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["code", "names", "url", "events", "placed", "articles", "counterparts"],
          "properties": {
            "code": { "$ref": "#/$defs/country" },
            "names": { "$ref": "#/$defs/names" },
            "url": { "type": "string", "description": "its page, below the site's root" },
            "events": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "description": "ids of those it is a party of" },
            "placed": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "description": "ids of those that took place there without it" },
            "articles": { "type": "integer", "minimum": 0 },
            "counterparts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["code", "events"],
                "properties": { "code": { "$ref": "#/$defs/country" }, "events": { "type": "integer", "minimum": 1 } }
              }
            }
          }
        }
      """),
    DataSchema(
      "pairs", "Who met whom, the most active first", of: [.date, .country, .pair],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "countries", "url", "events", "latest"],
          "properties": {
            "id": { "$ref": "#/$defs/pair" },
            "countries": { "type": "array", "items": { "$ref": "#/$defs/country" }, "minItems": 2, "maxItems": 2 },
            "url": { "type": "string" },
            "events": { "type": "array", "items": { "type": "string" }, "minItems": 1, "uniqueItems": true },
            "latest": { "$ref": "#/$defs/date", "description": "when the newest dated one was" }
          }
        }
      """),
    DataSchema(
      "people", "Every person, under every name and office the articles give, by name",
      of: [.country, .language],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "name", "variants", "country", "offices", "url", "briefs"],
          "properties": {
            "id": { "type": "string" },
            "name": { "type": "string" },
            "variants": { "type": "array", "items": { "type": "string" } },
            "country": { "anyOf": [{ "$ref": "#/$defs/country" }, { "type": "null" }] },
            "offices": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["text", "language"],
                "properties": { "text": { "type": "string" }, "language": { "$ref": "#/$defs/language" } }
              }
            },
            "url": { "type": "string" },
            "briefs": { "type": "array", "items": { "type": "string" }, "minItems": 1 }
          }
        }
      """),
    DataSchema(
      "topics", "Topics by their Media Topic codes, the most frequent first", of: [.names],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["code", "names", "url", "briefs"],
          "properties": {
            "code": { "type": "string" },
            "names": { "$ref": "#/$defs/names" },
            "url": { "type": "string" },
            "briefs": { "type": "array", "items": { "type": "string" }, "minItems": 1 }
          }
        }
      """),
    DataSchema(
      "sources", "Outlets that somebody named, the most frequent first", of: [.language],
      """
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "name", "languages", "url", "briefs"],
          "properties": {
            "id": { "type": "string" },
            "name": { "type": "string" },
            "languages": { "type": "array", "items": { "$ref": "#/$defs/language" }, "uniqueItems": true },
            "url": { "type": "string" },
            "briefs": { "type": "array", "items": { "type": "string" }, "minItems": 1 }
          }
        }
      """),
    DataSchema(
      "changes", "What each edition changed, the newest first", of: [.change, .changed],
      """
        "type": "object",
        "required": ["editions", "unpublished"],
        "properties": {
          "editions": {
            "type": "array",
            "items": {
              "allOf": [{ "$ref": "#/$defs/changed" }],
              "required": ["number", "day"],
              "properties": { "number": { "type": "integer", "minimum": 1 }, "day": { "type": "string", "format": "date" } }
            }
          },
          "unpublished": { "anyOf": [{ "$ref": "#/$defs/changed" }, { "type": "null" }] }
        }
      """),
  ]

  /// An object that is written line by line, as people read schemas.
  private struct JSONText {
    var text = "{\n"

    mutating func member(_ key: String, _ value: String) {
      var json = JSONWriter()
      json.string(value)
      text += "  \"\(key)\": \(String(decoding: json.bytes, as: UTF8.self)),\n"
    }
  }
}
