import Briefs

/// Twelve digits that change where a brief reads otherwise: its title, dates, place, countries with their roles, people, organisations,
/// topics, outlet, and all text of its body.
///
/// Not: which lines of the source it cites, what was set aside or refused, its event, its status. Those are told in other ways, or are
/// no news.
func readersHash(of account: Account) -> String {
  let brief = account.brief
  var seen: [UInt8] = []
  seen.reserveCapacity(account.body.count + 1024)
  func add(_ text: String?) {
    // A byte that no text has, so that nothing moves from one field into the next unseen.
    seen.append(0xFF)
    if let text { seen += text.utf8 }
  }
  add(brief.title)
  add(brief.language)
  add(brief.happened?.value?.description)
  add(brief.happened?.weekday?.rawValue)
  add(brief.published?.description)
  add(brief.place?.name)
  add(brief.place?.country?.code)
  for country in brief.countries {
    add(country.code.code)
    add(country.role.rawValue)
  }
  seen.append(0xFE)
  for person in brief.people {
    add(person.name)
    add(person.office)
    add(person.country?.code)
  }
  seen.append(0xFE)
  for organisation in brief.organisations { add(organisation.name) }
  seen.append(0xFE)
  for topic in brief.topics { add(topic) }
  seen.append(0xFE)
  add(brief.source.outlet)
  add(brief.source.url)
  seen.append(0xFE)
  addText(of: account.body, to: &seen)
  return String(sha256(seen).prefix(12))
}

/// The body without the lines that say where its sentences stand in the source.
private func addText(of body: [UInt8], to seen: inout [UInt8]) {
  var start = 0
  while start < body.count {
    let end = body[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.count
    let line = body[start..<end]
    // A note that names its author and no line is text for readers.
    let isNote = line.starts(with: "[^".utf8) && firstIndex(of: deskNote, in: line) == nil
    if !isNote { seen += line }
    start = end
  }
}

private let deskNote = Array("]: desk,".utf8)
