/// Something in a template that would have been silence at rendering: where it is, what it is, what to do.
package struct TemplateFault: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path of the template's source.
  package let path: String
  /// From 1.
  package let line: Int
  /// From 1, in bytes, at the tag's first brace.
  package let column: Int
  /// What is wrong, as part of a sentence: "unknown name 'titel'".
  package let what: String
  /// What would help: "did you mean 'title'?". May be empty.
  package var hint: String
  /// The template that is named and not there, if that is what is wrong; of a page's own template also the `path`.
  package var missing: String? = nil
  /// The whole name that is not offered, dots and all, if that is what is wrong: "t.greeting".
  package var unknown: String? = nil

  /// `path:line:column: error: what`, and the hint on a line of its own.
  package var description: String {
    "\(path):\(line):\(column): error: \(what)" + (hint.isEmpty ? "" : "\n  hint: \(hint)")
  }

  /// By place, then by wording, so that a report has one order.
  package static func < (left: TemplateFault, right: TemplateFault) -> Bool {
    (left.path, left.line, left.column, left.what, left.hint)
      < (right.path, right.line, right.column, right.what, right.hint)
  }
}
