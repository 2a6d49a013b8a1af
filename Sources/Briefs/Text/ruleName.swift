/// The name in brackets that a reason ends with: `near-copies` of `… (near-copies)`; nil where there is none. Linear.
package func ruleName(endOf reason: String) -> String? {
  let bytes = reason.utf8
  guard let start = bytes.lastIndex(of: UInt8(ascii: "(")), let end = bytes.lastIndex(of: UInt8(ascii: ")")),
    start < end
  else { return nil }
  return String(reason[bytes.index(after: start)..<end])
}
