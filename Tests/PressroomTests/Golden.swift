import Glibc
import Support
import Testing

/// Compares a text with the file that a person has read: `Tests/PressroomTests/Golden/NAME`.
///
/// `RECORD=1` writes it anew, as is a file that is not there; the test then fails, so that somebody reads what changed.
func expectGolden(_ text: String?, _ name: String, at location: SourceLocation = #_sourceLocation) {
  let path = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden/" + name
  let recorded = fileBytes(path).map { String(decoding: $0, as: UTF8.self) }
  if recorded == nil || getenv("RECORD") != nil {
    if let file = fopen(path, "wb") {
      fputs(text ?? "", file)
      fclose(file)
    }
    if text != recorded {
      Issue.record("\(name) was written: read the difference, then run again", sourceLocation: location)
    }
    return
  }
  #expect(text == recorded, "Golden/\(name) says otherwise", sourceLocation: location)
}
