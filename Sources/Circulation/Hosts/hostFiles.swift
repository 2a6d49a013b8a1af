import Briefs

/// The files that a host reads beside the site, by their paths: they change how it is served, and no page links to them.
///
/// `pages` are one of each kind that may do something of its own: what any of them may by its Content-Security-Policy the header
/// allows, and each page's own narrows it. Pages and feeds are asked for again each time; nothing of ours has a name that changes
/// with its bytes, so nothing may be kept for good.
/// `moved` are the pages that lead on: as many as the host takes rules become redirects, the others are left to the pages themselves.
func hostFiles(
  for target: PublishTarget, pages: [[UInt8]], files: Set<String>, moved: [MovedPage] = []
) throws(Problem) -> [String: [UInt8]] {
  switch target.host {
  case .plain: return [:]
  case .githubPages:
    // Without it, files that begin with an underscore or a dot are left out: it is read as a Jekyll site.
    var own: [String: [UInt8]] = [".nojekyll": []]
    if let domain = target.domain { own["CNAME"] = Array((domain + "\n").utf8) }
    return own
  case .cloudflarePages, .netlify:
    var own = ["_headers": headers(pages)]
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

private func headers(_ pages: [[UInt8]]) -> [UInt8] {
  let allowed = widened(pages.compactMap(contentSecurityPolicy))
  let policy = allowed.isEmpty ? "" : allowed + "; "
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
