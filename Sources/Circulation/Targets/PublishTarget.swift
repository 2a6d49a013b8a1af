import Briefs

/// A place the site is published to, as `publish:` in `content/site.yaml` names it.
///
/// ```yaml
/// publish:
///   live:   { to: "folder", path: "/srv/digest", keep: 5 }
///   server: { to: "rsync", path: "deploy@press.example:/var/www/digest" }
///   pages:  { to: "git", branch: "gh-pages", host: "github-pages", domain: "digest.example" }
///   bucket: { to: "rclone", path: "s3:my-bucket/digest", compress: ["gzip", "brotli"] }
/// ```
package struct PublishTarget: Sendable, Equatable {
  /// How the files get there.
  package enum Way: Sendable, Equatable {
    /// A folder on this machine, with the last `keep` editions in it.
    case folder(path: String, keep: Int)
    /// `[user@]host:path` over ssh, or a folder on this machine.
    case rsync(path: String, port: Int?)
    /// A branch of a repository; nil is the `origin` of the repository that the site is in.
    case git(repository: String?, branch: String)
    /// `remote:path`, as rclone is configured.
    case rclone(path: String)
  }

  /// A plain word: letters, digits, `-` and `_`.
  package var name: String
  package var way: Way
  package var host: Host
  /// The domain that GitHub Pages serves the site at.
  package var domain: String?
  /// In which forms text files stand beside themselves.
  package var compress: [Compression]

  /// A target without compressed copies.
  package init(
    _ name: String, by way: Way, host: Host = .plain, domain: String? = nil, compress: [Compression] = []
  ) {
    self.name = name
    self.way = way
    self.host = host
    self.domain = domain
    self.compress = compress
  }

  /// The word in `to:`.
  package enum Kind: String, Sendable, CaseIterable {
    case folder
    case rsync
    case git
    case rclone
  }

  /// The word in `to:`.
  package var kind: Kind {
    switch way {
    case .folder: .folder
    case .rsync: .rsync
    case .git: .git
    case .rclone: .rclone
    }
  }
}
