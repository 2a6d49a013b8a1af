import Briefs
import Mustache

extension Theme {
  /// A template's fault as it helps whoever wrote it; nil where another problem tells of it already.
  ///
  /// A text that no language has is to be added in all of them. One that some have is missing in the others' files, which are named.
  func told(_ fault: TemplateFault, in wording: Wording) -> TemplateFault? {
    guard let name = fault.unknown, name.hasPrefix("t."), wording.lines[String(name.dropFirst(2))] == nil
    else {
      return fault
    }
    let key = String(name.dropFirst(2))
    guard !key.utf8.contains(UInt8(ascii: ".")) else { return fault }
    if wordings.values.contains(where: { $0.lines[key] != nil }) { return nil }
    var told = fault
    let near = nearest(to: key, among: wording.keys).map { "did you mean '\($0)'? Else " } ?? ""
    told.hint =
      near + "add \(key) to \(folder)/strings/"
      + SiteFile.spoken.map { "\($0).yaml" }.joined(separator: ", ")
    return told
  }
}
