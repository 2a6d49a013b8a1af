/// Reads a JSON text (RFC 8259), strictly: one value, UTF-8, no key twice, at most 64 levels deep.
///
/// A surrogate without its other half (`\ud800`) becomes U+FFFD, as text cannot hold it. A BOM is passed over. Linear.
package func readJSON(_ bytes: some Collection<UInt8>) throws(JSONFailure) -> JSONValue {
  var parser = JSONParser(Array(bytes))
  return try parser.text()
}
