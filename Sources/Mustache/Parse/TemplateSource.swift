/// A template as it was found: the name others include it by, where it stands, and its bytes.
package struct TemplateSource: Sendable, Hashable {
  /// What `{{>name}}` and `{{<name}}` say, for example `partials/event-row`.
  package let name: String
  /// Where faults are reported, for example `Templates/partials/event-row.mustache`.
  package let path: String
  /// UTF-8 without a byte order mark; bytes that are not UTF-8 are passed on as they are, and are for the caller to refuse.
  package let bytes: [UInt8]

  /// A source of the three; a byte order mark is dropped.
  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
