import Briefs

extension MarkedStory {
  /// Whether the form belongs to an office or institution before it: `ministre de l'Intérieur pakistanais`, `head of Jordan's …`.
  ///
  /// Walks back over what an office is made of (capitals, little words that link, words that are not common) and no
  /// further than ten words or the end of the clause.
  func officeBefore(_ range: Range<Int>, _ form: Gazetteer.Form, isLocated: Bool) -> Bool {
    if form.kind != .demonym && isLocated { return false }
    var index = range.lowerBound
    var steps = 0
    while index > 0, steps < 10 {
      let gap = gaps[index]
      guard gap.isTight || gap.isSubset(of: [.space, .opening, .closing]) else { return false }
      index -= 1
      steps += 1
      let kinds = covers[index]
      if kinds.contains(.people) { return false }
      if !kinds.isDisjoint(with: [.office, .institution, .rank]) { return true }
      let links = kinds.contains(.link) && !isBareA(index)
      guard links || words[index].isCapitalised || !isCommon(index) else { return false }
      if !kinds.isDisjoint(with: [.act, .say, .meets]) { return false }
    }
    return false
  }

  /// French `a` (has) folds like `à`: a verb, so nothing goes on across it.
  private func isBareA(_ index: Int) -> Bool {
    lexicon.language == "fr" && words[index].length == 1 && words[index].range.count == 1
      && reading.story.article.text.utf8[Int(words[index].start)] == UInt8(ascii: "a")
  }

  /// Whether an office or institution follows, as in English: `Jordan's Interior Minister`, `Swiss police`.
  func officeAfter(_ range: Range<Int>) -> Bool {
    guard lexicon.language == "en" else { return false }
    var index = range.upperBound
    let last = min(index + 6, words.count)
    // The possessive's own `s`.
    if index < last, gaps[index].contains(.apostrophe), words[index].length == 1 { index += 1 }
    while index < last, gaps[index].isTight {
      let kinds = covers[index]
      if kinds.contains(.people) { return false }
      if !kinds.isDisjoint(with: [.office, .institution, .rank]) { return true }
      guard !isCommon(index) || kinds.contains(.link) else { return false }
      index += 1
    }
    return false
  }

  /// Whether the country does what states do: a verb follows, or, as in Arabic, stands before.
  func acts(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    let last = min(index + 5, words.count)
    while index < last, gaps[index].isTight || gaps[index] == [.comma, .space] {
      if starts[index].contains(.act) { return true }
      index += 1
    }
    guard isArabic else { return false }
    index = range.lowerBound
    var steps = 0
    while index > 0, steps < 4, gaps[index].isTight {
      index -= 1
      steps += 1
      if ends[index].contains(.act) { return true }
    }
    return false
  }

  /// Whether a visit goes there: `en visite de travail au Maroc`, `visit to Jordan`.
  func visited(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var steps = 0
    while index > 0, steps < 7, gaps[index].isTight {
      index -= 1
      steps += 1
      if ends[index].contains(.visit) { return true }
    }
    return false
  }

  /// Marks sightings that stand side by side: pairs, and lists that share what they do.
  func join(_ found: inout [CountrySighting]) {
    var first = 0
    while first < found.count {
      var last = first
      var isPair = false
      while last + 1 < found.count, found[last].refusal == nil, found[last + 1].refusal == nil,
        let link = link(found[last].words, found[last + 1].words)
      {
        isPair = isPair || link != .comma
        last += 1
      }
      if last > first { joinList(first...last, isPair: isPair, &found) }
      first = last + 1
    }
  }

  /// What one of a list does, all of its kind do: `les ministres du Maroc, de l'Espagne et du Portugal`.
  private func joinList(_ list: ClosedRange<Int>, isPair: Bool, _ found: inout [CountrySighting]) {
    sharePeople(list, &found)
    let countries = Set(found[list].map(\.country))
    let joins = found[list].filter {
      $0.kind < .city && $0.signals.isDisjoint(with: [.people, .manyPeople, .origin])
    }
    guard countries.count > 1, joins.count > 1 else { return }
    let isLocated = joins.contains { $0.kind == .capital && $0.signals.contains(.located) }
    let shared = joins.reduce(into: CountrySighting.Signals()) { $0.formUnion($1.signals) }
      .intersection([.office, .actor, .visit])
    for index in list
    where found[index].kind < .city
      && found[index].signals.isDisjoint(with: [.people, .manyPeople, .origin])
    {
      if isPair && !isLocated { found[index].signals.insert(.pair) }
      if found[index].kind <= .alias || found[index].kind == .demonym
        || !found[index].signals.contains(.located)
      {
        found[index].signals.formUnion(shared)
      }
    }
  }

  /// `migrants maliens, guinéens et ivoiriens`: the people's noun is said once for all the demonyms.
  private func sharePeople(_ list: ClosedRange<Int>, _ found: inout [CountrySighting]) {
    guard found[list].allSatisfy({ $0.kind == .demonym && !$0.signals.contains(.office) }),
      found[list].contains(where: { $0.signals.contains(.people) })
    else { return }
    for index in list { found[index].signals.insert(.people) }
  }

  private enum ListLink { case comma, and, hyphen }

  /// What joins two forms: nothing but a hyphen, a comma or `and`, articles apart.
  private func link(_ a: Range<Int>, _ b: Range<Int>) -> ListLink? {
    let between = a.upperBound..<b.lowerBound
    guard between.count <= 4, !gaps[b.lowerBound].contains(.stop) else { return nil }
    if between.isEmpty {
      if isArabic, gaps[b.lowerBound].isTight, hasWaw(b.lowerBound) { return .and }
      if gaps[b.lowerBound].contains(.comma) { return .comma }
      return gaps[b.lowerBound].isDisjoint(with: [.hyphen, .dash, .slash]) ? nil : .hyphen
    }
    var sawAnd = false
    for index in between {
      let isPossessive = words[index].length == 1 && gaps[index].contains(.apostrophe)
      guard isPossessive || !covers[index].isDisjoint(with: [.and, .one, .many, .link, .at]) else {
        return nil
      }
      if covers[index].contains(.and) { sawAnd = true }
      if !gaps[index].isTight && !gaps[index].isSubset(of: [.space, .comma]) { return nil }
    }
    if sawAnd { return .and }
    let parted = (between.lowerBound...b.lowerBound).contains { gaps[$0].contains(.comma) }
    return parted ? .comma : nil
  }

  /// Whether the Arabic word begins with `و` (0xD9 0x88).
  private func hasWaw(_ index: Int) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start)
    return start + 1 < utf8.count && utf8[start] == 0xD9 && utf8[start + 1] == 0x88
  }
}
