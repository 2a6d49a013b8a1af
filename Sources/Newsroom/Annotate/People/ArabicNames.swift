import Briefs

extension MarkedStory {
  /// The persons an Arabic story names: after an office, a rank or a courtesy, before an office in apposition, after a verb of saying.
  func arabicPersons(except taken: [Bool]) -> [PersonSighting] {
    var found: [PersonSighting] = []
    var index = 0
    while index < words.count {
      let kinds = starts[index]
      if !kinds.isDisjoint(with: [.office, .rank, .honorific]),
        let person = arabicPerson(at: index, except: taken)
      {
        found.append(person)
        index = max(index + 1, person.name.upperBound)
      } else if kinds.contains(.say), let person = arabicSpeaker(at: index, except: taken) {
        found.append(person)
        index = person.name.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The office or courtesy that begins at `index` and the name after it.
  private func arabicPerson(at index: Int, except taken: [Bool]) -> PersonSighting? {
    let isOffice = starts[index].contains(.office)
    var end = index + max(1, Int(lengths[index]))
    var rank: Int? = isOffice ? nil : index
    while end < words.count, end - index < 16,
      gaps[end].isTight || gaps[end].isSubset(of: [.space, .opening, .closing]),
      belongsToArabicOffice(end, taken)
    {
      // `الوزير نظيرته`: what has its article is whole, and another office begins.
      if isOffice, starts[end].contains(.office), isDefinite(index), !isDefinite(end) { return nil }
      if rank == nil, !starts[end].isDisjoint(with: [.rank, .honorific]) { rank = end }
      end += 1
    }
    guard end < words.count, gaps[end].isSubset(of: [.space, .comma, .closing]) else { return nil }
    var start = end
    // `…، العميد سمير حداد`: a courtesy after the comma.
    while start < words.count, start - end < 4, !starts[start].isDisjoint(with: [.rank, .honorific]) {
      start += max(1, Int(lengths[start]))
    }
    guard start < words.count, start == end || gaps[start].isTight,
      let name = arabicName(at: start, except: taken)
    else {
      return isOffice ? apposition(before: index, except: taken, officeEnd: end) : nil
    }
    let officeEnd = min(rank ?? end, end)
    let office =
      isOffice && officeEnd > index
      ? PersonSighting.Office(words: index..<officeEnd, dropped: droppedBytes(index)) : nil
    return PersonSighting(name: name, office: office, courtesy: nil, isTold: true)
  }

  /// A name that ends with a comma before the office: `ناصر بوريطة، وزير الخارجية،`.
  private func apposition(before index: Int, except taken: [Bool], officeEnd: Int) -> PersonSighting? {
    guard index > 1, gaps[index].contains(.comma), gaps[index].isSubset(of: [.comma, .space]) else {
      return nil
    }
    var start = index
    while start > 0, index - start < 5, start == index || gaps[start].isTight,
      isArabicNameWord(start - 1, taken) || index - start > 0 && isDefinite(start - 1) && !taken[start - 1]
    {
      start -= 1
    }
    guard (2...4).contains(index - start), isArabicNameWord(start, taken),
      !ends(start - 1).isDisjoint(with: [.say, .meets, .and]) || gaps[start].isBreak
    else { return nil }
    return PersonSighting(
      name: start..<index,
      office: PersonSighting.Office(words: index..<officeEnd, dropped: droppedBytes(index)),
      courtesy: nil, isTold: true)
  }

  /// `قال فلان الفلاني إن`: a name between the verb and what is said.
  private func arabicSpeaker(at index: Int, except taken: [Bool]) -> PersonSighting? {
    let start = index + max(1, Int(lengths[index]))
    guard start < words.count, gaps[start].isTight, let name = arabicName(at: start, except: taken),
      name.upperBound < words.count,
      covers[name.upperBound].contains(.clause) || gaps[name.upperBound].contains(.comma)
    else { return nil }
    return PersonSighting(name: name, office: nil, courtesy: nil, isTold: true)
  }

  /// Whether the word goes on with an office: defined, a body, a country, or a noun that the next, defined one explains.
  private func belongsToArabicOffice(_ index: Int, _ taken: [Bool]) -> Bool {
    let kinds = covers[index]
    if kinds.contains(.particle) && !isDefinite(index) { return false }
    if !kinds.isDisjoint(with: [.say, .clause, .day, .noName]),
      kinds.isDisjoint(with: [.office, .institution, .rank])
    {
      return false
    }
    if taken[index]
      || !kinds.isDisjoint(with: [.office, .institution, .rank, .honorific, .link, .body, .before])
    {
      return true
    }
    if isDefinite(index) { return true }
    // `مكافحة المخدرات`: nouns in ة stand before a defined one; names of men do not.
    guard index + 1 < words.count, gaps[index + 1].isTight, endsInTaMarbuta(index) else { return false }
    return isDefinite(index + 1) || taken[index + 1]
  }

  /// Two to five words from `start` that may be a name; fewer where nothing ends it.
  private func arabicName(at start: Int, except taken: [Bool]) -> Range<Int>? {
    guard isArabicNameWord(start, taken) || covers(start).contains(.particle) else { return nil }
    var end = start + 1
    while end < words.count, end - start < 6, gaps[end].isTight || gaps[end] == [.space, .hyphen],
      isArabicNameWord(end, taken)
        || isDefinite(end) && !taken[end]
          && covers[end].isDisjoint(with: [.day, .noName, .clause, .rank, .institution, .office])
        || covers[end].contains(.particle)
    {
      end += 1
    }
    let isEnded = end >= words.count || gaps[end].isBreak || !covers[end].isEmpty || isCommon(end)
    if !isEnded || end - start > 5 {
      // Nothing tells where it ends: a first name and a surname, and what particles join to them.
      end = start + 1
      var count = covers[start].contains(.particle) ? 0 : 1
      while end < words.count, count < 2, gaps[end].isTight {
        if !covers[end].contains(.particle) { count += 1 }
        end += 1
      }
    }
    return end - start >= 2 ? start..<end : nil
  }

  private func isArabicNameWord(_ index: Int, _ taken: [Bool]) -> Bool {
    guard words.indices.contains(index), !taken[index], words[index].shape != .number, words[index].length > 1
    else {
      return false
    }
    if covers[index].contains(.particle) { return true }
    return covers[index].isEmpty && !isCommon(index) && !isDefinite(index)
  }

  /// Whether the word has its article, whatever is written on to it.
  func isDefinite(_ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    var k = 0
    while spellings.key(index, k) != nil {
      if spellings.isBare(index, k) { return true }
      k += 1
    }
    return false
  }

  /// Whether the word ends in ة (0xD8 0xA9).
  private func endsInTaMarbuta(_ index: Int) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let end = Int(words[index].end)
    return end >= 2 && utf8[end - 2] == 0xD8 && utf8[end - 1] == 0xA9
  }

  /// How many bytes of clitics stand before the office's first word.
  private func droppedBytes(_ index: Int) -> Int {
    guard let form = lexicon.cues.phrases.longest(in: words, at: index, spelling: spellings.key)?.form else {
      return 0
    }
    return spellings.dropped(index, form)
  }
}
