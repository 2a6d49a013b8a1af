/// Reads one YAML document into a tree with lines; nil where it holds nothing.
///
/// The YAML 1.1 of libyaml without what a desk has no use for: anchors, aliases, tags, directives, further documents
/// and keys that are not scalars are refused, and so is a key that stands twice. Throws the first problem found, at its
/// line. Linear in the bytes.
///
/// - Parameters:
///   - bytes: UTF-8, with or without BOM; the ranges of the nodes are in the indices of this slice.
///   - path: The file as problems name it.
///   - firstLine: The number of the slice's first line in its file.
package func readYAML(
  _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1, limits: YAMLLimits = .desk
) throws(Problem) -> YAMLNode? {
  guard bytes.count <= limits.bytes else {
    throw Problem(
      path: path, line: firstLine, what: "more than \(limits.bytes) bytes of YAML", hint: "shorten it")
  }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  let printed = PrintedYAML.read(text.span, offset: text.startIndex, firstLine: firstLine, limits: limits)
  if let printed { return printed }
  return try composeYAML(text, path: path, firstLine: firstLine, limits: limits)
}

/// The document as libyaml reads it, whatever form it has.
func composeYAML(
  _ text: ArraySlice<UInt8>, path: String, firstLine: Int = 1, limits: YAMLLimits = .desk
) throws(Problem) -> YAMLNode? {
  try text.withUnsafeBufferPointer { (buffer) throws(Problem) in
    var composer = YAMLComposer(
      buffer, offset: text.startIndex, path: path, firstLine: firstLine, limits: limits)
    return try composer.document()
  }
}

/// Reads a whole file of YAML: ``readYAML(_:path:firstLine:limits:)`` from its first line.
package func readYAML(_ bytes: [UInt8], path: String, limits: YAMLLimits = .desk) throws(Problem) -> YAMLNode?
{
  try readYAML(bytes[...], path: path, limits: limits)
}
