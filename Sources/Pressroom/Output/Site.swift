import Briefs

/// The built site, every page in memory: address → bytes.
package struct Site: Sendable {
}
