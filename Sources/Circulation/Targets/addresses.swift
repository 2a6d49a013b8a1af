import Briefs

/// Whether text can be an address at all: no control character, and nothing a program would take for an option.
private func isArgument(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 4096 && !text.hasPrefix("-") && !text.hasPrefix(" ")
    && !text.hasSuffix(" ")
    && !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
}

/// A folder's path on this machine, absolute or from the site's folder; no shell reads it, so `~` is a name like any other.
func isPath(_ text: String) -> Bool { isArgument(text) && !text.hasPrefix("~") && text != "/" }

/// `[user@]host:path`, or a path on this machine. A daemon's modules (`host::module`, `rsync://`) are not for us.
func isRsyncAddress(_ text: String) -> Bool {
  guard isArgument(text), !text.contains("::"), !text.contains("://") else { return false }
  guard let (host, path) = remoteParts(text) else { return isPath(text) }
  let names = host.split(separator: "@", omittingEmptySubsequences: false)
  let areSound = names.allSatisfy { name in
    !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'`$\\;&|<>(){}*?!#/".utf8.contains($0) }
  }
  return names.count <= 2 && areSound && !path.isEmpty && !path.hasPrefix("-") && !path.hasPrefix("~")
}

/// The host and the path of `host:path`; nil where no colon stands before the first slash.
func remoteParts(_ text: String) -> (host: Substring, path: Substring)? {
  guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") else { return nil }
  return (text[..<colon], text[text.index(after: colon)...])
}

/// What git can push to: a URL, `user@host:path` or a path. A remote helper (`ext::`) is a program, and refused.
func isRepository(_ text: String) -> Bool {
  guard isArgument(text), !text.contains("::") else { return false }
  if text.contains("://") {
    return ["https://", "http://", "ssh://", "file://", "git://"].contains { text.hasPrefix($0) }
      && !text.contains("://-")
  }
  guard let (host, path) = remoteParts(text) else { return isPath(text) }
  return !host.isEmpty && !host.split(separator: "@").contains { $0.hasPrefix("-") } && !path.isEmpty
    && !path.hasPrefix("-")
}

/// A branch's name, as `git check-ref-format --branch` has it.
func isBranch(_ text: String) -> Bool {
  guard isArgument(text), text.utf8.count <= 200, text != "HEAD", text != "@" else { return false }
  let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && !" ~^:?*[\\".unicodeScalars.contains($0) }
  let names = text.split(separator: "/", omittingEmptySubsequences: false)
  return isPlain && !text.contains("..") && !text.contains("@{") && !text.hasSuffix(".")
    && names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
}

/// `remote:path` or `:backend,option=value:path`, or a path on this machine.
func isRemote(_ text: String) -> Bool { isArgument(text) && text != "/" && text != ":" }
