import Briefs
import Newsroom

/// What `extract` and `annotate` say of an article: one JSON object a line, in the shapes of the contract.
extension JSONWriter {
  /// The line that `extract` prints for a story.
  mutating func storyLine(_ story: Story) {
    object { $0.storyMembers(story) }
    endLine()
  }

  /// The line that `annotate` prints: the story's members, then the facts'.
  mutating func factsLine(_ facts: Facts) {
    object {
      $0.storyMembers(facts.story)
      $0.factsMembers(facts)
    }
    endLine()
  }

  /// What `extract` says of a story.
  mutating func storyMembers(_ story: Story) {
    let article = story.article
    member("id", article.id)
    member("path", article.path)
    member("sha256", article.sha256)
    member("language", story.language)
    member("title", story.title.text)
    member("titleBasis", story.title.basis.rawValue)
    member("titleLine", story.title.basis == .desk ? nil : story.title.line)
    member("published", story.published?.value.description)
    member("publishedBasis", story.published?.basis.rawValue)
    member("publishedLine", story.published?.line)
    member("outlet", story.outlet)
    member("byline", story.byline)
    member("body", story.bodyText)
    member("lines") {
      $0.array(of: story.lines.enumerated()) { json, line in
        json.object {
          $0.member("n", line.offset + 1)
          $0.member("kind", line.element.kind.rawValue)
          $0.member("reason", line.element.reason)
        }
      }
    }
    member("flags") {
      $0.array(of: story.flags) { json, flag in
        json.object {
          $0.member("flag", flag.flag)
          $0.member("line", flag.line)
          $0.member("text", flag.text)
        }
      }
    }
  }

  /// What `annotate` adds to it.
  mutating func factsMembers(_ facts: Facts) {
    let text = facts.story.article.text
    member("happened") { $0.happened(facts.happened) }
    member("dates") {
      $0.array(of: facts.dates) { json, date in
        json.object {
          $0.member("text", date.text)
          $0.member("value", date.value?.description)
          $0.member("rule", date.rule)
          $0.member("line", date.line)
        }
      }
    }
    member("place") { $0.place(facts.place) }
    member("countries") { $0.countries(facts.countries) }
    member("people") { $0.people(facts.people) }
    member("organisations") { $0.organisations(facts.organisations) }
    member("topics", facts.topics)
    member("sentences") {
      $0.array(of: facts.sentences) { json, sentence in
        json.object {
          $0.member("text", text.string(sentence.range))
          $0.member("line", sentence.line)
          $0.member("start", text.sourceOffset(sentence.range.lowerBound))
          $0.member("end", text.sourceOffset(sentence.range.upperBound))
        }
      }
    }
  }
}

extension Story {
  /// The body's paragraphs as they stand, joined by newlines.
  fileprivate var bodyText: String {
    var bytes: [UInt8] = []
    for line in body {
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += article.text.utf8[range(ofLine: line)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
