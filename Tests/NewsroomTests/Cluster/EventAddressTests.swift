import Briefs
import Support
import Testing

@testable import Newsroom

@Suite struct `Event addresses` {
  @Test func `an article that was scraped again keeps its event's address`() {
    var room = BriefingRoom(topics: [0])
    let id = room.trail("a0")
    room.pieces[0].version = 1
    room.run()
    #expect(room.trail("a0") == id)
    #expect(room.briefs.count == 1)
  }

  @Test func `where an article moved and another took its name, the brief goes with the bytes`() {
    var room = BriefingRoom(topics: [0])
    let id = room.trail("a0")
    room.pieces[0].path = "articles/z.txt"
    room.pieces.append(BriefingRoom.Piece(path: "articles/a0.txt", topic: 1, key: "new"))
    room.run()
    #expect(room.trail("a0") == id)
    #expect(room.trail("new") != id && room.briefs.count == 2)
  }

  @Test func `the desk joins two events, parts them, and every id leads on`() {
    var room = BriefingRoom(topics: [0, 0, 1])
    let before = room.briefs
    let (one, other) = (room.trail("a0")[0], room.trail("a2")[0])
    #expect(one != other)
    room.together = [["a1", "a2"]]
    #expect(room.run().count == 1)
    #expect(room.trail("a0") == [one] && room.trail("a2") == [other, one])
    room.together = []
    room.run()
    #expect(room.briefs == before)
    room.apart = [("a0", "a1")]
    #expect(room.run().count == 3)
    #expect(Set([room.trail("a0"), room.trail("a1")]).contains([one]))
    room.apart = []
    room.run()
    #expect(room.briefs == before)
  }

  @Test func `the article that an event began with may be set aside for a while`() {
    var room = BriefingRoom(topics: [0, 1])
    room.together = [["a0", "a1"]]
    room.run()
    let before = room
    let id = room.trail("a0").last ?? ""
    room.pieces.removeAll { $0.article.sha256.hasPrefix(EventID.founder(of: id) ?? "-") }
    room.run()
    #expect(room.pieces.count == 1 && room.trail(room.pieces[0].key).last == id)
    room.pieces = before.pieces
    room.run()
    #expect(room.briefs == before.briefs)
  }

  @Test func `of two events that become one the larger keeps its address`() {
    var room = BriefingRoom(topics: [0, 1, 1, 1])
    let large = room.trail("a1")
    room.together = [["a0", "a1"]]
    room.run()
    #expect(room.trail("a1") == large && room.trail("a0").last == large[0])
  }

  @Test func `what a person wrote into a brief joins by hand, and its old address leads on`() {
    var room = BriefingRoom(topics: [0, 1])
    let before = room.briefs
    let (one, other) = (room.trail("a0")[0], room.trail("a1")[0])
    room.write(event: one, into: "a1")
    #expect(room.run().count == 1)
    #expect(room.trail("a1") == [other, one] && room.trail("a0") == [one])
    let joined = room.briefs
    room.run()
    #expect(room.briefs == joined)
    room.write(event: other, into: "a1")
    room.run()
    #expect(room.briefs == before)
  }

  @Test func `an event that a person deals out to two others joins them no more than before`() {
    var room = BriefingRoom(topics: [0, 0, 1, 2])
    let before = room.briefs
    let (old, one, other) = (room.trail("a0")[0], room.trail("a2")[0], room.trail("a3")[0])
    room.write(event: one, into: "a0")
    room.write(event: other, into: "a1")
    #expect(room.run().count == 2)
    #expect(room.trail("a0") == [old, one] && room.trail("a2") == [one])
    #expect(room.trail("a1") == [old, other] && room.trail("a3") == [other])
    room.together = [["a0", "a1"]]
    #expect(room.run().count == 1, "what the desk decided comes before")
    room.together = []
    room.write(event: old, into: "a0")
    room.write(event: old, into: "a1")
    room.run()
    #expect(room.briefs == before)
  }

  @Test func `one account taken out by hand leaves the others their address`() {
    var room = BriefingRoom(topics: [0, 0, 0])
    let id = room.trail("a0")[0]
    room.write(event: "by-hand", into: "a0")
    room.run()
    #expect(room.trail("a0") == [id, "by-hand"])
    #expect(room.trail("a1") == [id] && room.trail("a2") == [id])
    let settled = room.briefs
    room.run()
    #expect(room.briefs == settled)
  }

  @Test func `an event that was given a name by hand keeps it when an account joins`() {
    var room = BriefingRoom(topics: [0, 0])
    let id = room.trail("a0")[0]
    for key in ["a0", "a1"] { room.write(event: "summit", into: key) }
    room.add("a2", 0)
    room.run()
    #expect(room.trail("a2") == ["summit"] && room.trail("a0") == [id, "summit"])
  }

  /// What became of a brief's ids must be one more, or an earlier one come back and the later ones gone.
  private func isLawful(_ old: [String], _ new: [String]) -> Bool {
    old == new || old.starts(with: new) || new.dropLast() == old[...]
  }

  @Test(arguments: 0..<24)
  func `whatever happens, ids stay, lead on, and come back when a decision is taken back`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1)
    var room = BriefingRoom(topics: (0..<7).map { _ in Int.random(in: 0..<3, using: &generator) })
    var ever = Set(room.trails.values.joined())
    var dropped: Set<String> = []
    var takenBack = 0
    for step in 0..<14 {
      let before = room
      let some = room.pieces.shuffled(using: &generator).map(\.key)
      let isDecision = step.isMultiple(of: 2)
      if isDecision {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where !room.together.isEmpty: room.together.removeLast()
        case 1 where !room.apart.isEmpty: room.apart.removeFirst()
        case 2: room.apart.append((some[0], some[1]))
        default: room.together.append(Set(some.prefix(2 + step % 3)))
        }
      } else {
        let place = room.pieces.indices.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: room.add("n\(step)", Int.random(in: 0..<3, using: &generator))
        case 1 where room.pieces.count > 4: room.pieces.remove(at: place)
        case 2: room.pieces[place].path = "articles/moved-\(step).txt"
        case 3: room.pieces[place].version += 1
        default: room.pieces[place].topic = Int.random(in: 0..<3, using: &generator)
        }
      }
      let events = room.run(shuffledBy: &generator)

      var again = room
      again.run(shuffledBy: &generator)
      #expect(again.briefs == room.briefs, "running again changes nothing")
      var other = before
      (other.pieces, other.together, other.apart) = (room.pieces.reversed(), room.together, room.apart)
      other.run(shuffledBy: &generator)
      #expect(other.briefs == room.briefs, "no order matters")

      #expect(Set(events.map(\.id)).count == events.count, "no id names two events")
      let (old, new) = (before.trails, room.trails)
      let remembered = Set(old.values.joined())
      for event in events where remembered.contains(event.id) {
        let isTheirs = event.accounts.contains { account in
          let path = "briefs/\(account.story.article.sha256).md"
          return old[path]?.contains(event.id) ?? true
        }
        #expect(isTheirs, "an id that a brief remembers is made for no other event")
      }
      for (path, trail) in old {
        let now = new[path] ?? []
        #expect(isLawful(trail, now), "\(trail) became \(now)")
        if trail.starts(with: now) { dropped.formUnion(trail.dropFirst(now.count)) }
      }
      ever.formUnion(new.values.joined())
      let leading = Set(new.values.joined())
      #expect(ever.allSatisfy { leading.contains($0) || dropped.contains($0) }, "every id leads somewhere")

      if isDecision {
        var undone = room
        (undone.together, undone.apart) = (before.together, before.apart)
        undone.run(shuffledBy: &generator)
        let founders = before.pieces.map(\.article.sha256)
        let areFounded = old.values.compactMap(\.last).allSatisfy { id in
          founders.contains { $0.hasPrefix(EventID.founder(of: id) ?? "-") }
        }
        let droppedNothing = old.allSatisfy { path, trail in new[path]?.starts(with: trail) ?? false }
        // Where it gave an earlier id back, or a founder is gone, it may be made anew.
        if areFounded, droppedNothing {
          #expect(undone.briefs == before.briefs, "taken back in step \(step)")
          takenBack += 1
        }
      }
    }
    #expect(takenBack > 0)
  }

  @Test func `an apart holds against copies, through a third, and against same`() {
    var room = BriefingRoom(topics: [0, 0, 0])
    room.apart = [("a0", "a1")]
    func areTogether(_ one: String, _ other: String) -> Bool {
      room.trail(one).last == room.trail(other).last
    }
    room.run()
    #expect(!areTogether("a0", "a1") && (areTogether("a0", "a2") != areTogether("a1", "a2")))
    room.together = [["a0", "a2"], ["a1", "a2"]]
    room.run()
    #expect(!areTogether("a0", "a1"))
    room.together = [["a0", "a1"]]
    room.run()
    #expect(!areTogether("a0", "a1"))
  }

  @Test func `two thousand articles that the desk joined are one event`() {
    let count = 2000
    let facts = (0..<count).map { number -> Facts in
      var room = BriefingRoom(topics: [])
      room.add("k\(number)", 0)
      return BriefingRoom.told(room.pieces[0], parties: [])
    }
    let all = Set(facts.map(\.story.article.sha256))
    let events = cluster(facts, known: [:], together: [all], with: allLexicons)
    #expect(
      events.count == 1 && events.first?.reasons.allSatisfy { $0 == "the desk decided (desk-same)" } == true)
    let alone = facts[7].story.article.sha256
    let apart = cluster(
      facts, known: [:], together: [all], apart: all.subtracting([alone]).map { (alone, $0) },
      with: allLexicons)
    #expect(apart.map(\.accounts.count).sorted() == [1, count - 1])
  }
}
