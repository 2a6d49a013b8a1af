/// What kind of file stands at an address, as HTTP says it (RFC 9110, 8.3), by the end of its name.
package func contentType(of file: String) -> String {
  let ending = file.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(file[$0...].dropFirst()) } ?? ""
  return switch ending {
  case "html": "text/html; charset=utf-8"
  default: "application/octet-stream"
  }
}
