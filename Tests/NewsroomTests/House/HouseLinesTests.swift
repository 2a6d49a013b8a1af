import Briefs
import Testing

@testable import Newsroom

private let pitch =
  "The Harbour Courier is read in forty towns, and whoever subscribes before the end of the month gets the first two issues free."

/// Six stories that share no sentence.
private let bodies = [
  [
    "The mayor opened the new ferry landing on the north bank and promised two more boats before the summer.",
    "Fishermen had asked for the landing since the old pier was closed after the storm of last winter.",
  ],
  [
    "A school choir from the hill villages won the regional contest with three songs about the salt trade.",
    "Its leader said the children had practised in a barn because the music room was being repaired.",
  ],
  [
    "Engineers found a crack in the lower lock gate and lowered the water to look at the hinges from below.",
    "Barges will wait until the weekend, when a spare gate arrives by rail from the foundry upstream.",
  ],
  [
    "The court let the two bakers keep their shared oven, which a neighbour had called a danger to his roof.",
    "The judge had visited the yard at five in the morning and found the smoke lighter than that of the brewery.",
  ],
  [
    "Bus drivers agreed on a new rota after talks that lasted through the night in the depot canteen.",
    "The last line to return is the one along the dyke, which had not run since the autumn.",
  ],
  [
    "A collector gave the town his two hundred maps of the delta, some of them drawn on sealskin.",
    "The library will show thirty of them in the reading room from the first week of the coming month.",
  ],
]

private func article(_ paragraphs: [String], outlet: String?, name: String = "a") -> Article {
  var sidecar = Sidecar()
  sidecar.outlet = outlet
  return Article(
    path: "articles/\(name).txt", bytes: Array(paragraphs.joined(separator: "\n").utf8), sidecar: sidecar)
}

private func pages(_ count: Int, with line: String, outlet: String? = "Harbour Courier") -> [Article] {
  bodies.prefix(count).enumerated().map { i, body in
    article(
      [body[0].split(separator: " ").prefix(7).joined(separator: " "), body[0], line, body[1]],
      outlet: outlet,
      name: "\(i)")
  }
}

private func stories(_ articles: [Article]) -> [Story] { articles.map { extract($0, with: allLexicons) } }

struct `House lines` {
  @Test func `a line on many pages of an outlet is its own, and leaves their stories`() throws {
    let read = stories(pages(6, with: pitch))
    #expect(read.allSatisfy { $0.body.contains(3) })
    let house = HouseLines(of: read)
    #expect(house.lines.map(\.text) == [pitch] && house.lines.first?.pages == 6)
    for story in read {
      let rest = settingAside(house, in: story, by: CopyDesk(allLexicons))
      #expect(rest.body == [2, 4])
      #expect(rest.lines[2] == LineVerdict(.furniture, .houseLine))
      #expect(rest.title.text == story.title.text && rest.title.line == story.title.line)
    }
  }

  @Test func `four pages are chance`() {
    #expect(HouseLines(of: stories(pages(4, with: pitch))).lines.isEmpty)
  }

  @Test func `a line on few of many pages is a background paragraph`() {
    let others = (0..<40).map { i in
      article(
        (0..<3).map {
          "Report \(i) part \($0) tells of lot \(i * 7 + $0), which the harbour office sold on Friday."
        }, outlet: "Harbour Courier", name: "o\(i)")
    }
    #expect(HouseLines(of: stories(pages(6, with: pitch) + others)).lines.isEmpty)
  }

  @Test func `copies of one story teach nothing`() {
    let copies = (0..<8).map { article(bodies[0] + [pitch], outlet: "Harbour Courier", name: "c\($0)") }
    #expect(HouseLines(of: stories(copies)).lines.isEmpty)
  }

  @Test func `pages of other outlets, or of none, teach nothing`() {
    let read = stories(pages(6, with: pitch))
    let house = HouseLines(of: read)
    let other = extract(pages(1, with: pitch, outlet: "Delta Post")[0], with: allLexicons)
    #expect(settingAside(house, in: other, by: CopyDesk(allLexicons)).body == other.body)
    #expect(HouseLines(of: stories(pages(6, with: pitch, outlet: nil))).lines.isEmpty)
  }

  @Test func `a story's own body is never set aside`() {
    // Planted pages bear the very paragraph that is most of the victim's story.
    let own = bodies[5][1]
    let planted = pages(5, with: own)
    let victim = article(
      ["A collector gives the town his maps", bodies[5][0].split(separator: ",")[0] + ".", own],
      outlet: "Harbour Courier", name: "v")
    let read = stories(planted + [victim])
    let house = HouseLines(of: read)
    #expect(house.lines.map(\.text) == [own])
    let story = read[5]
    #expect(settingAside(house, in: story, by: CopyDesk(allLexicons)).body == story.body)
  }

  @Test func `the order of the articles does not matter`() {
    let read = stories(pages(6, with: pitch))
    #expect(HouseLines(of: read).lines == HouseLines(of: read.reversed()).lines)
  }

  @Test func `a headline that all pages share is none of their headlines`() throws {
    let read = stories(
      bodies.enumerated().map { i, body in
        article(
          ["Wednesday in the harbour and the delta", "By Maren Oddvik", "12 May 2021", body[0], body[1]],
          outlet: "Harbour Courier",
          name: "\(i)")
      })
    #expect(read.allSatisfy { $0.title.line == 1 })
    let house = HouseLines(of: read)
    #expect(read.allSatisfy { settingAside(house, in: $0, by: CopyDesk(allLexicons)).title.line != 1 })
  }

  @Test func `a lede that was planted on other pages stays its story's`() {
    let own = bodies[5][0]
    let victim = article([own, bodies[5][1]], outlet: "Harbour Courier", name: "v")
    let read = stories(pages(5, with: own) + [victim])
    let house = HouseLines(of: read)
    #expect(house.lines.isEmpty)
    #expect(settingAside(house, in: read[5], by: CopyDesk(allLexicons)).body == read[5].body)
  }

  @Test func `a paragraph about the headline stays its story's`() {
    let own =
      "Some of the seventy maps on sealskin show channels of the delta that nobody alive has seen open."
    let victim = article(
      ["Town is given maps of the delta on sealskin", bodies[5][0], own, bodies[5][1]],
      outlet: "Harbour Courier",
      name: "v")
    let read = stories(pages(5, with: own) + [victim])
    let house = HouseLines(of: read)
    #expect(house.lines.map(\.text) == [own])
    #expect(settingAside(house, in: read[5], by: CopyDesk(allLexicons)).body == read[5].body)
  }
}
