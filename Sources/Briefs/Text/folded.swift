/// A name without case, accents and marks, for sorting and for joining: `Éric` and `eric` are one, `أحمد` and `احمد` too.
///
/// Letters fold as those of words do (``Fold``); what stands between them stays.
package func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let (kind, folded) = Fold.look(scalar.value)
    switch kind {
    case .silent: continue
    case .separator: scalars.append(scalar)
    case .letter, .upper, .digit: scalars.append(Unicode.Scalar(folded) ?? scalar)
    }
  }
  return String(scalars)
}
