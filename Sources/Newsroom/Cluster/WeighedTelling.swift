/// A story's words with their weights in this folder, ready to be laid beside another's.
struct WeighedTelling: Sendable {
  /// A word and what it weighs as part of headline and lede, and of the whole text; each vector has length 1.
  struct Term: Sendable {
    let key: UInt64
    let head: Float
    let text: Float
    /// By its rarity alone.
    let rarity: Float
    let isName: Bool
    let isInHead: Bool
  }

  /// By key, ascending, so that sums are always in the same order.
  let terms: [Term]
  /// The rarity of all names together.
  let names: Double
  /// The rarity of all words of headline and lede together.
  let head: Double
  /// How many names stand in the headline or lede.
  let leadNames: Int

  /// Names tell more than other words, and so does what stands in the headline or lede: weights from 1 to 2.5 gave the same figures.
  private static let nameWeight = 1.5
  private static let headWeight = 1.5

  /// Weighs each word. Linear.
  init(_ telling: Telling, by rarity: Rarity) {
    var weights: [(rarity: Double, weight: Double)] = []
    weights.reserveCapacity(telling.terms.count)
    var (head, text) = (0.0, 0.0)
    for term in telling.terms {
      let rare = rarity.weight(of: term.key)
      let weight = Double(term.count).squareRoot() * rare * (term.isName ? WeighedTelling.nameWeight : 1)
      weights.append((rare, weight))
      if term.isInHead { head += weight * weight }
      text += weight * weight * (term.isInHead ? WeighedTelling.headWeight * WeighedTelling.headWeight : 1)
    }
    func unit(_ sum: Double) -> Double { sum > 0 ? 1 / sum.squareRoot() : 0 }
    let (headUnit, textUnit) = (unit(head), unit(text))
    terms = zip(telling.terms, weights).map { term, known in
      Term(
        key: term.key, head: Float(term.isInHead ? known.weight * headUnit : 0),
        text: Float(known.weight * textUnit * (term.isInHead ? WeighedTelling.headWeight : 1)),
        rarity: Float(known.rarity), isName: term.isName, isInHead: term.isInHead)
    }
    names = terms.reduce(0) { $1.isName ? $0 + Double($1.rarity) : $0 }
    self.head = terms.reduce(0) { $1.isInHead ? $0 + Double($1.rarity) : $0 }
    leadNames = terms.count { $0.isName && $0.isInHead }
  }

  /// What two stories' words have in common, read off in one pass.
  struct Overlap {
    /// Cosines, 0…1.
    var heads = 0.0
    var texts = 0.0
    /// The share of one story's headline and lede that the other's text says somewhere, the mean of both ways, 0…1.
    var told = 0.0
    /// The share of the poorer story's names that the other has too, 0…1.
    var names = 0.0
    /// The names of either headline and lede that the other story never says, the fewer of the two.
    var foreignNames = 0
    /// A rare name of both, if there is one.
    var rarestName: UInt64?
  }

  /// Lays two stories side by side. Linear in their words.
  func overlap(with other: WeighedTelling) -> Overlap {
    var overlap = Overlap()
    var (i, j) = (0, 0)
    var (mine, theirs, sharedNames, rarest) = (0.0, 0.0, 0.0, 0.0)
    var (myLead, theirLead) = (leadNames, other.leadNames)
    while i < terms.count, j < other.terms.count {
      let (a, b) = (terms[i], other.terms[j])
      if a.key < b.key {
        i += 1
        continue
      }
      if b.key < a.key {
        j += 1
        continue
      }
      i += 1
      j += 1
      overlap.heads += Double(a.head * b.head)
      overlap.texts += Double(a.text * b.text)
      if a.isInHead { mine += Double(a.rarity) }
      if b.isInHead { theirs += Double(b.rarity) }
      if a.isName, a.isInHead { myLead -= 1 }
      if b.isName, b.isInHead { theirLead -= 1 }
      if a.isName, b.isName {
        sharedNames += Double(a.rarity)
        // To name it, one that both leads give comes before a rarer one.
        let worth = Double(a.rarity) + (a.isInHead ? 1 : 0) + (b.isInHead ? 1 : 0)
        if worth > rarest { (rarest, overlap.rarestName) = (worth, a.key) }
      }
    }
    if head > 0, other.head > 0 { overlap.told = (mine / head + theirs / other.head) / 2 }
    let fewer = min(names, other.names)
    if fewer > 0 { overlap.names = sharedNames / fewer }
    overlap.foreignNames = min(myLead, theirLead)
    return overlap
  }
}
