import Briefs

/// The files that a host reads beside the site, by their paths: they change how it is served, and no page links to them.
///
/// `widest` is the page that may do most, the search page where there is one: its Content-Security-Policy becomes the header, and the other
/// pages' own narrow it. Pages and feeds
/// are asked for again each time; nothing of ours has a name that changes with its bytes, so nothing may be kept for good.
/// `moved` are the pages that lead on: as many as the host takes rules become redirects, the others are left to the pages themselves.
func hostFiles(
  for target: PublishTarget, widest: [UInt8], files: Set<String>, moved: [MovedPage] = []
) throws(Problem) -> [String: [UInt8]] {
  switch target.host {
  case .plain: return [:]
  case .githubPages:
    // Without it, files that begin with an underscore or a dot are left out: it is read as a Jekyll site.
    var own: [String: [UInt8]] = [".nojekyll": []]
    if let domain = target.domain { own["CNAME"] = Array((domain + "\n").utf8) }
    return own
  case .cloudflarePages, .netlify:
    var own = ["_headers": headers(widest)]
    let found = try rows(of: "redirects.tsv").filter { row in
      row.count == 2 && files.contains(String(row[1].dropFirst()))
        && !files.contains(String(row[0].dropFirst()))
    }
    let limit = try HostLimits(of: target.host).redirectRules ?? .max
    let rules = (found.map { ($0[0], $0[1]) } + moved.map { ($0.from, $0.to) }).prefix(limit)
    if !rules.isEmpty {
      own["_redirects"] = Array(rules.map { "\($0.0) \($0.1) 301\n" }.joined().utf8)
    }
    return own
  }
}

private func headers(_ widest: [UInt8]) -> [UInt8] {
  let policy = contentSecurityPolicy(of: widest).map { $0 + "; " } ?? ""
  // Strict-Transport-Security is the operator's to say: it binds the whole domain, and cannot be taken back.
  return Array(
    """
    /*
      Content-Security-Policy: \(policy)frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Cross-Origin-Opener-Policy: same-origin
    /style.css
      Cache-Control: public, max-age=3600
    /assets/*
      Cache-Control: public, max-age=86400
    /data/*
      Access-Control-Allow-Origin: *

    """.utf8)
}

/// What `<meta http-equiv="Content-Security-Policy" content="…">` says in a page; nil where it has none that fits in a header.
func contentSecurityPolicy(of page: [UInt8]) -> String? {
  let text = String(decoding: page.prefix(4096), as: UTF8.self)
  guard let name = text.firstRange(of: "http-equiv=\"Content-Security-Policy\""),
    let content = text[name.upperBound...].firstRange(of: "content=\""),
    let end = text[content.upperBound...].firstIndex(of: "\"")
  else { return nil }
  let policy = text[content.upperBound..<end].replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  let isPlain = policy.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  return isPlain && !policy.contains("&") ? String(policy) : nil
}
