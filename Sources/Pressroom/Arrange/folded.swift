@_spi(_Unicode) import Swift

/// A name without case, accents and marks, for sorting and for joining: `Éric` and `eric` are one, `أحمد` and `احمد` too.
func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  var scalars = String.UnicodeScalarView()
  for scalar in text.lowercased()._nfd {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: continue
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
