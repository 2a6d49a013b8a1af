import Briefs
import Testing

@testable import Pressroom

@Suite struct `The pages of a list` {
  @Test(arguments: [0, 1, 99, 100, 199, 200, 201, 299, 300, 12_345])
  func `every row stands on one page, the longest has fewer than two hundred`(_ count: Int) {
    for course in [Paging.Course.newestFirst, .beside("undated"), .letter("a")] {
      let paging = Paging(count: count, course: course)
      #expect(paging.inOrder.flatMap { Array(paging.rows($0)) } == Array(0..<count))
      #expect(paging.inOrder.allSatisfy { paging.rows($0).count < 2 * Paging.size })
      #expect(Set(paging.inOrder.map(paging.folder)).count == paging.pages)
    }
  }

  @Test func `a full page keeps its rows when newer ones come`() {
    let before = Paging(count: 1234, course: .newestFirst)
    let after = Paging(count: 1234 + 877, course: .newestFirst)
    for number in 1..<before.pages {
      #expect(before.folder(number) == after.folder(number))
      // Counted from the oldest, as what comes is put before all others.
      #expect(before.count - before.rows(number).upperBound == after.count - after.rows(number).upperBound)
      #expect(after.rows(number).count == Paging.size)
    }
  }

  @Test func `the oldest rows are on page 1, the newest on the list's own page`() {
    let paging = Paging(count: 250, course: .newestFirst)
    #expect(paging.inOrder.map(paging.folder) == ["", "page/1/"])
    #expect(paging.rows(1) == 150..<250)
    #expect(Paging(count: 250, course: .letter("ا")).inOrder.count == 3)
    #expect(Paging(count: 250, course: .letter("ا")).folder(2) == "letters/ا/2/")
    #expect(Paging(count: 250, course: .beside("undated")).folder(1) == "undated/1/")
  }
}

@Suite struct `An alphabetical index` {
  @Test(arguments: [
    ("Éthiopie", "a", false), ("Éthiopie", "e", true), ("«Quay»", "q", true), ("  …zone", "z", true),
    ("أمن", "ا", true), ("الأمن", "ا", true), ("الرباط", "ر", true), ("القاهرة", "ق", true),
    ("إعلان", "ا", true),
    ("42", "other", true), ("", "other", true), ("—", "other", true), ("Яма", "other", true),
    ("日本", "other", true),
    ("آل سعود", "ا", true), ("ألمانيا", "ا", true), ("ألبانيا", "ا", true), ("إلياس", "ا", true),
    ("الى", "ا", true), ("Œuvre", "o", true), ("\u{202E}abc", "a", true),
  ])
  func `a name is filed under its letter`(_ name: String, _ letter: String, _ isRight: Bool) {
    #expect((FilingKey(name).letter.name == letter) == isRight, "\(FilingKey(name).letter)")
  }

  @Test func `each script in order, the interface's own first, what is no letter last`() {
    let names = ["Zone", "بيان", "zèbre", "42", "Éric", "الأمن", "eric b", "حوار"]
    let numbered = names.enumerated().map { (name: $1, place: $0) }
    func order(_ rightToLeft: Bool) -> [String] {
      LetterIndex(numbered, rightToLeft: rightToLeft).members.map { names[$0] }
    }
    #expect(order(false) == ["Éric", "eric b", "zèbre", "Zone", "الأمن", "بيان", "حوار", "42"])
    #expect(order(true) == ["الأمن", "بيان", "حوار", "Éric", "eric b", "zèbre", "Zone", "42"])
  }
}
