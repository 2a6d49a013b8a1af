/// How the day of publication is known where no line of the text tells it; where one does, the line's ``LineRule`` is named.
package enum PublicationRule: String, Sendable, CaseIterable {
  case sidecar
  case desk

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .sidecar: "The file beside the article gives the day, which beats whatever the text says."
    case .desk: "The desk decided the day, which beats whatever the text or the file beside it says."
    }
  }
}
