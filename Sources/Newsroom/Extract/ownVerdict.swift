/// What a line is by itself, before it is known where the story stands; nil where only the story can tell.
func ownVerdict(_ shape: LineShape, _ wording: Wording) -> LineVerdict? {
  if shape.isBlank { return LineVerdict(.blank, .blank) }
  if shape.clock == .bare { return LineVerdict(.clock, .bareClock) }
  if shape.isBare { return LineVerdict(.clock, .bareMark) }
  if let kind = wording.aside {
    switch wording.position {
    case .whole: return LineVerdict(kind, .wordingWhole)
    case .start: return LineVerdict(kind, .wordingStart)
    case .within: return LineVerdict(kind, .wordingWithin)
    case .end: return LineVerdict(kind, .wordingEnd)
    }
  }
  if shape.sign, shape.words <= 30, shape.sentences <= 2 { return LineVerdict(.credit, .creditSign) }
  if shape.gaps >= 3, shape.widestGap >= 3, shape.words >= 3 * shape.gaps, shape.sentences <= shape.gaps {
    return LineVerdict(.headlines, .gluedHeadlines)
  }
  if shape.clock == .prefix, shape.words <= 40, !shape.endsSentence || shape.bullet {
    return LineVerdict(.ticker, .timedHeadline)
  }
  if shape.bars >= 3, shape.words <= shape.bars * 6 { return LineVerdict(.navigation, .linkBar) }
  return nil
}

extension LineVerdict {
  /// Whether something from outside the article sets the line aside: other pages of its outlet, or the desk.
  var isBarred: Bool { kind == .desk || reason == LineRule.houseLine.rawValue }

  /// A kind and the rule that gave it.
  init(_ kind: LineKind, _ rule: LineRule) { self.init(kind: kind, reason: rule.rawValue) }
}
