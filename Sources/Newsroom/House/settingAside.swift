import Briefs

/// The story without the lines that are its outlet's; itself where there are none.
///
/// The article is extracted anew with those lines barred, so that another headline may be found and the lines about them are
/// judged without them. A story's own body is never set aside: where less than half of it would be left, the story stays
/// as it was. Linear in the article.
func settingAside(_ house: HouseLines, in story: Story, by copyDesk: CopyDesk) -> Story {
  let lines = house.lines(of: story)
  guard !lines.isEmpty else { return story }
  let rest = copyDesk.extract(story.article, barring: lines)
  func bytes(_ story: Story, _ lines: some Sequence<Int>) -> Int {
    lines.reduce(0) { $0 + story.range(ofLine: $1).count }
  }
  let kept = bytes(rest, Set(story.body).intersection(rest.body))
  return kept * 2 >= bytes(story, story.body) ? rest : story
}
