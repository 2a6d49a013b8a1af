/// The backend or remote of an rclone address with its options, and the path; nil where it is a path on this machine.
///
/// `s3:bucket`, `s3,region=x:bucket`, `:sftp,host=x:path`. A colon in quotes is part of an option.
private func parts(ofRemote text: String) -> (remote: Substring, path: Substring)? {
  var isQuoted = false
  var quote: Character = "\""
  for index in text.indices.dropFirst(text.hasPrefix(":") ? 1 : 0) {
    let character = text[index]
    if isQuoted {
      if character == quote { isQuoted = false }
    } else if character == "\"" || character == "'" {
      (isQuoted, quote) = (true, character)
    } else if character == ":" {
      return (text[..<index], text[text.index(after: index)...])
    } else if character == "/", !text.hasPrefix(":"), !text[..<index].contains(",") {
      return nil
    }
  }
  return nil
}

/// The folder on this machine that an rclone address names by itself: a path, or one of the backend `local`.
func localFolder(atRemote text: String) -> String? {
  guard let (remote, path) = parts(ofRemote: text) else { return text.hasPrefix(":") ? nil : text }
  let backend = remote.prefix { $0 != "," }
  return backend == ":local" ? String(path) : nil
}

/// Why the options in an rclone address have no place there: they run programs, or could hide that they do; nil where they may stand.
func strangeOption(inRemote text: String) -> String? {
  guard let (remote, _) = parts(ofRemote: text) else {
    return text.hasPrefix(":") || text.contains(",") && text.contains(where: { "\"'".contains($0) })
      ? "options that are not whole" : nil
  }
  let options = remote.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
  if !options.isEmpty, remote.contains(where: { "\"'".contains($0) }) { return "options in quotes" }
  for option in options {
    let name = option.prefix { $0 != "=" }.lowercased().filter { !$0.isWhitespace }.replacing("-", with: "_")
    // `global.password_command`: settings of all of rclone go by the same door.
    let last = name.split(separator: ".").last.map(String.init) ?? ""
    if last != name || ["ssh", "metadata_mapper", "shared_credentials_file", "config"].contains(last)
      || last.contains("command")
    {
      return "the option \"\(name)\""
    }
  }
  return nil
}
