import Briefs
import Pressroom

/// The response to a request, from the proof that is being shown. Nothing outside the proof is ever looked at.
func answer(_ request: Request, from showing: Showing) -> Response {
  if let refusal = refusal(of: request) { return refusal }
  if let desk = deskAnswer(request, from: showing) { return desk }
  guard let address = address(of: request.path) else { return .bad("no page can have this address") }
  if let page = showing.page(at: address) { return shown(page, status: 200, to: request, from: showing) }
  if address.path == "/" + Manifest.file, !showing.proof.site.pages.isEmpty {
    return whole(
      Response(200, type: contentType(of: Manifest.file), body: showing.manifestBytes), for: request)
  }
  if let folder = Permalink(address.path + "/"), showing.page(at: folder) != nil {
    return moved(to: folder.encoded, request)
  }
  if let missing = showing.missing { return shown(missing, status: 404, to: request, from: showing) }
  return nothingYet(to: request, from: showing)
}

/// Why a request gets nothing: the method, the host it believes to speak to, a body where none belongs.
func refusal(of request: Request) -> Response? {
  guard request.method == "GET" || request.method == "HEAD" else {
    var refusal = Response.plain(405, "pages are only read here")
    refusal.fields.append(("Allow", "GET, HEAD"))
    return refusal
  }
  guard let host = request.value(of: "host") else { return .bad("one Host header is needed") }
  guard isOwn(host: host) else {
    return .plain(421, "the preview answers to 127.0.0.1 and localhost alone")
  }
  let isEmpty = !request.has("content-length") || request.value(of: "content-length") == "0"
  if request.has("transfer-encoding") || !isEmpty {
    return .plain(413, "a request for a page has no body")
  }
  return nil
}

/// What stands below `/desk/`; nil for all other addresses.
private func deskAnswer(_ request: Request, from showing: Showing) -> Response? {
  guard let path = percentDecoded(request.path) else { return nil }
  switch path {
  case "/desk": return moved(to: DeskPage.path, request)
  case DeskPage.path, DeskPage.path + "index.html":
    return copied(showing.desk, sha256(showing.desk), status: 200, to: request, from: showing)
  case "/desk/reload.js":
    return whole(Response(200, type: contentType(of: path), body: Array(reloadScript.utf8)), for: request)
  case "/desk/desk.css":
    return whole(Response(200, type: contentType(of: path), body: Array(deskStyle.utf8)), for: request)
  case "/desk/page": return copy(of: request.parameter("of") ?? "", for: request, from: showing)
  default: return path.hasPrefix("/desk/") ? Response.plain(404) : nil
  }
}

/// The browser's copy of what is shown at a path, for the script that shows it anew.
private func copy(of path: String, for request: Request, from showing: Showing) -> Response {
  if path == DeskPage.path {
    return copied(showing.desk, sha256(showing.desk), status: 200, to: request, from: showing)
  }
  let page = address(of: path.utf8).flatMap(showing.page(at:)) ?? showing.missing
  guard let page, contentType(of: page.address.file).hasPrefix("text/html") else { return .plain(404) }
  return copied(page.bytes(), showing.mark(of: page), status: 200, to: request, from: showing)
}

/// A page, or the browser's copy of it: a program gets the very bytes that would be published.
private func shown(_ page: Site.Page, status: Int, to request: Request, from showing: Showing) -> Response {
  let type = contentType(of: page.address.file)
  guard type.hasPrefix("text/html") else {
    return whole(Response(status, type: type, body: page.bytes()), for: request)
  }
  guard request.isForAnEye else {
    var response = Response(status, type: type, body: page.bytes())
    response.fields.append(("Vary", "Accept"))
    return whole(response, for: request)
  }
  return copied(page.bytes(), showing.mark(of: page), status: status, to: request, from: showing)
}

/// - Parameter mark: By which the page says what it shows.
private func copied(
  _ page: [UInt8], _ mark: String, status: Int, to request: Request, from showing: Showing
) -> Response {
  let copy = BrowserCopy(
    of: page, mark: mark, styles: showing.styles, host: request.value(of: "host") ?? "")
  var response = Response(status, type: contentType(of: "a.html"), body: copy.bytes)
  response.fields.append(("Vary", "Accept"))
  if let policy = copy.policy { response.fields.append(("Content-Security-Policy", policy)) }
  return whole(response, for: request)
}

/// Stands in for every page until there is a site: it holds nothing but the script, which says what is wrong.
private func nothingYet(to request: Request, from showing: Showing) -> Response {
  guard request.isForAnEye else { return .plain(503, "there is no site yet") }
  let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"><title>No site yet</title>
    <link rel="stylesheet" href="/desk/desk.css">
    <script src="/desk/reload.js" defer data-page="\(Showing.noMark)" data-styles="\(showing.styles)"></script>
    </head><body><main><h1>No site yet</h1><p>The page comes by itself as soon as there is one.</p></main></body></html>

    """
  var response = Response(503, type: contentType(of: "a.html"), body: Array(page.utf8))
  response.fields.append(
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'"
    ))
  return response
}

/// Sends a client on within the site. An address begins with one slash, so it cannot lead to another host.
private func moved(to path: String, _ request: Request) -> Response {
  var response = Response.plain(301)
  let query = String(decoding: request.query, as: UTF8.self)
  let isPlain = query.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  response.fields.append(("Location", query.isEmpty || !isPlain ? path : "\(path)?\(query)"))
  return response
}

/// The response with its strong entity tag (RFC 9110, 8.8.3), or what a condition or a range makes of it.
private func whole(_ response: Response, for request: Request) -> Response {
  var response = response
  let tag = "\"\(sha256(response.body))\""
  response.fields.append(("ETag", tag))
  guard response.status == 200 else { return response }
  response.fields.append(("Accept-Ranges", "bytes"))
  if let known = request.value(of: "if-none-match"), isKnown(tag, among: known) {
    response.status = 304
    return response
  }
  // A range makes sense for GET alone (14.2), and only of the bytes that the client has the rest of (13.1.5).
  guard request.method == "GET", [tag, nil].contains(request.value(of: "if-range")), request.has("range")
  else {
    return response
  }
  switch ByteRange(request.value(of: "range"), length: response.body.count) {
  case .whole: return response
  case .beyond:
    var refusal = Response.plain(416)
    refusal.fields.append(("Content-Range", "bytes */\(response.body.count)"))
    return refusal
  case .part(let part):
    response.status = 206
    response.fields.append(
      ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(response.body.count)"))
    response.body = Array(response.body[part])
    return response
  }
}

/// Whether `If-None-Match` names the tag, strong or weak, or any.
private func isKnown(_ tag: String, among known: String) -> Bool {
  known.split(separator: ",").contains { item in
    let item = item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let text = String(item)
    return text == "*" || text == tag || text == "W/" + tag
  }
}
