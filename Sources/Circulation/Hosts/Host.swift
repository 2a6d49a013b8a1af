/// Who serves the files at the target: what it takes, and which files of its own it reads.
package enum Host: String, Sendable, CaseIterable {
  case githubPages = "github-pages"
  case cloudflarePages = "cloudflare-pages"
  case netlify
  /// A web server of one's own: it takes everything, and reads nothing.
  case plain
}
