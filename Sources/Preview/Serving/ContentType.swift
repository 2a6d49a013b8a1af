/// What kind of file stands at an address, as HTTP says it (RFC 9110, 8.3), by the end of its name.
package func contentType(of file: String) -> String {
  let name =
    file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? file.utf8[...]
  let ending = name.lastIndex(of: UInt8(ascii: ".")).map {
    String(Substring(name[$0...].dropFirst())).lowercased()
  }
  return ending.flatMap { types[$0] } ?? "application/octet-stream"
}

/// By ending, as IANA lists them; texts are all UTF-8. Pagefind's own files are gzip streams that its script opens itself.
private let types = [
  "atom": "application/atom+xml; charset=utf-8",
  "avif": "image/avif",
  "br": "application/octet-stream",
  "css": "text/css; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "eml": "message/rfc822",
  "epub": "application/epub+zip",
  "gif": "image/gif",
  "gz": "application/gzip",
  "html": "text/html; charset=utf-8",
  "ico": "image/vnd.microsoft.icon",
  "ics": "text/calendar; charset=utf-8",
  "jpeg": "image/jpeg",
  "jpg": "image/jpeg",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json",
  "jsonl": "application/jsonl; charset=utf-8",
  "jsonld": "application/ld+json",
  "map": "application/json",
  "md": "text/markdown; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8",
  "mp4": "video/mp4",
  "opml": "text/x-opml; charset=utf-8",
  "otf": "font/otf",
  "pdf": "application/pdf",
  "pf_filter": "application/octet-stream",
  "pf_fragment": "application/octet-stream",
  "pf_index": "application/octet-stream",
  "pf_meta": "application/octet-stream",
  "png": "image/png",
  "rdf": "application/rdf+xml",
  "rss": "application/rss+xml; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "ttf": "font/ttf",
  "txt": "text/plain; charset=utf-8",
  "vcf": "text/vcard; charset=utf-8",
  "wasm": "application/wasm",
  "webmanifest": "application/manifest+json",
  "webp": "image/webp",
  "woff": "font/woff",
  "woff2": "font/woff2",
  "xhtml": "application/xhtml+xml; charset=utf-8",
  "xml": "application/xml; charset=utf-8",
  "xsl": "application/xslt+xml; charset=utf-8",
  "zip": "application/zip",
]
