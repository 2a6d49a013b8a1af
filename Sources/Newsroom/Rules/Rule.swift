/// A rule by which something is read: a short name, which stands in JSON, in briefs and in `why`, and what it says in words.
package protocol Rule: CaseIterable, RawRepresentable<String>, Sendable {
  /// One English sentence.
  var sentence: String { get }
}
