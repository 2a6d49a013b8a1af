import Briefs

extension MarkedStory {
  /// The persons an Arabic story names: after an office, a rank or a courtesy, before an office in apposition, after a verb of saying.
  func arabicPersons(except taken: [Bool]) -> [PersonSighting] {
    var found: [PersonSighting] = []
    var index = 0
    while index < words.count {
      let kinds = starts[index]
      if !kinds.isDisjoint(with: [.office, .rank, .honorific, .trade]),
        let person = arabicPerson(at: index, except: taken)
      {
        found.append(person)
        index = max(index + 1, person.name.upperBound)
      } else if kinds.contains(.say), let person = arabicSpeaker(at: index, except: taken) {
        found.append(person)
        index = person.name.upperBound
      } else if let name = arabicGiven(at: index, except: taken) {
        found.append(
          PersonSighting(
            name: name, office: arabicOfficeAfter(name.upperBound, taken), courtesy: nil, isTold: true,
            signs: PersonSigns(.given)))
        index = name.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The office or courtesy that begins at `index` and the name after it.
  private func arabicPerson(at index: Int, except taken: [Bool]) -> PersonSighting? {
    let isOffice = isOfficeHead(index)
    var end = index + max(1, Int(lengths[index]))
    var rank: Int? = isOffice ? nil : index
    while end < words.count, end - index < 16,
      gaps[end].isTight || gaps[end].isSubset(of: [.space, .opening, .closing, .quote]),
      belongsToArabicOffice(end, taken, isTrade: rank != nil && !isOffice)
    {
      // `الوزير نظيرته`: what has its article is whole, and another office begins.
      if isOffice, starts[end].contains(.office), isDefinite(index), !isDefinite(end) { return nil }
      if rank == nil, !starts[end].isDisjoint(with: [.rank, .honorific]) { rank = end }
      end += 1
    }
    guard end < words.count, gaps[end].isSubset(of: [.space, .comma, .closing, .quote]) else { return nil }
    var start = end
    // `…، العميد سمير حداد`: a courtesy after the comma.
    while start < words.count, start - end < 4, !starts[start].isDisjoint(with: [.rank, .honorific]) {
      start += max(1, Int(lengths[start]))
    }
    // `مدرب نسور مالي، الفرنسي باتريك`: where he comes from, after the comma.
    if start + 1 < words.count, gaps[start].contains(.comma), taken[start], isDefinite(start),
      gaps[start + 1] == .space
    {
      start += 1
    }
    guard start < words.count, start == end || gaps[start].isTight,
      let name = arabicName(at: start, except: taken, isTitled: true)
    else {
      return isOffice ? apposition(before: index, except: taken, officeEnd: end) : nil
    }
    let officeEnd = min(rank ?? end, end)
    let office =
      isOffice && officeEnd > index
      ? PersonSighting.Office(words: index..<officeEnd, dropped: droppedBytes(index), rule: .before)
      : arabicOfficeAfter(name.upperBound, taken)
    return PersonSighting(
      name: name, office: office, courtesy: nil, isTold: true,
      signs: PersonSigns(isOffice ? .officeBefore : starts[index].contains(.trade) ? .tradeBefore : .courtesy)
    )
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
      office: PersonSighting.Office(words: index..<officeEnd, dropped: droppedBytes(index), rule: .after),
      courtesy: nil, isTold: true, signs: PersonSigns(.officeAfter))
  }

  /// `قال فلان الفلاني إن`: a name between the verb and what is said.
  private func arabicSpeaker(at index: Int, except taken: [Bool]) -> PersonSighting? {
    let start = index + max(1, Int(lengths[index]))
    guard start < words.count, gaps[start].isTight, let name = arabicName(at: start, except: taken),
      name.upperBound < words.count,
      covers[name.upperBound].contains(.clause) || gaps[name.upperBound].contains(.comma) || isGiven(start)
    else { return nil }
    return PersonSighting(
      name: name, office: arabicOfficeAfter(name.upperBound, taken), courtesy: nil, isTold: true,
      signs: PersonSigns(.speaks))
  }

  /// The office between two commas after a name: `يونس أزماني، رئيس البعثة المغربية، بأن`.
  private func arabicOfficeAfter(_ start: Int, _ taken: [Bool]) -> PersonSighting.Office? {
    guard start < words.count, gaps[start].isSubset(of: [.comma, .space]), gaps[start].contains(.comma),
      isOfficeHead(start)
    else { return nil }
    var end = start + max(1, Int(lengths[start]))
    while end < words.count, end - start < 14, gaps[end].isTight,
      belongsToArabicOffice(end, taken, isTrade: false)
    {
      end += 1
    }
    guard gaps[end].isBreak || isCommon(end) else { return nil }
    return PersonSighting.Office(words: start..<end, dropped: droppedBytes(start), rule: .after)
  }

  /// Whether the word goes on with an office: defined, a body, a country, or a noun that the next, defined one explains.
  private func belongsToArabicOffice(_ index: Int, _ taken: [Bool], isTrade: Bool) -> Bool {
    let kinds = covers[index]
    if isGiven(index) || isTrade && isWeakGiven(index), !taken[index],
      kinds.isDisjoint(with: [.office, .institution, .rank, .honorific])
    {
      return false
    }
    if isForNoun(index, taken) { return true }
    if kinds.contains(.particle) && !isDefinite(index) { return false }
    if kinds.contains(.link), isDefinite(index + 1) || taken.indices.contains(index + 1) && taken[index + 1] {
      return true
    }
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

  /// A name that begins with a given name, whatever stands before it: `سجل يوسف المري`.
  private func arabicGiven(at index: Int, except taken: [Bool]) -> Range<Int>? {
    let isAbd = covers[index].contains(.particle) && isDefinite(index + 1) && gaps[index + 1].isTight
    let isLineage = isWeakGiven(index) && (isLineage(index + 1) || isAllah(index + 1))
    guard isGiven(index) || isLineage || isAbd && words[index].length == 3, !taken[index],
      let name = arabicName(at: index, except: taken, isTitled: isLineage)
    else { return nil }
    // An unknown word after a given name may be any word: something else must tell.
    let second = index + 1
    let isPlain = name.count == 2 && !isGiven(second) && !hasArticle(second) && !isAbd
    let isTold =
      gaps[name.upperBound].isBreak || gaps[index].isBreak || isNamedAgain(name)
      || index > 0
        && (!ends(index - 1).isDisjoint(with: [.say, .meets]) || words[index - 1].shape == .number)
      || name.upperBound < words.count
        && (hasJoinedPreposition(name.upperBound) || taken[name.upperBound])
    guard !isPlain && name.count < 4 || isTold || isLineage else { return nil }
    // What a street, a school or a body is named after is no person of the story.
    guard
      index == 0 || gaps[index].isBreak
        || covers[index - 1].isDisjoint(with: [.street, .body, .club, .treaty])
    else { return nil }
    return name
  }

  /// `بن`, `ولد`: what stands between a name and the father's.
  func isLineage(_ index: Int) -> Bool {
    covers(index).contains(.particle) && words[index].length <= 3 && letter(index, 0) != 0x644
  }

  /// `عوض الله`.
  func isAllah(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].length == 4 && hasArticle(index)
      && letter(index, 2) == 0x644
      && letter(index, 3) == 0x647
  }

  /// Whether the same two words stand elsewhere in the story.
  private func isNamedAgain(_ name: Range<Int>) -> Bool {
    let (first, second) = (words[name.lowerBound].key, words[name.lowerBound + 1].key)
    return words.indices.dropLast().contains {
      $0 != name.lowerBound && words[$0].key == first && words[$0 + 1].key == second
    }
  }

  /// `لحقول الجنوب`, `للأمن`: what an office is for.
  private func isForNoun(_ index: Int, _ taken: [Bool]) -> Bool {
    let utf8 = reading.story.article.text.utf8
    let start = Int(words[index].start)
    guard words[index].length > 3, start + 3 < utf8.count, utf8[start] == 0xD9, utf8[start + 1] == 0x84,
      !isGiven(index)
    else { return false }
    if utf8[start + 2] == 0xD9, utf8[start + 3] == 0x84 { return true }
    return index + 1 < words.count && gaps[index + 1] == .space && (isDefinite(index + 1) || taken[index + 1])
  }
}
