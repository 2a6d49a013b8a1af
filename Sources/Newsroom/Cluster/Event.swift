import Briefs

/// The stories about one happening, and why they stand together.
package struct Event: Sendable {
  /// Survives re-clustering: `ma-pk-5dc09fce`.
  package var id: String
  /// The accounts, by SHA-256.
  package var accounts: [Facts]
  /// Why each account stands here, in words; empty where there is only one. As many as `accounts`.
  package var reasons: [String]
  /// The ids that each account's brief bore before, the oldest first. As many as `accounts`.
  package var formerIDs: [[String]]

  /// An event and its accounts, of which none was in another event before unless said otherwise.
  package init(id: String, accounts: [Facts], reasons: [String], formerIDs: [[String]]? = nil) {
    self.id = id
    self.accounts = accounts
    self.reasons = reasons
    self.formerIDs = formerIDs ?? accounts.map { _ in [] }
  }
}
