import Briefs

/// The stories about one happening, and why they stand together.
package struct Event: Sendable {
  /// Survives re-clustering: `ma-pk-5dc09fce`.
  package var id: String
  /// The accounts, by SHA-256.
  package var accounts: [Facts]
  /// Why each account stands here, in words; empty where there is only one. As many as `accounts`.
  package var reasons: [String]

  /// An event and its accounts.
  package init(id: String, accounts: [Facts], reasons: [String]) {
    self.id = id
    self.accounts = accounts
    self.reasons = reasons
  }
}
