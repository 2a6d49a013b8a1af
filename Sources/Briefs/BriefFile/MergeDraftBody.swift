extension MergeDraft {
  /// Works out the summary and the points, with their footnotes.
  ///
  /// A label that a person's text uses is never given to a sentence of the machine's, and a definition that a person's
  /// text refers to is never touched. The machine's own definitions stand together where the first of them stood.
  mutating func mergeBody() {
    let ours = ["summary", "points"].filter { owner(of: $0) == .machine || owner(of: $0) == .absent }
    let definitions = machinesDefinitions(of: ours)
    let numbers = FootnoteNumbers(taken: personsLabels(besides: ours, definitions))
    var written: [BodyText] = []
    var isChanged = false
    for part in ["summary", "points"] {
      let passages = part == "summary" ? fresh.summary : fresh.points
      guard ours.contains(part) else {
        keepIfOther(part, passages)
        continue
      }
      let text = BodyText(part, passages, path: fresh.path, number: numbers.next)
      if let text { written.append(text) }
      guard text?.hash != (layout.range(of: part) == nil ? nil : machine[part]) else { continue }
      isChanged = true
      if let text { place(part, text.text) } else { remove(part) }
      record(part, text?.hash)
    }
    guard isChanged else { return }
    placeDefinitions(written.map(\.definitions).joined(), instead: definitions)
  }

  /// The definitions that only the machine's parts refer to.
  private func machinesDefinitions(of ours: [String]) -> [BodyLayout.Definition] {
    let inOurs = Set(ours.flatMap(labels))
    let others = labelsOutside(ours)
    var seen: Set<String> = []
    return layout.parts.definitions.filter {
      inOurs.contains($0.label) && !others.contains($0.label) && seen.insert($0.label).inserted
    }
  }

  private func personsLabels(besides ours: [String], _ definitions: [BodyLayout.Definition]) -> Set<String> {
    let free = Set(definitions.map(\.label))
    return labelsOutside(ours).union(layout.parts.definitions.map(\.label).filter { !free.contains($0) })
  }

  private func labels(_ part: String) -> [String] {
    layout.range(of: part).map { footnoteReferences(in: layout.bytes, $0).map(\.label) } ?? []
  }

  /// The labels that the body refers to outside some parts, and outside the definitions' own labels.
  private func labelsOutside(_ ours: [String]) -> Set<String> {
    var labels: Set<String> = []
    var start = layout.body.lowerBound
    let parts = ours.compactMap { layout.range(of: $0) }
    for hole in (parts + layout.parts.definitions.map(\.range)).sorted(by: { $0.lowerBound < $1.lowerBound })
    {
      labels.formUnion(footnoteReferences(in: layout.bytes, start..<hole.lowerBound).map(\.label))
      start = hole.upperBound
    }
    labels.formUnion(footnoteReferences(in: layout.bytes, start..<layout.body.upperBound).map(\.label))
    for definition in layout.parts.definitions where definition.footnote == nil {
      let references = footnoteReferences(in: layout.bytes, definition.range)
      labels.formUnion(references.dropFirst().map(\.label))
    }
    return labels
  }

  /// Notes a conflict where the person's sentences are not the machine's.
  private mutating func keepIfOther(_ part: String, _ passages: [Passage]) {
    let standing = quotations(in: layout.range(of: part), of: layout)
    let isSame = standing.elementsEqual(passages) {
      $0.text == $1.text && $0.line == $1.line && $0.path == fresh.path
    }
    guard !isSame else { return }
    let numbers = FootnoteNumbers()
    let text = BodyText(part, passages, path: fresh.path, number: numbers.next)?.text
    keep(part, proposed: text.map { Array($0.utf8) }, hasNews: !isLastWritten(part, passages))
  }

  /// Whether some sentences are those that the machine last wrote, whatever its footnotes were called then: the summary's come first, and
  /// a person's own are passed over.
  private func isLastWritten(_ part: String, _ passages: [Passage]) -> Bool {
    guard let hash = machine[part] else { return passages.isEmpty }
    let taken = Set(layout.parts.definitions.filter { $0.footnote == nil }.map(\.label))
    let likely = part == "summary" ? [] : [fresh.summary.count]
    return (likely + Array(0...MergeDraft.mostBefore)).contains { before in
      [[], taken].contains { taken in
        let numbers = FootnoteNumbers(taken: taken)
        for _ in 0..<before { _ = numbers.next() }
        return BodyText(part, passages, path: fresh.path, number: numbers.next)?.hash == hash
      }
    }
  }

  /// How many footnotes are thought of before a part's own: a summary's two, and as many as an editor adds.
  private static let mostBefore = 12

  /// Writes a part where it stands, or where it belongs: the summary first, the points behind it.
  private mutating func place(_ part: String, _ text: String) {
    let text = Array(text.utf8)
    if let range = layout.range(of: part) { return edits.replace(range, by: text) }
    if part == "points", let summary = layout.parts.summary {
      return insert(text, behind: summary.upperBound)
    }
    insert(text, behind: layout.body.lowerBound)
  }

  /// Takes a part away, with the blank lines behind it.
  private mutating func remove(_ part: String) {
    guard let range = layout.range(of: part) else { return }
    edits.replace(range.lowerBound..<endOfBlankLines(range.upperBound), by: [])
  }

  private mutating func placeDefinitions(_ text: String, instead old: [BodyLayout.Definition]) {
    let text = Array(text.utf8)
    guard let first = old.first else {
      guard !text.isEmpty else { return }
      return insert(text, behind: layout.bytes.count)
    }
    edits.replace(first.range, by: text)
    for definition in old.dropFirst() { edits.replace(definition.range, by: []) }
  }

  /// Puts lines behind an offset that ends a line, parted by blank lines from what stands around.
  private mutating func insert(_ text: [UInt8], behind offset: Int) {
    var lines = text
    // At the end of the file nothing parts this from what was just put there.
    if offset == layout.bytes.count, lastInsertion == offset { lines.insert(0x0A, at: 0) }
    lastInsertion = offset
    if offset > layout.body.lowerBound {
      if layout.bytes[offset - 1] != 0x0A { lines.insert(0x0A, at: 0) }
      if !isBlankLine(endingAt: offset) { lines.insert(0x0A, at: 0) }
    }
    if offset < layout.bytes.count, endOfBlankLines(offset) == offset { lines.append(0x0A) }
    edits.insert(lines, at: offset)
  }

  private func isBlankLine(endingAt offset: Int) -> Bool {
    let line = layout.bytes[layout.body.lowerBound..<offset]
    guard line.last == 0x0A else { return false }
    let before = line.dropLast()
    guard let start = before.lastIndex(of: 0x0A) else { return before.allSatisfy(isSpace) }
    return before[start...].allSatisfy(isSpace)
  }

  private func endOfBlankLines(_ start: Int) -> Int {
    let bytes = layout.bytes
    let next = bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
    return bytes[start..<next].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
  }
}
