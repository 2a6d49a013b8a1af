/// A text of the kind that breaks writers: markup, quotes, controls, bidi, separators, half-known scripts.
///
/// - Parameter isLine: Whether it must be without line breaks and NUL.
package func nastyText(using generator: inout some RandomNumberGenerator, isLine: Bool = false) -> String {
  let pieces = [
    "a", "B", "0", " ", "  ", "\"", "\\", "'", "`", "*", "_", "**", "[", "]", "(", ")", "<", ">", "<script>",
    "&", "&amp;",
    "&#42;", "&bogus;", "#", "# ", "-", "- ", "---", "+", "=", "===", "1.", "2)", "1234567890.", "!", "![",
    "[^1]", "[^1]:",
    "|", "| - |", "~", "~~", "~~~", ":", "://", "http://x.example/a_b", "www.x.example", "a@b.example",
    "{{x}}", "{%", "@", "%",
    "\t", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
    "\u{200F}", "\u{FEFF}",
    "\u{FFFD}", "\u{FFFE}", "é", "e\u{301}", "ß", "日本", "مرحبا", "🇲🇦", "👩‍👩‍👧", "null", "~", "NO", "true",
    ", l. 3", ".", "?", "/", "../", "$", "^",
    "\\\\", "\\*", "snake_case", "x_", "_x",
  ]
  let breaks = ["\n", "\r", "\r\n", "\0", "\n\n", "\n- ", "\n---\n"]
  var text = ""
  for _ in 0..<Int.random(in: 0...12, using: &generator) {
    let all = isLine ? pieces : pieces + breaks
    text += all[Int.random(in: 0..<all.count, using: &generator)]
  }
  return text
}

/// Bytes of the kind that breaks readers: some of `sample` with a few bytes changed, taken out, doubled or put in.
package func damaged(_ sample: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8] {
  var bytes = sample
  for _ in 0..<Int.random(in: 1...4, using: &generator) {
    guard !bytes.isEmpty else { return bytes }
    let i = Int.random(in: 0..<bytes.count, using: &generator)
    let other = UInt8.random(in: 0...255, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[i] = other
    case 1: bytes.remove(at: i)
    case 2: bytes.insert(other, at: i)
    case 3: bytes.removeSubrange(i..<min(bytes.count, i + Int(other)))
    default: bytes.insert(contentsOf: bytes[i..<min(bytes.count, i + Int(other) / 4)], at: i)
    }
  }
  return bytes
}
